import { problem } from './cell-result.ts'
import { addUpTo, figuresOf } from './row-figures.ts'
import type { Sheet } from './sheet.ts'
import type { ReadColumn } from './table-values.ts'
import { isTotalLabel } from './total-label.ts'

/**
 * Where a project's plan is split over rows (by source), its first row states the whole only when it says so (小计) or
 * adds up the others; else that figure is one of the parts and nobody's plan.
 * @param parts rows of the parts by row of their project
 */
export function withoutParts(
  sheet: Sheet,
  column: ReadColumn,
  rows: readonly number[],
  parts: ReadonlyMap<number, readonly number[]>,
): ReadColumn {
  const { kind } = column.claim.field
  if (parts.size === 0 || column.at || (kind !== 'money' && kind !== 'count')) return column
  const results = column.results.map((result, index) => {
    const row = rows[index] ?? 0
    const filled = parts.get(row)?.filter((part) => sheet.kind(part, column.column) !== 'empty') ?? []
    if (filled.length === 0 || saysTotal(sheet, row)) return result
    const figures = (one: number) => figuresOf(sheet, one, [column.column])
    return addUpTo(figures(row), filled.map(figures)) ? result : problem('split-amount')
  })
  return { ...column, results }
}

const saysTotal = (sheet: Sheet, row: number): boolean =>
  sheet.filledColumns.some(
    (column) => sheet.kind(row, column) === 'text' && isTotalLabel(sheet.text(row, column)),
  )
