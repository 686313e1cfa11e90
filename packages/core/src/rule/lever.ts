import type { Month } from '../calendar/index.ts'
import { Decimal } from '../language/index.ts'
import { firingRow } from './firing-row.ts'
import type { ProjectScope } from './project-scope.ts'
import type { LightRule, RuleSet } from './rule.ts'

/**
 * Smallest further amount, in whole steps, with which the rule would no longer light the project at the end of `month`
 * (反事实). Undefined when no amount up to its reach does. Halving finds it because more never makes it worse.
 */
export function findLever(
  rule: LightRule,
  rules: RuleSet,
  scope: ProjectScope,
  month: Month,
): number | undefined {
  const { lever } = rule
  const now = lever && scope.get(lever.field)
  if (!lever || !(now instanceof Decimal)) return undefined
  const turns = (steps: number): boolean => {
    const more = now.plus(Decimal.fromNumber(steps * lever.step))
    const changed = scope.changed(month, lever.field, more)
    const values = rule.inputs.map((input) => input.evaluate(changed))
    return firingRow(rule, rules, values)?.light === rules.otherwise
  }
  let high = 1
  while (!turns(high)) {
    high *= 2
    if (high > REACH) return undefined
  }
  let low = 0
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (turns(middle)) high = middle
    else low = middle
  }
  return turns(0) ? 0 : high * lever.step
}

/** Steps tried at most: with 万元 as step, a hundred billion yuan. */
const REACH = 10_000_000
