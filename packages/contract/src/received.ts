import type { Month } from '@groundbreak/core/calendar'
import type { DivisionCode } from '@groundbreak/core/division'
import type { FieldId, Subject } from '@groundbreak/core/field'
import type { Finding, Severity, Words } from '@groundbreak/core/finding'
import type { ProjectEvent, ReportStatus, RowDecision, RowMatch, ValueChange } from '@groundbreak/core/report'
import type { CellKind, CellRange, RowRole, Understanding } from '@groundbreak/core/workbook'

export type ReceivedStage =
  | 'queued'
  | 'reading'
  | 'understanding'
  | 'comparing'
  | 'ready'
  | 'accepted'
  | 'cancelled'

/** A file that was sent and is not yet accepted (收到的文件): kept in memory only, gone after a while. */
export interface ReceivedLine {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly sm3: string
  readonly stage: ReceivedStage
  readonly receivedAt: string
  /** Set from `ready` on. */
  readonly status?: ReportStatus
  readonly division?: DivisionCode
  readonly period?: Month
  readonly counts?: Readonly<Record<Severity, number>>
}

export interface ReceivedView extends ReceivedLine {
  /** What persons said about this file so far. */
  readonly answers: Answers
  readonly understanding?: UnderstandingView
  readonly review?: ReviewView
  /** Set once accepted. */
  readonly entry?: number
  /** The ledger moved on meanwhile, and the comparison was made again. */
  readonly comparedAgain?: boolean
}

/** The understanding without its rows: what the screen draws beside the sheet. */
export type UnderstandingView = Omit<Understanding, 'rows'> & {
  readonly rowCount: number
  readonly sheets: readonly {
    readonly name: string
    readonly rows: number
    readonly columns: number
    readonly hidden: boolean
  }[]
}

export interface ReviewView {
  readonly status: ReportStatus
  readonly division?: DivisionCode
  readonly period?: Month
  readonly subject?: Subject
  readonly corrects?: number
  readonly matches: readonly RowMatch[]
  readonly events: readonly ProjectEvent[]
  readonly changes: readonly ValueChange[]
  readonly findings: readonly Finding[]
  readonly factCount: number
  /** Ledger entry the comparison was made against. */
  readonly against: number
  /** Lights these figures would give, before anybody else sees them. */
  readonly lights: readonly { readonly light: string; readonly count: number }[]
}

/** Answers to what the program could not settle. Sent whole; replaces earlier answers. */
export interface Answers {
  readonly division?: DivisionCode
  readonly period?: Month
  readonly subject?: Subject
  /** Which project a row is about. */
  readonly identities?: readonly RowDecision[]
}

/** A column mapped by a person: remembered as that division's layout. */
export interface ColumnAnswer {
  readonly sheet: string
  /** Letter, e.g. `L`. */
  readonly column: string
  /** `forget` takes back what was taught: the column is read by its headings again. */
  readonly field: FieldId | 'ignore' | 'forget'
  readonly unit?: string
}

/** A window of the sheet as the clerk wrote it, with what was understood laid over it. */
export interface SheetWindow {
  readonly sheet: string
  readonly rowCount: number
  readonly columnCount: number
  /** 1-based, inclusive. */
  readonly top: number
  readonly bottom: number
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Counted from 0. */
  readonly merges: readonly CellRange[]
}

export interface SheetColumn {
  readonly column: string
  readonly hidden: boolean
  /** Per table of the sheet: the field read from this column. */
  readonly fields: readonly FieldId[]
}

export interface SheetRow {
  readonly row: number
  readonly role: RowRole | undefined
  readonly hidden: boolean
  /** One per column; `undefined` for an empty cell without anything to say. */
  readonly cells: readonly (SheetCell | null)[]
}

export interface SheetCell {
  /** As the spreadsheet program would show it. */
  readonly text: string
  readonly kind: CellKind
  readonly formula?: string
  readonly comment?: string
  /** Classes of findings at this cell, worst severity beside. */
  readonly findings?: readonly string[]
  readonly severity?: Severity
}

/** Server-sent while files are worked on: `event: received`, data one of these. */
export interface ReceivedEvent {
  readonly id: string
  readonly stage: ReceivedStage
  readonly line: ReceivedLine
}

export interface AcceptResult {
  readonly status: ReportStatus
  readonly entry?: number
  readonly facts: number
  /** Said when nothing was stored, e.g. the same file twice. */
  readonly message: Words
}
