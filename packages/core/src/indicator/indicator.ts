import type { Month } from '../calendar/index.ts'
import type { Subject } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import type { Rounding } from '../quantity/index.ts'

export type IndicatorId = string

/** By what an indicator is broken down. `division`, or the id of a choice field of the pack. */
export type Breakdown = 'division' | 'chain' | 'park' | 'level' | (string & {})

/** How a value is printed: part of the indicator's definition (口径). */
export interface Show {
  readonly unit: 'count' | '元' | '万元' | '亿元' | 'percent' | 'points'
  readonly digits: number
  readonly rounding: Rounding
  /** `92.50` → `92.5`. */
  readonly dropZeros?: boolean
}

/** One measured value with its exact parts. `value` is null when there is nothing to divide by or nothing was stated. */
export interface Measured {
  readonly id: IndicatorId
  readonly label: Words
  readonly month: Month
  /** Member of the breakdown (division code, chain …), absent for the whole region. */
  readonly member?: string
  /** Fen or count, exact. For a growth: the later and the earlier amount. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Exact decimal text; for a percentage the ratio (0.925). */
  readonly value: string | null
  readonly unit: Show['unit']
  /** As the bulletin prints it: `99%`, `1660.00`, `—` when there is no value. */
  readonly shown: string
  readonly subject: Subject
}
