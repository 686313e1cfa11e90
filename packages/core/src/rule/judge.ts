import { addMonths, type Month, monthOrdinal } from '../calendar/index.ts'
import type { FactValue, Field, FieldId } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import { printMeasured } from '../indicator/index.ts'
import { cellOf, Decimal, printValue, type Value } from '../language/index.ts'
import type { Portfolio } from '../portfolio/index.ts'
import { fraction, MONEY_UNITS, printDecimal } from '../quantity/index.ts'
import { firingRow } from './firing-row.ts'
import { findLever } from './lever.ts'
import { History, ProjectScope } from './project-scope.ts'
import type { LightRule, RuleInput, RuleSet } from './rule.ts'

/** One input of a table with the value it had, and the field it is when it is just that. */
export interface JudgedInput {
  readonly name: string
  readonly label: Words
  readonly shown: string
  readonly field?: FieldId
  readonly value: FactValue
}

/** Why a rule lit a project (亮灯原因). */
export interface LightCause {
  readonly rule: string
  /** Colour; empty when the rule could not be applied for want of a value. */
  readonly light: string
  readonly label: Words
  /** Row of the table that held, from 1; 0 when none could be tried. */
  readonly row: number
  readonly because: Words
  readonly remedy?: Words
  readonly clause: Words
  readonly inputs: readonly JudgedInput[]
  /** Fields that are missing. */
  readonly missing: readonly FieldId[]
}

/** The light of a project in a month with everything that led to it. */
export interface Light {
  readonly subject: string
  readonly name: string
  readonly division: string
  readonly month: Month
  /** The gravest colour of its causes; empty when a rule that applies could not be decided and nothing graver speaks. */
  readonly light: string
  readonly causes: readonly LightCause[]
}

/** Judges every project reported for a month by every rule. Pure: same ledger, same lights. */
export function judge(rules: RuleSet, fields: readonly Field[], portfolio: Portfolio, month: Month): Light[] {
  const projectFields = fields.filter(({ subject }) => subject === 'project')
  const byName = new Map(
    projectFields.flatMap((field) => [[field.label.zh, field] as const, [field.id, field] as const]),
  )
  const history = new History(portfolio)
  const ordinal = monthOrdinal(month)
  const text = (field: string, row: number) => {
    const value = cellOf(portfolio.columns.get(field), row)
    return typeof value === 'string' ? value : ''
  }
  const lights: Light[] = []
  for (let row = 0; row < portfolio.rowCount; row += 1) {
    if (portfolio.month[row] !== ordinal) continue
    const scope = new ProjectScope(history, row, month, byName)
    const causes = rules.rules.flatMap((rule) => judgeByRule(rule, rules, scope, byName, month) ?? [])
    lights.push({
      subject: portfolio.subjects[portfolio.subject[row] ?? -1] ?? '',
      name: text('name', row),
      division: text('division', row),
      month,
      light: gravest(rules, causes),
      causes: causes.filter(({ light }) => light !== rules.otherwise),
    })
  }
  return lights
}

function gravest(rules: RuleSet, causes: readonly LightCause[]): string {
  const lit = rules.colours
    .filter(({ id }) => causes.some(({ light }) => light === id))
    .sort((a, b) => b.gravity - a.gravity)[0]
  if (lit && lit.id !== rules.otherwise) return lit.id
  return causes.some(({ light }) => light === '') ? '' : rules.otherwise
}

function judgeByRule(
  rule: LightRule,
  rules: RuleSet,
  scope: ProjectScope,
  fields: ReadonlyMap<string, Field>,
  month: Month,
): LightCause | undefined {
  if (rule.applies && rule.applies(scope) !== true) return undefined
  const missing = rule.needs.filter((name) => scope.get(name) === null)
  const values = rule.inputs.map((input) => input.evaluate(scope))
  const inputs = judgedInputs(rule, values, scope, fields)
  const clause = clauseWords(rule)
  const about = { rule: rule.id, label: rule.label, clause, inputs, missing }
  const row = missing.length > 0 ? undefined : firingRow(rule, rules, values)
  if (row === undefined) {
    const names = missing.map((id) => fields.get(id)?.label ?? { zh: id, en: id })
    return {
      ...about,
      light: '',
      row: 0,
      because: {
        zh: names.length > 0 ? `缺少${names.map(({ zh }) => zh).join('、')}，不能判定` : '数据不足，不能判定',
        en:
          names.length > 0
            ? `undecided: ${names.map(({ en }) => en).join(', ')} missing`
            : 'undecided: not enough is stated',
      },
    }
  }
  const fill = filling(rule, values, inputs)
  const remedy = row.light === rules.otherwise ? undefined : remedyOf(rule, rules, scope, month, fill)
  return {
    ...about,
    light: row.light,
    row: rule.rows.indexOf(row) + 1,
    because: { zh: fill(row.because.zh), en: fill(row.because.en) },
    ...(remedy && { remedy }),
  }
}

