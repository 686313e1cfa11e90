import { equal, isInRange, not, or, order } from './comparison.ts'
import { Decimal, type DecimalRounding } from './decimal.ts'
import {
  DaysValue,
  DayValue,
  isContext,
  isList,
  isNumber,
  MonthsValue,
  parseDuration,
  printValue,
  RangeValue,
  type Value,
} from './value.ts'

interface BuiltIn {
  readonly parameters: readonly string[]
  readonly work: (args: readonly Value[]) => Value
}

const table = new Map<string, BuiltIn>()
/** The functions of the standard that this region's rules and indicators may call (DMN 1.5, 10.3.4). */
export const BUILT_INS: ReadonlyMap<string, BuiltIn> = table

function define(name: string, parameters: string, work: (...args: Value[]) => Value): void {
  table.set(name, {
    parameters: parameters.split(',').map((one) => one.trim()),
    work: (args) => work(...args.map((arg) => arg ?? null)),
  })
}

const text = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
const numbers = (values: readonly Value[]): Decimal[] | undefined =>
  values.every(isNumber) ? values.filter(isNumber) : undefined
const listOf = (args: readonly Value[]): readonly Value[] =>
  args.length === 1 && isList(args[0] ?? null) ? (args[0] as readonly Value[]) : args
const count = (value: number): Decimal => Decimal.fromNumber(value)

// booleans and ranges
define('not', 'negand', (value) => not(value ?? null))
define('is defined', 'value', (value) => value !== null && value !== undefined)
define('includes', 'range, point', (range, point) =>
  range instanceof RangeValue ? isInRange(point ?? null, range) : null,
)

// strings
define('string', 'from', (value) => (value === null || value === undefined ? null : printValue(value)))
define('string length', 'string', (value) =>
  text(value) === undefined ? null : count([...(text(value) ?? '')].length),
)
define('upper case', 'string', (value) => text(value)?.toUpperCase() ?? null)
define('lower case', 'string', (value) => text(value)?.toLowerCase() ?? null)
define('contains', 'string, match', (a, b) => withTexts(a, b, (x, y) => x.includes(y)))
define('starts with', 'string, match', (a, b) => withTexts(a, b, (x, y) => x.startsWith(y)))
define('ends with', 'string, match', (a, b) => withTexts(a, b, (x, y) => x.endsWith(y)))
define('substring before', 'string, match', (a, b) =>
  withTexts(a, b, (x, y) => (x.includes(y) ? x.slice(0, x.indexOf(y)) : '')),
)
define('substring after', 'string, match', (a, b) =>
  withTexts(a, b, (x, y) => (x.includes(y) ? x.slice(x.indexOf(y) + y.length) : '')),
)
define('substring', 'string, start position, length', (value, start, length) => {
  const signs = [...(text(value) ?? '')]
  if (text(value) === undefined || !(start instanceof Decimal)) return null
  const at = start.toNumber()
  if (at === 0) return null
  const from = at > 0 ? at - 1 : signs.length + at
  return signs.slice(from, length instanceof Decimal ? from + length.toNumber() : undefined).join('')
})
define('matches', 'input, pattern', (a, b) => withTexts(a, b, (x, y) => pattern(y)?.test(x) ?? null))
define('split', 'string, delimiter', (a, b) =>
  withTexts(a, b, (x, y) => (pattern(y) ? x.split(pattern(y) ?? y) : null)),
)

// numbers
define('number', 'from', (value) =>
  value instanceof Decimal ? value : (Decimal.parse(text(value)?.trim() ?? '') ?? null),
)
define('abs', 'n', (value) =>
  value instanceof Decimal ? (value.coefficient < 0n ? value.negated() : value) : null,
)
define('floor', 'n, scale', (value, scale) => round(value, scale, 'floor'))
define('ceiling', 'n, scale', (value, scale) => round(value, scale, 'ceiling'))
define('decimal', 'n, scale', (value, scale) => round(value, scale, 'half-even'))
define('round up', 'n, scale', (value, scale) => round(value, scale, 'up'))
define('round down', 'n, scale', (value, scale) => round(value, scale, 'down'))
define('round half up', 'n, scale', (value, scale) => round(value, scale, 'half-up'))
define('round half down', 'n, scale', (value, scale) => round(value, scale, 'half-down'))
define('modulo', 'dividend, divisor', (a, b) => {
  if (!(a instanceof Decimal && b instanceof Decimal)) return null
  const whole = a.dividedBy(b)?.round(0, 'floor')
  return whole ? a.minus(b.times(whole)) : null
})

