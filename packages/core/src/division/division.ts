import type { Words } from '../finding/index.ts'

/** Six digits after GB/T 2260 or the statistical code of a zone, e.g. `150502`. */
export type DivisionCode = string

/** A county-level unit that reports (旗县市区、功能区). */
export interface Division {
  readonly code: DivisionCode
  readonly name: Words
  /** Short name used in tables, e.g. 科左中旗. */
  readonly short: Words
  /** Further spellings met in file names, titles and cells. */
  readonly aliases: readonly string[]
  /** Group inside which it is ranked: `county` or `zone`, as the pack names them. */
  readonly group: string
  /** Column and row of its tile on the schematic map. */
  readonly tile?: readonly [number, number]
}
