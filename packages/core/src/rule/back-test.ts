import { type Period, printPeriod } from '../calendar/index.ts'
import { Decimal, gatherVector, type Value, type Vector, valueAt } from '../language/index.ts'
import type { Evaluation } from './evaluation.ts'
import { printedColumn } from './printed-column.ts'

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
  const counts = new Map<string, Confused>()
  const moved: Moved[] = []
  for (const period of periods) {
    const subjects = after.subjects(period)
    const is = after.column(decision.after, period)
    const was = columnBeside(before, decision.before, period, subjects)
    const [from, to] = [printedColumn(was, subjects.length), printedColumn(is, subjects.length)]
    const pairs = new Map<number, Confused>()
    for (let at = 0; at < subjects.length; at += 1) {
      const [b, a] = [from.codes[at] as number, to.codes[at] as number]
      const pair = b * to.texts.length + a
      const found = pairs.get(pair) ?? confusedOf(counts, from.texts[b] ?? '', to.texts[a] ?? '')
      pairs.set(pair, found)
      found.count += 1
      if (found.before === found.after) continue
      const [before, after] = [valueAt(was, at), valueAt(is, at)]
      const subject = subjects[at] ?? ''
      moved.push({ period: printPeriod(period), subject, before, after, change: difference(before, after) })
    }
  }
  return {
    decision: decision.after,
    periods: periods.map(printPeriod),
    confusion: [...counts.values()].sort((a, b) => b.count - a.count),
    moved,
  }
}

/** What another evaluation says of these subjects; nothing of those it does not judge. */
function columnBeside(
  evaluation: Evaluation,
  decision: string,
  period: Period,
  subjects: readonly string[],
): Vector {
  const column = evaluation.column(decision, period)
  const own = evaluation.subjects(period)
  if (own.length === subjects.length && own.every((subject, at) => subject === subjects[at])) return column
  const places = new Map(own.map((subject, at) => [subject, at]))
  return gatherVector(
    column,
    Int32Array.from(subjects, (subject) => places.get(subject) ?? -1),
  )
}

interface Confused {
  readonly before: string
  readonly after: string
  count: number
}

function confusedOf(counts: Map<string, Confused>, before: string, after: string): Confused {
  const key = `${before}\n${after}`
  const found = counts.get(key) ?? { before, after, count: 0 }
  counts.set(key, found)
  return found
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
    const lights = evaluation.column(decision, period)
    for (const [at, subject] of evaluation.subjects(period).entries()) {
      const isLit = valueAt(lights, at) === light
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
