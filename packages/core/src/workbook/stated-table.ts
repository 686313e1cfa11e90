import type { Month } from '../calendar/index.ts'
import type { FactValue, FieldId, Subject } from '../field/index.ts'
import type { StatedRow, StatedValue } from './understanding.ts'

/** Where the values of a column stand: below a letter, in the project's own row or in those of `at`; or in `cells`. */
export interface StatedPlace {
  /** Not looked at where `cells` has an address. */
  readonly letters: string
  /** Rows as seen in the spreadsheet program, from 1. */
  readonly at?: readonly (number | undefined)[] | undefined
  readonly cells?: readonly (string | undefined)[] | undefined
}

/** What the project rows of a table state of one field, downwards. */
export interface StatedColumn extends StatedPlace {
  readonly field: FieldId
  /** Set when the column speaks of another month than the report (months as columns). */
  readonly period: Month | undefined
  /** By project row; `undefined` where nothing is stated. */
  readonly values: readonly (FactValue | undefined)[]
}

/**
 * Everything the project rows of one table state, as columns: plain data that travels between threads at a fraction of
 * what a value by itself would cost.
 */
export interface StatedTable {
  readonly subject: Subject
  readonly sheet: string
  /** Rows as seen in the spreadsheet program, from 1. */
  readonly rows: readonly number[]
  /** Letters of the columns of their names, where one row of the sheet can hold several projects. */
  readonly names?: readonly (string | undefined)[]
  readonly columns: readonly StatedColumn[]
}

const cellOf = (rows: readonly number[], { cells, letters, at }: StatedPlace, index: number): string =>
  cells?.[index] ?? `${letters}${at?.[index] ?? rows[index]}`

/** One row of a table; its values are put together when asked for. */
class TableRow implements StatedRow {
  readonly table: StatedTable
  readonly #index: number

  constructor(table: StatedTable, index: number) {
    this.table = table
    this.#index = index
  }

  get subject(): Subject {
    return this.table.subject
  }

  get sheet(): string {
    return this.table.sheet
  }

  get row(): number {
    return this.table.rows[this.#index] ?? 0
  }

  get column(): string | undefined {
    return this.table.names?.[this.#index]
  }

  get values(): readonly StatedValue[] {
    const { rows, columns } = this.table
    const values: StatedValue[] = []
    for (const column of columns) {
      const value = column.values[this.#index]
      if (value === undefined) continue
      const { field, period } = column
      const cell = cellOf(rows, column, this.#index)
      values.push(period === undefined ? { field, value, cell } : { field, value, cell, period })
    }
    return values
  }
}

/** The rows of tables, in their order. */
export const rowsOfTables = (tables: readonly StatedTable[]): StatedRow[] =>
  tables.flatMap((table) => table.rows.map((_, index) => new TableRow(table, index)))

/**
 * The tables that rows were made of.
 * @throws TypeError for rows made otherwise
 */
export function tablesOfRows(rows: readonly StatedRow[]): StatedTable[] {
  const tables = new Set<StatedTable>()
  for (const row of rows) {
    if (!(row instanceof TableRow)) throw new TypeError(`row ${row.row} of ${row.sheet} is of no table`)
    tables.add(row.table)
  }
  return [...tables]
}
