import { Decimal, type Value } from '../language/index.ts'
import type { RuleScope } from './rule-scope.ts'

type Ask = (scope: RuleScope) => Value
type Form = (inner: Ask, others: readonly Ask[], scope: RuleScope) => Value

/** Periods that are looked back at most: a city's ledger of decades by ten-day reports. */
const FARTHEST = 1_200

/**
 * Functions that ask an expression in earlier periods of the same subject (回看). A period in which the subject was not judged ends
 * the looking; a condition without a value there gives no value, unless `missing` says otherwise.
 *
 * - `ago(x, k)`: x so many periods earlier
 * - `history(x, k)`: the last k values, oldest first, this period's last; shorter when the subject is younger
 * - `consecutive(condition[, missing])`: how many periods in a row up to now it held; `missing`: "break" or "skip"
 * - `times(condition, k[, missing])`: in how many of the last k periods it held
 * - `first time(condition)`: true when it holds now and never held before
 * - `periods since(condition)`: how many periods ago it last held, 0 for now; null when never
 */
export const FORMS = {
  ago: (inner, [count], scope) => {
    const periods = wholeOf(count?.(scope))
    const earlier = periods === undefined ? undefined : scope.back(periods)
    return earlier ? inner(earlier) : null
  },
  history: (inner, [count], scope) => {
    const wanted = wholeOf(count?.(scope))
    if (wanted === undefined) return null
    return [...lookingBack(scope, wanted)].map((one) => inner(one)).reverse()
  },
  consecutive: (inner, [missing], scope) => {
    const policy = missing?.(scope) ?? null
    let count = 0
    for (const one of lookingBack(scope, FARTHEST)) {
      const held = inner(one)
      if (held === true) count += 1
      else if (held === false || policy === 'break') break
      else if (policy !== 'skip') return null
    }
    return Decimal.fromNumber(count)
  },
  times: (inner, [window, missing], scope) => {
    const wanted = wholeOf(window?.(scope))
    if (wanted === undefined) return null
    const policy = missing?.(scope) ?? null
    let count = 0
    for (const one of lookingBack(scope, wanted)) {
      const held = inner(one)
      if (held === true) count += 1
      else if (held !== false && policy !== 'skip') return null
    }
    return Decimal.fromNumber(count)
  },
  'first time': (inner, _, scope) => {
    const [now, ...before] = [...lookingBack(scope, FARTHEST)].map((one) => inner(one))
    if (now !== true) return now === false ? false : null
    return !before.includes(true)
  },
  'periods since': (inner, _, scope) => {
    let count = 0
    for (const one of lookingBack(scope, FARTHEST)) {
      if (inner(one) === true) return Decimal.fromNumber(count)
      count += 1
    }
    return null
  },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof FORMS

function* lookingBack(scope: RuleScope, most: number): Generator<RuleScope> {
  yield scope
  for (let back = 1; back < most; back += 1) {
    const earlier = scope.back(back)
    if (!earlier) return
    yield earlier
  }
}

function wholeOf(value: Value | undefined): number | undefined {
  return value instanceof Decimal && value.isWhole && value.compare(Decimal.of(0n)) >= 0
    ? Math.min(value.toNumber(), FARTHEST)
    : undefined
}
