import type { Month } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { FactValue, FieldId, Subject } from '../field/index.ts'

/** SM3 of the bytes of a kept file, lower-case hex. */
export type FileName = string

/** `p_0001` for a project, `a_0001` for an agreement: given once, never reused. */
export type SubjectId = string

/** Where a value was read: enough to open the workbook and put a finger on the cell. */
export interface CellRef {
  readonly file: FileName
  readonly sheet: string
  /** A1 style, e.g. `H27`. */
  readonly cell: string
}

/** One stated value (上报数). Never edited: a correction is a new fact in a later entry. */
export interface Fact {
  readonly subject: SubjectId
  readonly field: FieldId
  readonly period: Month
  readonly value: FactValue
  /** Absent for a value typed into the application. */
  readonly source?: CellRef
}

/** report: an accepted workbook · correction: single values changed by a person · close: 封账 · layout: a mapping a person taught
 *  · identity: two subjects are one, or one was split · bulletin: an issued bulletin · reminder · rule: a rule set put in force
 *  · excuse: a light excused or the excuse approved · answer: what a unit says to a light, or what was decided on it
 *  · entered: inputs of rules that no workbook states · restore: the ledger was taken over from a package
 *  · head: the end of the chain, signed */
export type EntryKind =
  | 'report'
  | 'correction'
  | 'close'
  | 'layout'
  | 'identity'
  | 'bulletin'
  | 'reminder'
  | 'rule'
  | 'excuse'
  | 'answer'
  | 'entered'
  | 'restore'
  | 'head'

/** What one act of one person added to the ledger (账目): append-only, numbered from 1, chained by SM3. */
export interface Entry {
  readonly region: string
  readonly number: number
  readonly kind: EntryKind
  /** Time of recording, ISO 8601 UTC with milliseconds. */
  readonly at: string
  readonly by: string
  readonly reason?: string
  readonly division?: DivisionCode
  readonly period?: Month
  readonly subject?: Subject
  readonly file?: { readonly name: string; readonly sm3: FileName; readonly bytes: number }
  /** Everything else the act says, as plain JSON: doubts accepted, matches made, the close's figures. */
  readonly body: unknown
  readonly facts: readonly Fact[]
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string
  /** SM3 over the canonical text of everything above. */
  readonly hash: string
}

/** An entry before it has a number, a time and a place in the chain. */
export type EntryDraft = Omit<Entry, 'region' | 'number' | 'at' | 'previous' | 'hash'>

/** Where in which chain an entry is to stand. */
export type EntryPlace = Pick<Entry, 'region' | 'number' | 'at' | 'previous'>

/** An entry without its facts, as lists of entries show it. */
export type EntryHead = Omit<Entry, 'facts'> & { readonly factCount: number }
