import type { RowTally } from './row-tally.ts'
import type { CellKind, CellRange, Sheet } from './sheet.ts'

/** Some neighbouring columns of a sheet, with the addresses they have there: what lies outside is not seen. */
export class SheetWindow implements Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly filledColumns: readonly number[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly comments: ReadonlyMap<string, string>
  readonly #sheet: Sheet
  readonly #left: number

  /** @param right last column, inclusive */
  constructor(sheet: Sheet, left: number, right: number) {
    this.#sheet = sheet
    this.#left = left
    this.name = sheet.name
    this.hidden = sheet.hidden
    this.rowCount = sheet.rowCount
    this.columnCount = Math.min(sheet.columnCount, right + 1)
    this.filledColumns = sheet.filledColumns.filter((column) => column >= left && column <= right)
    this.merges = sheet.merges
      .filter((merge) => merge.right >= left && merge.left <= right)
      .map((merge) => ({ ...merge, left: Math.max(merge.left, left), right: Math.min(merge.right, right) }))
    this.hiddenRows = sheet.hiddenRows
    this.hiddenColumns = sheet.hiddenColumns
    this.comments = sheet.comments
  }

  tally(left = this.#left, right = this.columnCount - 1): RowTally {
    return this.#sheet.tally(Math.max(left, this.#left), Math.min(right, this.columnCount - 1))
  }

  kind(row: number, column: number): CellKind {
    return this.#sees(column) ? this.#sheet.kind(row, column) : 'empty'
  }

  number(row: number, column: number): number {
    return this.#sees(column) ? this.#sheet.number(row, column) : Number.NaN
  }

  text(row: number, column: number): string {
    return this.#sees(column) ? this.#sheet.text(row, column) : ''
  }

  format(row: number, column: number): string {
    return this.#sees(column) ? this.#sheet.format(row, column) : ''
  }

  formula(row: number, column: number): string | undefined {
    return this.#sees(column) ? this.#sheet.formula(row, column) : undefined
  }

  address(row: number, column: number): string {
    return this.#sheet.address(row, column)
  }

  columnName(column: number): string {
    return this.#sheet.columnName(column)
  }

  rowNumber(row: number): number {
    return this.#sheet.rowNumber(row)
  }

  #sees(column: number): boolean {
    return column >= this.#left && column < this.columnCount
  }
}
