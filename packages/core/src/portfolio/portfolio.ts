import type { FieldId } from '../field/index.ts'
import type { SubjectId } from '../ledger/index.ts'

/** A column of the portfolio, one slot per row (project-month). `codes` −1, `numbers` NaN and `flags` 2 mean "no value". */
export type Column =
  | { readonly kind: 'number'; readonly numbers: Float64Array }
  | { readonly kind: 'code'; readonly codes: Int32Array; readonly words: readonly string[] }
  | { readonly kind: 'flag'; readonly flags: Uint8Array }

/**
 * The ledger as columns (项目组合): one row per project and reported month, as known at one entry number.
 * Rows stand by month, then division code, then place in the file. Column `division` (code) is always there beside
 * the fields of the pack. Money in fen, exact below 2^53; exact decimals of kinds `number` and `percent` stand as
 * the nearest double, for sorting and filtering only.
 */
export interface Portfolio {
  readonly rowCount: number
  /** Entry number up to which the ledger was read. */
  readonly asOf: number
  readonly subjects: readonly SubjectId[]
  /** Row → index into `subjects`. */
  readonly subject: Int32Array
  /** Row → month ordinal (`monthOrdinal`). */
  readonly month: Int32Array
  readonly columns: ReadonlyMap<FieldId | 'division', Column>
  /** Values that don't suit the kind their field has today (the pack changed): they stand as "no value" here. */
  readonly unfit?: readonly { readonly row: number; readonly field: FieldId; readonly entry: number }[]
}
