import type { FactValue } from '../field/index.ts'
import { parseCell, printCell } from './cell-code.ts'
import { Dictionary } from './dictionary.ts'
import type { CellRef, Fact } from './entry.ts'
import { float64, int32, uint8, uint16 } from './growing.ts'

/** Kinds of `FactColumns.kind`. */
export const SAYS_NOTHING = 0
export const SAYS_NUMBER = 1
export const SAYS_TEXT = 2
export const SAYS_FLAG = 3

/** Facts as columns: some 30 bytes each, no objects. Which subject and month a fact is about stands in its row. */
export class FactColumns {
  readonly fields = new Dictionary()
  readonly texts = new Dictionary()
  readonly files = new Dictionary()
  readonly sheets = new Dictionary()
  /** Fact → code of its field. */
  readonly field = uint16()
  readonly kind = uint8()
  /** The number, the code of the text, or 0 and 1. */
  readonly payload = float64()
  /** Code of the file, −1 for a typed value. */
  readonly file = int32()
  readonly sheet = int32()
  /** Row and column of the cell from 1; column 0: `row` is the code of a text that is no single cell. */
  readonly row = int32()
  readonly column = uint16()

  get length(): number {
    return this.field.length
  }

  push({ field, value, source }: Fact): void {
    this.field.push(this.fields.add(field))
    this.#pushValue(value)
    this.file.push(source ? this.files.add(source.file) : -1)
    this.sheet.push(source ? this.sheets.add(source.sheet) : 0)
    const cell = source && parseCell(source.cell)
    this.row.push(cell ? cell.row : source ? this.texts.add(source.cell) : 0)
    this.column.push(cell ? cell.column : 0)
  }

  value(fact: number): FactValue {
    const payload = this.payload.at(fact)
    switch (this.kind.at(fact)) {
      case SAYS_NUMBER:
        return payload
      case SAYS_TEXT:
        return this.texts.word(payload)
      case SAYS_FLAG:
        return payload === 1
      default:
        return null
    }
  }

  /** `undefined` for a typed value. */
  source(fact: number): CellRef | undefined {
    const file = this.file.at(fact)
    if (file === -1) return undefined
    const row = this.row.at(fact)
    const column = this.column.at(fact)
    return {
      file: this.files.word(file),
      sheet: this.sheets.word(this.sheet.at(fact)),
      cell: column === 0 ? this.texts.word(row) : printCell(row, column),
    }
  }

  #pushValue(value: FactValue): void {
    if (value === null) {
      this.kind.push(SAYS_NOTHING)
      this.payload.push(0)
    } else if (typeof value === 'number') {
      this.kind.push(SAYS_NUMBER)
      this.payload.push(value)
    } else if (typeof value === 'string') {
      this.kind.push(SAYS_TEXT)
      this.payload.push(this.texts.add(value))
    } else {
      this.kind.push(SAYS_FLAG)
      this.payload.push(value ? 1 : 0)
    }
  }
}
