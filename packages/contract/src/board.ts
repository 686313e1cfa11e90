import type { Month } from '@groundbreak/core/calendar'
import type { DivisionCode } from '@groundbreak/core/division'

/** Who has reported a month (报送情况). One row per division and kind of report. */
export interface Board {
  readonly month: Month
  readonly closed?: { readonly entry: number; readonly at: string }
  readonly rows: readonly BoardRow[]
}

export interface BoardRow {
  readonly division: DivisionCode
  readonly state: 'missing' | 'reported' | 'corrected'
  /** The report that counts now. */
  readonly report?: ReportLine
  readonly corrections: readonly ReportLine[]
  readonly reminders: readonly { readonly at: string; readonly by: string; readonly note?: string }[]
}

/** One accepted report. */
export interface ReportLine {
  readonly entry: number
  readonly at: string
  readonly by: string
  readonly division: DivisionCode
  readonly period: Month
  readonly subject: 'project' | 'agreement'
  readonly file: { readonly name: string; readonly sm3: string; readonly bytes: number }
  readonly rows: number
  readonly facts: number
  /** Doubts accepted with the recorded reason, by finding class. */
  readonly doubts: Readonly<Record<string, number>>
  readonly reason?: string
  /** Entry it corrected, if any. */
  readonly corrects?: number
}

export interface Reminder {
  readonly month: Month
  readonly division: DivisionCode
  readonly note?: string
}
