import type { SheetBuilder } from '@groundbreak/core/workbook'
import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** What the sheets of one file may hold together: cells, and the room they take when they lie far from each other. */
export class CellBudget {
  readonly #limits: ReadingLimits
  #cells = 0
  #bytes = 0

  constructor(limits: ReadingLimits) {
    this.#limits = limits
  }

  /** @throws Unreadable when this sheet and those before it are over the limits, or would be with `further` cells */
  check({ cellCount, byteCount }: SheetBuilder, further = 0): void {
    const { cells, cellBytes } = this.#limits
    if (this.#cells + cellCount + further <= cells && this.#bytes + byteCount <= cellBytes) return
    throw new Unreadable('file.limits', {
      zh: '单元格过多或过于分散',
      en: 'too many cells, or too scattered',
    })
  }

  /** The sheet is complete. */
  spend(sheet: SheetBuilder): void {
    this.check(sheet)
    this.#cells += sheet.cellCount
    this.#bytes += sheet.byteCount
  }
}
