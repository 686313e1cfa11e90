import { Decimal } from '../number/decimal.ts'
import { squareRoot } from '../number/power.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { calculate, known } from '../value/arithmetic.ts'
import { and, or, type Truth } from '../value/logic.ts'
import { order } from '../value/order.ts'
import { isNumber, type Value } from '../value/value.ts'
import { builtIn, spreading } from './form.ts'
import { list } from './parameter.ts'

/** One figure of many: of a list, or of arguments in a row (DMN 1.5, 10.3.4.4). */
export const STATISTICS = [
  builtIn(
    'min',
    spreading([list('list')], (values) => extreme(values, -1)),
  ),
  builtIn(
    'max',
    spreading([list('list')], (values) => extreme(values, 1)),
  ),
  builtIn('sum', spreading([list('list')], total)),
  builtIn('mean', spreading([list('list')], mean)),
  builtIn(
    'product',
    spreading([list('list')], (values) => product(values)),
  ),
  builtIn(
    'median',
    spreading([list('list')], (values) => withNumbers(values, median)),
  ),
  builtIn(
    'stddev',
    spreading([list('list')], (values) => withNumbers(values, deviation)),
  ),
  builtIn(
    'mode',
    spreading([list('list')], (values) => (values.length === 0 ? [] : withNumbers(values, mode))),
  ),
  builtIn(
    'all',
    spreading([list('list')], (values) => values.reduce<Truth>(and, true)),
  ),
  builtIn(
    'any',
    spreading([list('list')], (values) => values.reduce<Truth>(or, false)),
  ),
]

/** Null for none, and when a member is no number: what is missing is not zero. */
function withNumbers(values: readonly Value[], work: (numbers: readonly Decimal[]) => Value): Value {
  return values.length > 0 && values.every(isNumber) ? work(values) : null
}

function extreme(values: readonly Value[], sign: 1 | -1): Value {
  let [best = null] = values
  for (const value of values) {
    const found = order(value, best)
    if (found === undefined) return null
    if (Math.sign(found) === sign) best = value
  }
  return best
}

/** Numbers, or durations of one kind. */
function total(values: readonly Value[]): Value {
  const [first = null, ...others] = values
  if (!(first instanceof Decimal || first instanceof DaysValue || first instanceof MonthsValue)) return null
  return others.reduce<Value>((sum, value) => calculate('+', sum, value), first)
}

function mean(values: readonly Value[]): Value {
  const sum = total(values)
  return sum === null ? null : calculate('/', sum, Decimal.fromNumber(values.length))
}

const product = (values: readonly Value[]): Value =>
  withNumbers(values, (numbers) =>
    numbers.reduce<Value>((so, value) => calculate('*', so, value), Decimal.of(1n)),
  )

const ascending = (numbers: readonly Decimal[]): readonly Decimal[] =>
  [...numbers].sort((a, b) => a.compare(b))

function median(numbers: readonly Decimal[]): Value {
  const sorted = ascending(numbers)
  const half = Math.floor(sorted.length / 2)
  const [upper = null, lower = null] = [sorted[half], sorted[half - 1]]
  if (sorted.length % 2 === 1) return upper
  return calculate('/', calculate('+', lower, upper), Decimal.of(2n))
}

/** Of a sample: the squares are divided by one less than their number. */
function deviation(numbers: readonly Decimal[]): Value {
  if (numbers.length < 2) return null
  const average = mean(numbers)
  const squares = numbers.map((value) => {
    const off = calculate('-', value, average)
    return calculate('*', off, off)
  })
  const variance = calculate('/', total(squares), Decimal.fromNumber(numbers.length - 1))
  return variance instanceof Decimal ? known(squareRoot(variance)) : null
}

/** What occurs most often, ascending. */
function mode(numbers: readonly Decimal[]): Value {
  const runs: { value: Decimal; count: number }[] = []
  for (const value of ascending(numbers)) {
    const last = runs.at(-1)
    if (last?.value.compare(value) === 0) last.count += 1
    else runs.push({ value, count: 1 })
  }
  const most = Math.max(...runs.map(({ count }) => count))
  return runs.filter(({ count }) => count === most).map(({ value }) => value)
}
