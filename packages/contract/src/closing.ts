import type { Month } from '@groundbreak/core/calendar'
import type { Measured } from '@groundbreak/core/indicator'
import type { ReportLine } from './board.ts'

export interface CloseLine {
  readonly month: Month
  readonly entry: number
  readonly at: string
  readonly by: string
  readonly note?: string
  /** Last entry whose facts the close contains. */
  readonly upTo: number
  /** Reports of the month accepted after the close. */
  readonly laterCorrections: number
}

/** A closed month: the frozen figures beside what is known today. */
export interface CloseView extends CloseLine {
  readonly figures: readonly {
    readonly frozen: Measured
    readonly now: Measured
    readonly changed: boolean
  }[]
  readonly corrections: readonly (ReportLine & {
    readonly changes: readonly {
      readonly subject: string
      readonly name: string
      readonly field: string
      readonly before: unknown
      readonly after: unknown
      readonly sheet?: string
      readonly cell?: string
    }[]
  })[]
}

export interface CloseRequest {
  readonly month: Month
  readonly note?: string
  /** Close although divisions have not reported: needs a note. */
  readonly despiteMissing?: boolean
}
