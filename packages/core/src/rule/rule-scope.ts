import type { Scope } from '../language/index.ts'

/** Names and history of one subject in one period. */
export interface RuleScope extends Scope {
  /** The same subject so many periods earlier; undefined when it was not judged then. */
  back(periods: number): RuleScope | undefined
}
