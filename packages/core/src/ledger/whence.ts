import type { Month } from '../calendar/index.ts'
import type { FactValue } from '../field/index.ts'
import type { CellRef } from './entry.ts'

/** A value with everything known of where it comes from. */
export interface Whence {
  readonly value: FactValue
  readonly entry: number
  readonly at: string
  readonly by: string
  readonly source?: CellRef & { readonly fileName: string }
  /** The month in which it was stated: an earlier one than asked for when a lasting value still holds. */
  readonly period: Month
}
