import { Decimal, type Value } from '../language/index.ts'

/** What an expression was for one subject, period by period back from the one judged. */
export interface Past {
  /** So many periods ago, 0 for now; undefined when the subject was not judged then. */
  at(periods: number): Value | undefined
}

type Form = (past: Past, others: readonly Value[]) => Value

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
  ago: (past, [count]) => {
    const periods = wholeOf(count)
    return periods === undefined ? null : (past.at(periods) ?? null)
  },
  history: (past, [count]) => {
    const wanted = wholeOf(count)
    if (wanted === undefined) return null
    const values: Value[] = []
    lookBack(past, wanted, (value) => values.push(value) > 0)
    return values.reverse()
  },
  consecutive: (past, [policy]) => {
    let count = 0
    let open = false
    lookBack(past, FARTHEST, (held) => {
      if (held === true) count += 1
      else if (held === false || policy === 'break') return false
      else open = policy !== 'skip'
      return !open
    })
    return open ? null : Decimal.fromNumber(count)
  },
  times: (past, [window, policy]) => {
    const wanted = wholeOf(window)
    if (wanted === undefined) return null
    let count = 0
    let open = false
    lookBack(past, wanted, (held) => {
      if (held === true) count += 1
      else open = held !== false && policy !== 'skip'
      return !open
    })
    return open ? null : Decimal.fromNumber(count)
  },
  'first time': (past) => {
    const now = past.at(0)
    if (now !== true) return now === false ? false : null
    let before = 0
    lookBack(past, FARTHEST, (held) => {
      if (held === true) before += 1
      return before < 2
    })
    return before < 2
  },
  'periods since': (past) => {
    let ago = 0
    let found = false
    lookBack(past, FARTHEST, (held) => {
      found = held === true
      if (!found) ago += 1
      return !found
    })
    return found ? Decimal.fromNumber(ago) : null
  },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof FORMS

export const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name)

/** Visits this period's value, always; then those before it as far as the subject was judged without a break, and the visitor goes on. */
function lookBack(past: Past, most: number, goesOn: (value: Value) => boolean): void {
  for (let back = 0; back === 0 || back < most; back += 1) {
    const value = past.at(back)
    if (value === undefined || !goesOn(value)) return
  }
}

/** A number of periods; undefined for what is none. */
export function wholeOf(value: Value | undefined): number | undefined {
  return value instanceof Decimal && value.isWhole && value.compare(Decimal.of(0n)) >= 0
    ? Math.min(value.toNumber(), FARTHEST)
    : undefined
}
