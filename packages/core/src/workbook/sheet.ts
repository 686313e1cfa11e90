import type { RowTally } from './row-tally.ts'

/** What a cell holds. `date` only where the container has typed dates (ods, SpreadsheetML); elsewhere a date is a number with a date format. */
export type CellKind = 'empty' | 'number' | 'text' | 'boolean' | 'error' | 'date'

/** In the order of the codes that sheets are kept and counted by. */
export const CELL_KINDS: readonly CellKind[] = ['empty', 'number', 'text', 'boolean', 'error', 'date']

/** Cells `top`…`bottom`, `left`…`right`, counted from 0, all inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * One sheet as the clerk wrote it (原表), kept in columns. Rows and columns count from 0.
 * Reading never guesses: a formula without a stored result has kind `empty` and a formula.
 */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Box of the non-empty cells, whatever the file claims. */
  readonly rowCount: number
  readonly columnCount: number
  /** Columns that hold anything, ascending: a cell at the far corner of a sheet must not cost 16,384 of them. */
  readonly filledColumns: readonly number[]
  kind(row: number, column: number): CellKind
  /** What stands in each row of columns `left`…`right`, of all columns when nothing is said; counted once and kept. */
  tally(left?: number, right?: number): RowTally
  /** Value of a number cell (a serial for dates) or 0/1 of a boolean; NaN otherwise. */
  number(row: number, column: number): number
  /** Text of a text cell, code of an error cell (`#REF!`), ISO text of a `date` cell, the number as written for a number cell; '' when empty. */
  text(row: number, column: number): string
  /** Number format code, '' when General, e.g. `0.00"万元"`. */
  format(row: number, column: number): string
  /** Formula without `=`, undefined when the cell holds a plain value. */
  formula(row: number, column: number): string | undefined
  /** A1 address of a cell, as the spreadsheet program shows it. */
  address(row: number, column: number): string
  /** Letters of a column. */
  columnName(column: number): string
  /** Number of a row as seen in the spreadsheet program, from 1. */
  rowNumber(row: number): number
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** A1 → text of the comment. */
  readonly comments: ReadonlyMap<string, string>
}

/** `xls` is also SpreadsheetML 2003; `html` is a table that a web page gave out as a workbook. */
export type Container = 'xlsx' | 'xls' | 'ods' | 'csv' | 'html'

/** A received file, read but not yet understood. */
export interface Workbook {
  readonly container: Container
  readonly sheets: readonly Sheet[]
  /** The workbook counts days from 1904. */
  readonly date1904: boolean
  /** `utf-8`, `utf-16` or `gb18030` for csv and html. */
  readonly encoding?: string
  readonly hasMacros: boolean
  readonly hasExternalLinks: boolean
}
