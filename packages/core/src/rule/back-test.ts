import { type Period, printPeriod } from '../calendar/index.ts'
import { Decimal, printValue, type Value } from '../language/index.ts'
import type { Evaluation } from './evaluation.ts'

/** What a changed rule would have said in the past, beside what the rule in force said (回测). */
export interface BackTest {
  readonly decision: string
  readonly periods: readonly string[]
  /** Before → after → how many judgements. */
  readonly confusion: readonly { readonly before: string; readonly after: string; readonly count: number }[]
  /** Every judgement that differs. */
  readonly moved: readonly Moved[]
}

export interface Moved {
  readonly period: string
  readonly subject: string
  readonly before: Value
  readonly after: Value
  /** For numbers: after less before. */
  readonly change: Value
}

/** Runs two rule sets over the same periods and compares one decision. */
export function backTest(
  before: Evaluation,
  after: Evaluation,
  decision: { readonly before: string; readonly after: string },
  periods: readonly Period[],
): BackTest {
  const counts = new Map<string, { before: string; after: string; count: number }>()
  const moved: Moved[] = []
  for (const period of periods) {
    for (const subject of after.subjects(period)) {
      const was = before.scope(subject, period)?.outcome(decision.before).value ?? null
      const is = after.outcome(decision.after, subject, period).value
      const [from, to] = [printValue(was), printValue(is)]
      const key = `${from}\n${to}`
      const found = counts.get(key) ?? { before: from, after: to, count: 0 }
      counts.set(key, { ...found, count: found.count + 1 })
      if (from === to) continue
      moved.push({
        period: printPeriod(period),
        subject,
        before: was,
        after: is,
        change: difference(was, is),
      })
    }
  }
  return {
    decision: decision.after,
    periods: periods.map(printPeriod),
    confusion: [...counts.values()].sort((a, b) => b.count - a.count),
    moved,
  }
}

const difference = (before: Value, after: Value): Value =>
  before instanceof Decimal && after instanceof Decimal ? after.minus(before) : null

/** How well a light foretold lateness (亮灯检验). */
export interface LightScore {
  /** Subjects that were ever lit so, and how many of them ended late. */
  readonly lit: number
  readonly litAndLate: number
  /** Subjects that ended late, and how many of them had been lit so before. */
  readonly late: number
  readonly lateAndLit: number
  /** Periods between the first such light and lateness, for those that were lit and late. */
  readonly early: readonly number[]
}

/**
 * Of the lit ones how many ended late, of the late ones how many had been lit and how early.
 * @param isLate whether a subject counts as late in a period; it is late from the first such period on
 */
export function scoreLights(
  evaluation: Evaluation,
  decision: string,
  light: string,
  periods: readonly Period[],
  isLate: (subject: string, period: Period) => boolean,
): LightScore {
  const firstLit = new Map<string, number>()
  const firstLate = new Map<string, number>()
  for (const period of periods) {
    for (const subject of evaluation.subjects(period)) {
      const isLit = evaluation.outcome(decision, subject, period).value === light
      if (isLit && !firstLit.has(subject)) firstLit.set(subject, period.ordinal)
      if (!firstLate.has(subject) && isLate(subject, period)) firstLate.set(subject, period.ordinal)
    }
  }
  const both = [...firstLate].flatMap(([subject, late]) => {
    const lit = firstLit.get(subject)
    return lit !== undefined && lit <= late ? [late - lit] : []
  })
  return {
    lit: firstLit.size,
    litAndLate: [...firstLit.keys()].filter((subject) => firstLate.has(subject)).length,
    late: firstLate.size,
    lateAndLit: both.length,
    early: both.sort((a, b) => a - b),
  }
}

/**
 * Every light of a decision scored afterwards: late is whom the rule set's own `late` holds for in the last of the periods.
 * @returns one score for each light that was ever lit; `undefined` when the rule set does not say what late is
 */
export function scoreAllLights(
  evaluation: Evaluation,
  decision: string,
  lights: readonly string[],
  periods: readonly Period[],
): { readonly light: string; readonly score: LightScore }[] | undefined {
  const { late, decisions } = evaluation.rules
  const end = periods.at(-1)
  if (!late || !end || !decisions.some(({ id }) => id === decision)) return undefined
  const isLate = (subject: string, { ordinal }: Period): boolean => {
    const scope = ordinal === end.ordinal ? evaluation.scope(subject, end) : undefined
    return scope !== undefined && late.evaluate(scope) === true
  }
  return lights
    .map((light) => ({ light, score: scoreLights(evaluation, decision, light, periods, isLate) }))
    .filter(({ score }) => score.lit > 0)
}
