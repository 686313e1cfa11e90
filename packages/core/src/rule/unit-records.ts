import type { Period } from '../calendar/index.ts'
import type { Value } from '../language/index.ts'
import type { EnteredValues } from './entered-values.ts'
import type { RuleInForce } from './in-force.ts'
import { isPeriodName, periodName } from './period-names.ts'
import type { Records } from './records.ts'

/**
 * Units that no workbook reports (departments, parks, firms, leaders) as a rule set sees them: those for whom people
 * entered something in the period, with what they entered. Fields and indicators say nothing of them.
 */
export class UnitRecords implements Records {
  readonly #inForce: RuleInForce
  readonly #entered: EnteredValues

  constructor(inForce: RuleInForce, entered: EnteredValues) {
    this.#inForce = inForce
    this.#entered = entered
  }

  /** In the order in which they were first entered. */
  subjects(period: Period): readonly string[] {
    return this.#entered.subjects(this.#inForce.rules.id, period)
  }

  isJudged(subject: string, period: Period): boolean {
    return this.subjects(period).includes(subject)
  }

  value(subject: string, input: string, period: Period): Value {
    const { rules, bindings } = this.#inForce
    const binding = bindings.get(input)
    if (binding?.kind === 'entered') return this.#entered.find(rules.id, input, subject, period)
    if (binding?.kind !== 'formula') return null
    return binding.value.evaluate({
      get: (name) => (isPeriodName(name) ? periodName(name, period) : null),
      back: () => undefined,
    })
  }
}
