import { lastDay, type Period } from '../calendar/index.ts'
import type { FactValue } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import { Decimal, printValue, type Value } from '../language/index.ts'
import { findTurns } from './counterfactual.ts'
import type { Decision } from './decision.ts'
import type { Evaluation } from './evaluation.ts'
import type { Excuses } from './excuse.ts'
import { explain } from './explanation.ts'
import type { RegionRules, RuleInForce } from './in-force.ts'
import type { Surroundings } from './kind.ts'
import type { TableDetail } from './kinds/table-body.ts'
import type { JudgedInput, LightCause } from './light.ts'
import { printDecided, printInput } from './print-value.ts'
import type { Records } from './records.ts'
import type { RuleSet } from './rule-set.ts'

/** One rule set applied to a ledger, and when it is asked. */
export interface CauseAsked {
  readonly inForce: RuleInForce
  readonly records: Records
  readonly evaluation: Evaluation
  readonly surroundings: Surroundings
  readonly excuses: Excuses
  /** Inputs behind each decision that is a light. */
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>
  readonly period: Period
  /** The next period: by its end people can have changed something. */
  readonly next: Period
}

/** What one decision says of a subject; `undefined` when it does not apply to it. */
export function readCause(
  asked: CauseAsked,
  region: RegionRules,
  decisionId: string,
  subject: string,
): LightCause | undefined {
  const { evaluation, period, inForce } = asked
  const decision = inForce.rules.decisions.find(({ id }) => id === decisionId)
  const scope = evaluation.scope(subject, period)
  if (!decision || !scope) return undefined
  if (!evaluation.speaksOf(decisionId, subject, period)) return undefined
  const value = evaluation.value(decisionId, subject, period)
  const light = typeof value === 'string' ? value : ''
  const excuse = asked.excuses.find(inForce.rules.id, decisionId, subject, period)
  const about = {
    rules: inForce.rules.id,
    rule: decisionId,
    ...(excuse && { excuse }),
    light,
    label: decision.label,
    clause: clauseWords(inForce.rules, decision),
  }
  // Most projects are as planned: nothing is told of them, so nothing is looked up.
  if (light === region.otherwise) return { ...about, row: 0, because: EMPTY, inputs: [], missing: [] }
  const { detail } = scope.outcome(decisionId)
  const read = (name: string): Value => scope.get(name)
  const missing = explain(evaluation, decisionId, subject, period)?.missing ?? []
  const stated = statedInputs(asked, decision, read)
  const columns = columnInputs(decision, detail).filter(({ name }) =>
    stated.every((one) => one.name !== name),
  )
  const inputs = [...columns, ...stated]
  const row = light === '' ? 0 : ((detail as TableDetail | undefined)?.rows[0] ?? 0)
  if (light === '') return { ...about, row, because: undecided(inForce.rules, missing), inputs, missing }
  const fill = filling(inForce.rules, read)
  const remedy = remedyOf(asked, region, decision, subject, fill)
  const because = decision.body.kind === 'table' ? decision.body.rows[row - 1]?.because : undefined
  return {
    ...about,
    row,
    because: because ? both(because, fill) : decision.label,
    ...(remedy && { remedy }),
    inputs,
    missing,
  }
}

const EMPTY: Words = { zh: '', en: '' }

const both = ({ zh, en }: Words, fill: (text: string) => string): Words => ({ zh: fill(zh), en: fill(en) })

function clauseWords({ source }: RuleSet, { clause }: Decision): Words {
  const zh = `《${source.title}》${source.article ?? ''}${clause ? `${source.article ? '：' : ''}${clause}` : ''}`
  return { zh, en: zh }
}

function undecided({ inputs }: RuleSet, missing: readonly string[]): Words {
  const labels = missing.map((id) => inputs.find((input) => input.id === id)?.label ?? { zh: id, en: id })
  if (labels.length === 0) return { zh: '数据不足，不能判定', en: 'undecided: not enough is stated' }
  return {
    zh: `缺少${labels.map(({ zh }) => zh).join('、')}，不能判定`,
    en: `undecided: ${labels.map(({ en }) => en).join(', ')} missing`,
  }
}

/** Puts figures into a sentence: `{lag}`. */
function filling({ decisions, inputs }: RuleSet, read: (name: string) => Value): (text: string) => string {
  return (text) =>
    text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const decision = decisions.find(({ id }) => id === name)
      if (decision) return printDecided(read(name), decision.show)
      const input = inputs.find(({ id }) => id === name)
      return input ? printInput(read(name), input) : whole
    })
}

/** What stands in the columns of the table. */
function columnInputs({ body }: Decision, detail: unknown): JudgedInput[] {
  if (body.kind !== 'table') return []
  const values = (detail as TableDetail | undefined)?.inputs ?? []
  return body.inputs.map(({ label, show, value: of }, index) => {
    const value = values[index] ?? null
    return { name: of.text, label, shown: printDecided(value, show), value: plain(value) }
  })
}

/** The inputs behind them, each with the field it is bound to. */
function statedInputs(
  { inForce, evaluation, behind }: CauseAsked,
  decision: Decision,
  read: (name: string) => Value,
): JudgedInput[] {
  const { inputs } = evaluation.rules
  const own = behind.get(decision.id)
  return inputs
    .filter(({ id }) => own?.has(id))
    .map((input) => {
      const value = read(input.id)
      const binding = inForce.bindings.get(input.id)
      return {
        name: input.id,
        label: input.label,
        shown: printInput(value, input),
        value: plain(value),
        ...(binding?.kind === 'field' && { field: binding.field }),
      }
    })
}

function remedyOf(
  asked: CauseAsked,
  region: RegionRules,
  decision: Decision,
  subject: string,
  fill: (text: string) => string,
): Words | undefined {
  const { turn, remedy } = decision
  const input = asked.inForce.rules.inputs.find(({ id }) => id === turn?.input)
  if (turn && input) {
    const [found] = findTurns(
      asked.inForce.rules,
      carriedOver(asked),
      {
        decision: decision.id,
        subject,
        period: asked.next,
        only: input.id,
        isWished: (value) => value === region.otherwise,
      },
      asked.surroundings,
    )
    if (found?.change instanceof Decimal) {
      const amount = printInput(found.change, input)
      const date = lastDay(asked.next)
      return both(turn.words, (text) => fill(text.replace('{amount}', amount).replace('{date}', date)))
    }
  }
  return remedy && both(remedy, fill)
}

/** The next period as it would be if nothing else changed. */
function carriedOver({ records, period, next }: CauseAsked): Records {
  return {
    subjects: (one) => records.subjects(one.ordinal === next.ordinal ? period : one),
    isJudged: (subject, one) => records.isJudged(subject, one.ordinal === next.ordinal ? period : one),
    value: (subject, input, one) =>
      records.value(subject, input, one.ordinal === next.ordinal ? period : one),
  }
}

function plain(value: Value): FactValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (value instanceof Decimal) return value.isWhole ? value.toNumber() : value.toString()
  return printValue(value)
}
