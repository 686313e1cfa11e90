import type { Period } from '../calendar/index.ts'
import type { Words } from '../finding/index.ts'
import { decidingLegs, type Value } from '../language/index.ts'
import type { Decision, DecisionKind } from './decision.ts'
import { allNames, namesOf } from './dependencies.ts'
import type { Evaluation } from './evaluation.ts'
import { explainExpression } from './expression.ts'
import { chosenOption, type Gap } from './gap.ts'
import { expressionsOf } from './kinds/kinds.ts'
import type { RuleScope } from './rule-scope.ts'
import type { RuleInput } from './rule-set.ts'

/** An input as it entered a decision. */
export interface ReadInput {
  readonly id: string
  readonly label: Words
  readonly kind: RuleInput['kind']
  readonly unit?: string
  readonly value: Value
}

/** One leg of a condition (条件) and what it was: true, false, or null for "not known". */
export interface Leg {
  readonly text: string
  readonly value: Value
}

/** How one decision came about (判定依据): what it read, the decisions it built on, what is missing. */
export interface Explanation {
  readonly decision: string
  readonly label: Words
  readonly kind: DecisionKind
  readonly clause?: string
  readonly value: Value
  /** What the kind has to say: rows that held, items and caps, place, pieces … */
  readonly detail: unknown
  /** The formulas, as they are written. */
  readonly formulas: readonly string[]
  /** Legs of a condition that made it what it is, as they are written; of a formula that is no condition there are none. */
  readonly legs: readonly Leg[]
  readonly inputs: readonly ReadInput[]
  readonly uses: readonly Explanation[]
  /** Inputs without a value, here or in what it builds on: why there is no answer. */
  readonly missing: readonly string[]
  /** Gaps of the text it rests on that nobody has decided: another reason why there is no answer. */
  readonly open: readonly string[]
}

/** Decisions told below one another at most. */
const DEEPEST = 12

/** Explains a decision for one subject and period. `undefined` when the subject is not judged then. */
export function explain(
  evaluation: Evaluation,
  decision: string,
  subject: string,
  period: Period,
): Explanation | undefined {
  const scope = evaluation.scope(subject, period)
  const { decisions, inputs, gaps } = evaluation.rules
  const byId = new Map(decisions.map((one) => [one.id, one]))
  const tell = (one: Decision, depth: number): Explanation => {
    const names = throughGaps(namesOf(one), gaps)
    const read = inputs
      .filter(({ id }) => names.includes(id))
      .map(({ id, label, kind, unit }) => ({
        id,
        label,
        kind,
        ...(unit !== undefined && { unit }),
        value: scope?.get(id) ?? null,
      }))
    const uses =
      depth >= DEEPEST
        ? []
        : names.flatMap((name) => {
            const used = name === one.id ? undefined : byId.get(name)
            return used ? [tell(used, depth + 1)] : []
          })
    const { value, detail } = scope?.outcome(one.id) ?? { value: null, detail: undefined }
    return {
      decision: one.id,
      label: one.label,
      kind: one.body.kind,
      ...(one.clause !== undefined && { clause: one.clause }),
      value,
      detail,
      formulas: formulasOf(one),
      legs: scope ? legsOf(one, scope) : [],
      inputs: read,
      uses,
      missing: [
        ...new Set([
          ...read.filter((input) => input.value === null).map(({ id }) => id),
          ...uses.flatMap((used) => used.missing),
        ]),
      ],
      open: [
        ...new Set([
          ...gaps.filter((gap) => names.includes(gap.id) && !gap.decided).map(({ id }) => id),
          ...uses.flatMap((used) => used.open),
        ]),
      ],
    }
  }
  const wanted = byId.get(decision)
  return scope && wanted ? tell(wanted, 0) : undefined
}

/** As they are written; words, shares and numbers that rows of a table give are no formulas. */
function formulasOf({ body }: Decision): string[] {
  const all = expressionsOf(body)
  const told = body.kind === 'table' ? all.filter(({ tree }) => tree.kind !== 'literal') : all
  return [...new Set(told.map(({ text }) => text))]
}

/** Of a condition joined by `and` and `or`. */
function legsOf({ body }: Decision, scope: RuleScope): Leg[] {
  if (body.kind !== 'value') return []
  const { root } = explainExpression(body.value, scope)
  const legs = decidingLegs(root)
  if (legs.length === 0 || legs[0] === root) return []
  return legs.map(({ tree, value }) => ({ text: body.value.text.slice(tree.start, tree.end), value }))
}

/** With what the chosen options of gaps refer to. */
function throughGaps(names: ReadonlySet<string>, gaps: readonly Gap[]): string[] {
  const found = new Set(names)
  for (const name of found) {
    const gap = gaps.find(({ id }) => id === name)
    const value = gap && chosenOption(gap)?.value
    for (const used of value ? allNames(value) : []) found.add(used)
  }
  return [...found]
}
