import type { CellRange } from '@groundbreak/core/workbook'

/** How a cell looks. Cells with equal styles share one entry of the style table. */
export interface CellStyle {
  readonly bold?: boolean
  /** Points, 11 when absent. */
  readonly size?: number
  /** `RRGGBB`. */
  readonly color?: string
  /** Background, `RRGGBB`. */
  readonly fill?: string
  readonly border?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  /** Number format code, e.g. `#,##0.00`. */
  readonly format?: string
}

/**
 * Text is always written as text, whatever it begins with. A number is an exact decimal such as `51.8`;
 * one with more than 15 significant digits is written as text, because a spreadsheet would change it.
 */
export type CellContent = { readonly text: string } | { readonly number: string }

export interface WrittenCell {
  readonly content?: CellContent
  readonly style?: CellStyle
  readonly comment?: string
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[]
  /** Points. */
  readonly height?: number
}

export interface WrittenSheet {
  /** Characters a sheet name may not hold are replaced, 31 are kept, repeated names are numbered. */
  readonly name: string
  readonly rows: readonly WrittenRow[]
  /** Widths in characters, from the first column. */
  readonly widths?: readonly number[]
  readonly merges?: readonly CellRange[]
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  /** Rows repeated on every printed page, counted from 0, inclusive. */
  readonly repeatRows?: readonly [first: number, last: number]
  readonly landscape?: boolean
  /** Header cells with filter buttons. */
  readonly filter?: CellRange
}

export interface WrittenWorkbook {
  readonly title?: string
  readonly sheets: readonly WrittenSheet[]
}

/** Letter name of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return name
}

/** A1 name of a cell counted from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const rangeName = ({ top, left, bottom, right }: CellRange): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`
