import type { Month } from '../calendar/index.ts'
import type { FieldId, Subject } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import type { Tree } from '../language/index.ts'
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

/**
 * Which rows an amount is taken over. `month`: those reported for the month (the default) · `year-to-date`: what reports
 * since January say, each subject by its last word · `first-half`: January to June, from June on.
 */
export type Window = 'month' | 'year-to-date' | 'first-half'

/** What is added up: rows counted, or the values of a field. */
export interface Amount {
  readonly subject: Subject
  /** Absent: rows are counted. */
  readonly field?: FieldId
  readonly where?: { readonly tree: Tree; readonly text: string }
  readonly window: Window
  /** A date field that must lie inside the window; of several dates stated of a subject the first holds. */
  readonly dated?: FieldId
  /** Least share of the rows, in percent, that must state what is asked; with fewer there is no value (最低填报率). */
  readonly leastStated?: number
}

/**
 * How much is known of what an amount asks (填报情况): `of` rows may count, and of `stated` it is known whether they do
 * and with how much.
 */
export interface Coverage {
  readonly stated: number
  readonly of: number
}

/** How an indicator is measured (计算方法). Parts refer to indicators that are amounts. */
export type Measure =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'ratio'; readonly of: IndicatorId; readonly to: IndicatorId }
  /** Against the same window of the year before (同比). */
  | { readonly kind: 'growth'; readonly of: IndicatorId }
  /** Elapsed share of the year: months gone ÷ 12 (序时进度). */
  | { readonly kind: 'elapsed' }
  /** A ratio less the elapsed share, in points, subtracted before rounding (超、欠序时进度). */
  | { readonly kind: 'lead'; readonly of: IndicatorId }

/** One figure the region measures, with its definition (指标). Read from `indicators.yaml`. */
export interface Indicator {
  readonly id: IndicatorId
  readonly label: Words
  /** Definition in words: base, what counts, how it is cut (口径). */
  readonly meaning: Words
  /** How bulletins write it besides its label: 手续办理齐全 for 手续齐全项目数. */
  readonly synonyms?: readonly string[]
  readonly measure: Measure
  readonly show: Show
}

/**
 * One measured value with its exact parts. `value` is null when there is nothing to divide by, nothing was stated, or
 * too little of it.
 */
export interface Measured {
  readonly id: IndicatorId
  readonly label: Words
  readonly month: Month
  /** Member of the breakdown (division code, chain …), absent for the whole region. */
  readonly member?: string
  /** Fen or count, exact. For a growth: the later and the earlier amount. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Exact decimal text in `unit`; for a percentage the ratio (0.925). */
  readonly value: string | null
  readonly unit: Show['unit']
  /** As the bulletin prints it: `99%`, `1660`, `—` when there is no value. */
  readonly shown: string
  readonly subject: Subject
  /** Set when some rows do not state what is asked; of two sides the one of which less is known. */
  readonly coverage?: Coverage
}
