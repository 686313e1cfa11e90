import { addPeriods, type Month, periodWith } from '../calendar/index.ts'
import type { Field } from '../field/index.ts'
import type { Portfolio } from '../portfolio/index.ts'
import { Evaluation } from './evaluation.ts'
import { isInForce, type RegionRules, type RuleInForce } from './in-force.ts'
import { LedgerRecords } from './ledger-records.ts'
import type { Light, LightCause } from './light.ts'
import { type CauseAsked, readCause } from './light-cause.ts'

/** Judges every project reported for a month by every rule in force. Pure: same ledger, same lights. */
export function judge(
  rules: RegionRules,
  fields: readonly Field[],
  portfolio: Portfolio,
  month: Month,
): Light[] {
  const period = periodWith('month', month)
  const named = new LedgerRecords(portfolio, fields, NAMES)
  const sets = rules.inForce
    .filter((one) => one.lights.length > 0 && one.official && isInForce(one.valid, period))
    .map((one) => ({ one, asked: askedOf(one, fields, portfolio, month) }))
  return named.subjects(period).map((subject) => {
    const causes = sets.flatMap(({ one, asked }) =>
      one.lights.flatMap((decision) => readCause(asked, rules, decision, subject) ?? []),
    )
    const text = (input: string): string => {
      const value = named.value(subject, input, period)
      return typeof value === 'string' ? value : ''
    }
    return {
      subject,
      name: text('name'),
      division: text('division'),
      month,
      light: gravest(rules, causes),
      causes: causes.filter(({ light }) => light !== rules.otherwise),
    }
  })
}

const NAMES = new Map([
  ['name', { kind: 'field', field: 'name' } as const],
  ['division', { kind: 'field', field: 'division' } as const],
])

function askedOf(
  inForce: RuleInForce,
  fields: readonly Field[],
  portfolio: Portfolio,
  month: Month,
): CauseAsked {
  const records = new LedgerRecords(portfolio, fields, inForce.bindings)
  const period = periodWith(inForce.rules.period, month)
  return {
    inForce,
    fields,
    records,
    evaluation: new Evaluation(inForce.rules, records),
    period,
    next: addPeriods(period, 1),
  }
}

function gravest({ colours, otherwise }: RegionRules, causes: readonly LightCause[]): string {
  const [lit] = colours
    .filter(({ id }) => causes.some(({ light }) => light === id))
    .sort((a, b) => b.gravity - a.gravity)
  if (lit && lit.id !== otherwise) return lit.id
  return causes.some(({ light }) => light === '') ? '' : otherwise
}