function remedyOf(
  rule: LightRule,
  rules: RuleSet,
  scope: ProjectScope,
  month: Month,
  fill: (text: string) => string,
): Words | undefined {
  if (rule.lever) {
    const next = addMonths(month, 1)
    const amount = findLever(rule, rules, scope, next)
    if (amount !== undefined) {
      const shown = {
        amount: `${printDecimal(fraction(amount, MONEY_UNITS.万元), { digits: 0, rounding: 'half-up', thousands: true })}万元`,
        date: lastDay(next),
      }
      const say = (text: string) => fill(text.replace('{amount}', shown.amount).replace('{date}', shown.date))
      return { zh: say(rule.lever.words.zh), en: say(rule.lever.words.en) }
    }
  }
  return rule.remedy && { zh: fill(rule.remedy.zh), en: fill(rule.remedy.en) }
}

function lastDay(month: Month): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return `${month}-${days}`
}

/** Puts the figures into a sentence: `{lag}`. */
function filling(
  rule: LightRule,
  values: readonly Value[],
  inputs: readonly JudgedInput[],
): (text: string) => string {
  const shown = new Map(inputs.map(({ name, shown }) => [name, shown]))
  rule.inputs.forEach((input, index) => {
    shown.set(input.name, showInput(input, values[index] ?? null))
  })
  return (text) => text.replace(/\{([^{}]+)\}/g, (whole, name: string) => shown.get(name) ?? whole)
}

function showInput(input: RuleInput, value: Value): string {
  if (value === null) return '—'
  if (input.show && value instanceof Decimal) {
    const trimmed = value.trimmed()
    const exact =
      trimmed.exponent >= 0
        ? fraction(trimmed.coefficient * 10n ** BigInt(trimmed.exponent))
        : fraction(trimmed.coefficient, 10n ** BigInt(-trimmed.exponent))
    return printMeasured(exact, input.show).shown
  }
  return printValue(value)
}

function judgedInputs(
  rule: LightRule,
  values: readonly Value[],
  scope: ProjectScope,
  fields: ReadonlyMap<string, Field>,
): JudgedInput[] {
  const own = rule.inputs.map((input, index): JudgedInput => {
    const value = values[index] ?? null
    return { name: input.name, label: input.label, shown: showInput(input, value), value: plain(value) }
  })
  const used = new Set([...rule.needs, ...rule.inputs.flatMap(({ uses }) => uses)])
  const stated = [...used].flatMap((name): JudgedInput[] => {
    const field = fields.get(name)
    if (!field) return []
    const value = scope.get(field.id)
    return [
      {
        name: field.id,
        label: field.label,
        shown: showField(field, value),
        field: field.id,
        value: plain(value),
      },
    ]
  })
  return [...own, ...stated]
}

function showField(field: Field, value: Value): string {
  if (value === null) return '—'
  if (field.kind === 'money' && value instanceof Decimal) {
    return `${printDecimal(fraction(value.coefficient * 10n ** BigInt(Math.max(value.exponent, 0)), MONEY_UNITS.万元), { digits: 2, rounding: 'half-up', dropZeros: true, thousands: true })}万元`
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  return printValue(value)
}

function plain(value: Value): FactValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (value instanceof Decimal) return value.isWhole ? value.toNumber() : value.toString()
  return printValue(value)
}

function clauseWords({ clause }: LightRule): Words {
  const zh = `《${clause.document}》${clause.article}：${clause.text}`
  return { zh, en: zh }
}
