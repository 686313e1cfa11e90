import { RowTallies, type RowTally } from './row-tally.ts'
import { CELL_KINDS, type CellKind, type CellRange, type Sheet } from './sheet.ts'

/** Where a cell of an arranged sheet stands on the sheet as written, counted from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
  /** Only part of its text: label and value of 项目名称：甲项目 stand in one cell. */
  readonly part?: { readonly from: number; readonly to: number | undefined }
}

/** What is needed to see a sheet in another order. */
export interface Arrangement {
  /** Rows of places from left to right; undefined where nothing stands. */
  readonly grid: readonly (readonly (CellPlace | undefined)[])[]
  /** Merged ranges in the new order. */
  readonly merges: readonly CellRange[]
  /** What a person calls each column: a row number, the cell of a label. */
  readonly columnNames: readonly string[]
}

/**
 * Cells of a sheet in another order, as if the clerk had written a list: one row for each project, whether she wrote
 * them side by side or one to a card. Every cell keeps the address it has on her sheet.
 */
export class ArrangedSheet implements Sheet {
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
  readonly #arrangement: Arrangement
  readonly #tallies: RowTallies

  constructor(sheet: Sheet, arrangement: Arrangement) {
    const { grid, merges } = arrangement
    this.#sheet = sheet
    this.#arrangement = arrangement
    this.name = sheet.name
    this.hidden = sheet.hidden
    this.rowCount = grid.length
    this.columnCount = Math.max(0, ...grid.map((row) => row.length))
    this.merges = merges
    this.comments = sheet.comments
    const columns = Array.from({ length: this.columnCount }, (_, column) => column)
    const rows = grid.map((_, row) => row)
    this.filledColumns = columns.filter((column) => rows.some((row) => this.kind(row, column) !== 'empty'))
    this.#tallies = new RowTallies(this.rowCount, this.filledColumns, (column, visit) => {
      visit(
        Uint8Array.from(rows, (row) => CELL_KINDS.indexOf(this.kind(row, column))),
        0,
      )
    })
    this.hiddenRows = new Set(rows.filter((row) => this.#isHidden(columns.map((column) => [row, column]))))
    this.hiddenColumns = new Set(columns.filter((column) => this.#isHidden(rows.map((row) => [row, column]))))
  }

  /** Where a cell stands on the sheet as written. */
  place(row: number, column: number): CellPlace | undefined {
    return this.#arrangement.grid[row]?.[column]
  }

  kind(row: number, column: number): CellKind {
    const place = this.place(row, column)
    if (place === undefined) return 'empty'
    if (place.part === undefined) return this.#sheet.kind(place.row, place.column)
    return this.text(row, column) === '' ? 'empty' : 'text'
  }

  tally(left = 0, right = this.columnCount - 1): RowTally {
    return this.#tallies.between(left, right)
  }

  number(row: number, column: number): number {
    const place = this.place(row, column)
    return place && place.part === undefined ? this.#sheet.number(place.row, place.column) : Number.NaN
  }

  text(row: number, column: number): string {
    const place = this.place(row, column)
    if (!place) return ''
    const text = this.#sheet.text(place.row, place.column)
    return place.part ? text.slice(place.part.from, place.part.to).trim() : text
  }

  format(row: number, column: number): string {
    const place = this.place(row, column)
    return place ? this.#sheet.format(place.row, place.column) : ''
  }

  formula(row: number, column: number): string | undefined {
    const place = this.place(row, column)
    return place && this.#sheet.formula(place.row, place.column)
  }

  address(row: number, column: number): string {
    const place = this.place(row, column) ?? this.#firstPlace(row)
    return this.#sheet.address(place.row, place.column)
  }

  columnName(column: number): string {
    return this.#arrangement.columnNames[column] ?? this.#sheet.columnName(column)
  }

  rowNumber(row: number): number {
    return this.#sheet.rowNumber(this.#firstPlace(row).row)
  }

  #firstPlace(row: number): CellPlace {
    return this.#arrangement.grid[row]?.find((place) => place !== undefined) ?? { row: 0, column: 0 }
  }

  /** True when something stands in the cells and all of it is hidden on the sheet as written. */
  #isHidden(cells: readonly (readonly [row: number, column: number])[]): boolean {
    const filled = cells.filter(([row, column]) => this.kind(row, column) !== 'empty')
    return (
      filled.length > 0 &&
      filled.every(([row, column]) => {
        const place = this.place(row, column)
        return (
          place !== undefined &&
          (this.#sheet.hiddenRows.has(place.row) || this.#sheet.hiddenColumns.has(place.column))
        )
      })
    )
  }
}
