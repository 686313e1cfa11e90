import type { Period } from '../calendar/index.ts'
import { Decimal, type Value } from '../language/index.ts'
import { Evaluation } from './evaluation.ts'
import { givenValue } from './given-value.ts'
import type { Surroundings } from './kind.ts'
import type { Records } from './records.ts'
import type { Lever, RuleInput, RuleSet } from './rule-set.ts'

/** The smallest change of one input that turns a decision (反事实): *green again with another 3,200 万元*. */
export interface Turn {
  readonly input: string
  readonly from: Value
  readonly to: Value
  /** What is added, below zero what is taken away; null for what is no number. */
  readonly change: Value
  readonly reaches: Value
}

export interface TurnWish {
  readonly decision: string
  readonly subject: string
  /** When the change has been made: the period judged, or the next one. */
  readonly period: Period
  /** Only this input is moved. */
  readonly only?: string
  /** True for the values that are wished for. */
  readonly isWished: (value: Value) => boolean
}

/** Doublings tried: 2^60 steps of 1 万元 are more than any project. */
const DOUBLINGS = 60

/** For each input that people can change, the smallest change that is enough by itself. Inputs that cannot do it are left out. */
export function findTurns(
  rules: RuleSet,
  records: Records,
  wish: TurnWish,
  surroundings: Surroundings = {},
): Turn[] {
  const reach = (input: string, value: Value): Value =>
    new Evaluation(rules, changed(records, wish, input, value), surroundings).outcome(
      wish.decision,
      wish.subject,
      wish.period,
    ).value
  return rules.inputs.flatMap((input) => {
    if (!input.lever || (wish.only !== undefined && input.id !== wish.only)) return []
    const from = records.value(wish.subject, input.id, wish.period)
    if (input.kind === 'flag') return findFlip(input, from, wish, reach)
    return from instanceof Decimal ? findShift(input, input.lever, from, wish, reach) : []
  })
}

type Reach = (input: string, value: Value) => Value

function findFlip({ id }: RuleInput, from: Value, { isWished }: TurnWish, reach: Reach): Turn[] {
  const to = from !== true
  const reaches = reach(id, to)
  return isWished(reaches) ? [{ input: id, from, to, change: null, reaches }] : []
}

function findShift(
  input: RuleInput,
  lever: Lever,
  from: Decimal,
  { isWished }: TurnWish,
  reach: Reach,
): Turn[] {
  const step = givenValue(lever.step, input)
  if (!(step instanceof Decimal) || step.compare(ZERO) <= 0) return []
  const signs = lever.direction === 'either' ? [ONE, MINUS] : [lever.direction === 'up' ? ONE : MINUS]
  return signs.flatMap((sign) => {
    const at = (steps: bigint): Decimal => from.plus(step.times(sign).times(Decimal.of(steps)))
    const turns = (steps: bigint): boolean => isWished(reach(input.id, at(steps)))
    const enough = findEnough(turns)
    if (enough === undefined) return []
    const to = at(enough)
    return [{ input: input.id, from, to, change: to.minus(from), reaches: reach(input.id, to) }]
  })
}

/** Least number of steps that is enough: doubled until it is, then halved down. */
function findEnough(turns: (steps: bigint) => boolean): bigint | undefined {
  let high = 1n
  for (let doubling = 0; !turns(high); doubling += 1) {
    if (doubling >= DOUBLINGS) return undefined
    high *= 2n
  }
  let low = high / 2n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (turns(middle)) high = middle
    else low = middle
  }
  return high
}

const changed = (records: Records, { subject, period }: TurnWish, input: string, value: Value): Records => ({
  subjects: (one) => records.subjects(one),
  isJudged: (who, when) => records.isJudged(who, when),
  value: (who, what, when) =>
    who === subject && what === input && when.ordinal === period.ordinal
      ? value
      : records.value(who, what, when),
})

const ZERO = Decimal.of(0n)
const ONE = Decimal.of(1n)
const MINUS = Decimal.of(-1n)
