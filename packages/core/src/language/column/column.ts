import { Decimal } from '../number/decimal.ts'
import type { Value } from '../value/value.ts'

/** A column an expression can be evaluated over: the shape of a portfolio's columns. −1, NaN and 2 say "no value". */
export type FilterColumn =
  | {
      readonly kind: 'number'
      readonly numbers: Float64Array
      /** Power of ten the numbers stand for: −2 for an amount kept in fen and meant in yuan. */
      readonly power?: number
    }
  | { readonly kind: 'code'; readonly codes: Int32Array; readonly words: readonly string[] }
  | { readonly kind: 'flag'; readonly flags: Uint8Array }

/** Columns of equal length, by the names expressions use. */
export interface ColumnsView {
  readonly rowCount: number
  find(name: string): FilterColumn | undefined
}

/** The value of one row of a column, as a value of the language. */
export function cellOf(column: FilterColumn | undefined, row: number): Value {
  if (!column) return null
  if (column.kind === 'number') {
    const value = column.numbers[row] ?? Number.NaN
    if (Number.isNaN(value)) return null
    const found = Decimal.fromNumber(value)
    return column.power === undefined ? found : found.shifted(column.power)
  }
  if (column.kind === 'code') return column.words[column.codes[row] ?? -1] ?? null
  const flag = column.flags[row]
  return flag === 2 || flag === undefined ? null : flag === 1
}