// lists
define('count', 'list', (list) => (isList(list ?? null) ? count((list as readonly Value[]).length) : null))
variadic('sum', (values) => fold(values, (a, b) => a.plus(b)))
variadic('min', (values) => extreme(values, -1))
variadic('max', (values) => extreme(values, 1))
variadic('mean', (values) => {
  const total = fold(values, (a, b) => a.plus(b))
  return total instanceof Decimal ? (total.dividedBy(count(values.length)) ?? null) : null
})
variadic('all', (values) =>
  values.reduce<boolean | null>(
    (found, value) =>
      found === false || value === false ? false : found === true && value === true ? true : null,
    true,
  ),
)
variadic('any', (values) => values.reduce<boolean | null>((found, value) => or(found, value), false))
define('list contains', 'list, element', (list, element) =>
  isList(list ?? null)
    ? (list as readonly Value[]).some((item) => equal(item, element ?? null) === true)
    : null,
)
define('distinct values', 'list', (list) =>
  isList(list ?? null)
    ? (list as readonly Value[]).filter(
        (item, index, all) => all.findIndex((other) => equal(other, item) === true) === index,
      )
    : null,
)
define('get value', 'context, key', (context, key) =>
  isContext(context ?? null) && typeof key === 'string'
    ? ((context as ReadonlyMap<string, Value>).get(key) ?? null)
    : null,
)

// days and durations
define('date', 'from', (...args) => {
  const [first, second, third] = args
  if (first instanceof DayValue) return first
  if (typeof first === 'string') return DayValue.parse(first) ?? null
  const parts = numbers([first ?? null, second ?? null, third ?? null])
  if (!parts) return null
  const [year = 0, month = 0, day = 0] = parts.map((part) => part.toNumber())
  return DayValue.of(year, month, day) ?? null
})
define('duration', 'from', (value) => parseDuration(text(value) ?? '') ?? null)
define('years and months duration', 'from, to', (from, to) => {
  if (!(from instanceof DayValue && to instanceof DayValue)) return null
  const [a, b] = [from.parts, to.parts]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const short = months > 0 && b.day < a.day ? -1 : months < 0 && b.day > a.day ? 1 : 0
  return new MonthsValue(months + short)
})
define('days between', 'from, to', (from, to) =>
  from instanceof DayValue && to instanceof DayValue ? new DaysValue(to.days - from.days) : null,
)

function variadic(name: string, work: (values: readonly Value[]) => Value): void {
  table.set(name, {
    parameters: ['list'],
    work: (args) => {
      const values = listOf(args)
      return values.length === 0 && !['all', 'any'].includes(name) ? null : work(values)
    },
  })
}

function withTexts(a: Value | undefined, b: Value | undefined, work: (a: string, b: string) => Value): Value {
  return typeof a === 'string' && typeof b === 'string' ? work(a, b) : null
}

function pattern(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u')
  } catch {
    // A pattern that is none has no answer, as in the standard.
    return undefined
  }
}

function round(value: Value | undefined, scale: Value | undefined, mode: DecimalRounding): Value {
  if (!(value instanceof Decimal)) return null
  if (scale === undefined || scale === null) return value.round(0, mode)
  return scale instanceof Decimal ? value.round(scale.toNumber(), mode) : null
}

function fold(values: readonly Value[], join: (a: Decimal, b: Decimal) => Decimal): Value {
  return numbers(values)?.reduce(join) ?? null
}

function extreme(values: readonly Value[], sign: 1 | -1): Value {
  return values.reduce((best, value) => {
    const found = order(value, best)
    return found === undefined ? null : Math.sign(found) === sign ? value : best
  })
}
