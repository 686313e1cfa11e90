import type { Month } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { FactValue, FieldId, Subject } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'
import type { Fact, SubjectId } from '../ledger/index.ts'

/** What became of a received file (报送状态). */
export type ReportStatus = 'accepted' | 'unchanged' | 'needs-confirmation' | 'blocked' | 'refused'

/** How a row found its project: by code, by name, by company and figures, or as a new one. */
export interface RowMatch {
  readonly sheet: string
  readonly row: number
  /** Column of its name, where other projects can stand in the same row. */
  readonly column?: string
  readonly subject: SubjectId
  readonly name: string
  readonly by: 'code' | 'name' | 'likeness' | 'person' | 'new'
}

/** Project events against the last report, by project and never by row (变动). */
export type ProjectEvent =
  | {
      readonly kind: 'new'
      readonly subject: SubjectId
      readonly name: string
      readonly cell: string
      readonly sheet: string
    }
  | { readonly kind: 'gone'; readonly subject: SubjectId; readonly name: string }
  | {
      readonly kind: 'renamed'
      readonly subject: SubjectId
      readonly from: string
      readonly to: string
      readonly cell: string
      readonly sheet: string
    }
  | {
      readonly kind: 'split'
      readonly from: SubjectId
      readonly name: string
      readonly into: readonly SubjectId[]
    }
  | {
      readonly kind: 'merged'
      readonly from: readonly SubjectId[]
      readonly into: SubjectId
      readonly name: string
    }
  | {
      readonly kind: 'moved'
      readonly subject: SubjectId
      readonly name: string
      readonly from: DivisionCode
      readonly to: DivisionCode
    }
  | {
      readonly kind: 'reported-twice'
      readonly subject: SubjectId
      readonly name: string
      readonly other: SubjectId
      readonly otherDivision: DivisionCode
      readonly cell: string
      readonly sheet: string
    }

/** One value that differs from last month's report, or from the report of the same month that this one corrects. */
export interface ValueChange {
  readonly subject: SubjectId
  readonly name: string
  readonly field: FieldId
  readonly before: FactValue
  readonly after: FactValue
  readonly sheet: string
  readonly cell: string
  /** The field is expected to move every month (month, year to date, progress …). */
  readonly expected: boolean
}

/** Everything a person sees before accepting; nothing is stored yet. */
export interface Review {
  readonly division: DivisionCode | undefined
  readonly period: Month | undefined
  readonly subject: Subject | undefined
  readonly status: ReportStatus
  /** Set when the month was already reported by this division: this file corrects that entry. */
  readonly corrects?: number
  readonly matches: readonly RowMatch[]
  readonly events: readonly ProjectEvent[]
  readonly changes: readonly ValueChange[]
  /** Of the understanding and of the comparison together. */
  readonly findings: readonly Finding[]
  /** What accepting would append. */
  readonly facts: readonly Fact[]
}
