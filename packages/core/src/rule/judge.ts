import { addPeriods, type Month, periodWith } from '../calendar/index.ts'
import type { Field } from '../field/index.ts'
import type { Portfolio } from '../portfolio/index.ts'
import { inputsBehind } from './dependencies.ts'
import { type EnteredValues, NOTHING_ENTERED } from './entered-values.ts'
import { Evaluation } from './evaluation.ts'
import { type Excuses, NO_EXCUSES } from './excuse.ts'
import { isInForce, type RegionRules, type RuleInForce, surroundingsOf } from './in-force.ts'
import type { Surroundings } from './kind.ts'
import { LedgerRecords } from './ledger-records.ts'
import type { Light, LightCause } from './light.ts'
import { type CauseAsked, readCause } from './light-cause.ts'

/** What people said beside the workbooks: inputs entered, excuses approved. */
export interface Told {
  readonly entered?: EnteredValues
  readonly excuses?: Excuses
}

/** Judges every project reported for a month by every rule in force. Pure: same ledger, same lights. */
export function judge(
  rules: RegionRules,
  fields: readonly Field[],
  portfolio: Portfolio,
  month: Month,
  told: Told = {},
): Light[] {
  const period = periodWith('month', month)
  const named = new LedgerRecords(portfolio, fields, NAMES)
  const sets = rules.inForce
    .filter((one) => one.lights.length > 0 && one.official && isInForce(one.valid, period))
    .map((one) => ({
      one,
      asked: askedOf(one, {
        fields,
        portfolio,
        month,
        told,
        surroundings: surroundingsOf(rules.workingDays),
      }),
    }))
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

interface Ledger {
  readonly fields: readonly Field[]
  readonly portfolio: Portfolio
  readonly month: Month
  readonly told: Told
  readonly surroundings: Surroundings
}

function askedOf(inForce: RuleInForce, ledger: Ledger): CauseAsked {
  const { fields, portfolio, month, told, surroundings } = ledger
  const { entered = NOTHING_ENTERED, excuses = NO_EXCUSES } = told
  const { rules, bindings } = inForce
  const records = new LedgerRecords(portfolio, fields, bindings, { rules: rules.id, entered })
  const period = periodWith(rules.period, month)
  return {
    inForce,
    records,
    evaluation: new Evaluation(rules, records, surroundings),
    surroundings,
    excuses,
    behind: new Map(inForce.lights.map((id) => [id, inputsBehind(rules, id)])),
    period,
    next: addPeriods(period, 1),
  }
}

function gravest({ colours, otherwise }: RegionRules, causes: readonly LightCause[]): string {
  const [lit] = colours
    .filter(({ id }) => causes.some(({ light, excuse }) => light === id && !excuse))
    .sort((a, b) => b.gravity - a.gravity)
  if (lit && lit.id !== otherwise) return lit.id
  return causes.some(({ light, excuse }) => light === '' && !excuse) ? '' : otherwise
}
