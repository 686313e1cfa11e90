import type { Month } from '../calendar/index.ts'
import type { FactValue, FieldId } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import type { Measured } from '../indicator/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import type { Whence } from '../portfolio/index.ts'

/** The way from a printed figure to its cells (溯源): figure → definition in words → projects → file, sheet, cell. */
export interface Trace {
  readonly figure: Measured
  readonly definition: Words
  /** Set for a lead over the elapsed share of the year: how it comes about. The parts are those of the rate. */
  readonly lead?: LeadArithmetic
  /** The two sides of the figure, each with the rows that entered it. */
  readonly parts: readonly {
    readonly side: 'numerator' | 'denominator'
    readonly words: Words
    readonly month: Month
    readonly sum: number
    readonly rows: readonly TraceRow[]
  }[]
}

/** Rate − elapsed share = lead, each with four decimals (超、欠序时进度的算式). */
export interface LeadArithmetic {
  /** What the rate is called. */
  readonly of: Words
  /** e.g. `90.3205%`. */
  readonly rate: string
  /** Months of the year that are over. */
  readonly months: number
  /** `months` ÷ 12. */
  readonly elapsed: string
  /** Percentage points. */
  readonly points: string
}

export interface TraceRow {
  readonly subject: SubjectId
  readonly name: string
  readonly division: string
  /** What this row adds: fen, or 1 when counted. */
  readonly amount: number
  readonly inputs: readonly {
    readonly field: FieldId
    readonly value: FactValue
    readonly whence: Whence | undefined
  }[]
}
