import type { Period } from '../calendar/index.ts'
import type { Value, Vector } from '../language/index.ts'

/**
 * What a rule set is told: the values of its inputs by subject and period (要素值). A ledger, a worked example and a back-test all look
 * like this.
 */
export interface Records {
  /** Subjects judged in a period, in the order of the list. */
  subjects(period: Period): readonly string[]
  isJudged(subject: string, period: Period): boolean
  /** Value of an input; null when nobody states it. Money in yuan, shares as ratios, dates as days. */
  value(subject: string, input: string, period: Period): Value
  /** The same for all subjects of a period, where it is at hand. */
  column?(input: string, period: Period): Vector
}
