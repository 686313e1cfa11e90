import { Decimal } from '../number/decimal.ts'
import { power } from '../number/power.ts'
import { NANOS_OF_DAY, NANOS_OF_SECOND } from '../time/clock-time.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import { UTC } from '../time/zone.ts'
import type { Value } from './value.ts'

export type ArithmeticSign = '+' | '-' | '*' | '/' | '**'

/** Arithmetic of the standard (DMN 1.5, tables 52 to 56): what has no answer is null. */
export function calculate(sign: ArithmeticSign, a: Value, b: Value): Value {
  if (a instanceof Decimal && b instanceof Decimal) return ofNumbers(sign, a, b)
  switch (sign) {
    case '+':
      return typeof a === 'string' && typeof b === 'string'
        ? a + b
        : (shift(a, b, 1) ?? shift(b, a, 1) ?? null)
    case '-':
      return shift(a, b, -1) ?? difference(a, b)
    case '*':
      return scale(a, b) ?? scale(b, a) ?? null
    case '/':
      return divide(a, b)
    case '**':
      return null
  }
}

function ofNumbers(sign: ArithmeticSign, a: Decimal, b: Decimal): Value {
  switch (sign) {
    case '+':
      return known(a.plus(b))
    case '-':
      return known(a.minus(b))
    case '*':
      return known(a.times(b))
    case '/':
      return known(a.dividedBy(b))
    case '**':
      return known(power(a, b))
  }
}

/** A number, or null where there is none. */
export const known = (value: Decimal | undefined): Decimal | null =>
  value === undefined || value === Decimal.BEYOND ? null : value

export function negate(value: Value): Value {
  if (value instanceof Decimal) return value.negated()
  if (value instanceof MonthsValue) return new MonthsValue(0 - value.months)
  return value instanceof DaysValue ? new DaysValue(-value.nanos) : null
}

/** A point in time or a duration, moved by a duration. */
function shift(value: Value, by: Value, sign: 1 | -1): Value | undefined {
  if (by instanceof MonthsValue) {
    const months = sign * by.months
    if (value instanceof MonthsValue) return new MonthsValue(value.months + months)
    if (value instanceof DayValue) return value.plusMonths(months)
    if (value instanceof DateTimeValue)
      return new DateTimeValue(value.day.plusMonths(months).days, value.nanos, value.zone)
  }
  if (by instanceof DaysValue) {
    const nanos = sign === 1 ? by.nanos : -by.nanos
    if (value instanceof DaysValue) return new DaysValue(value.nanos + nanos)
    if (value instanceof DayValue) return new DateTimeValue(value.days, 0, UTC).plusNanos(nanos).day
    if (value instanceof DateTimeValue) return value.plusNanos(nanos)
    if (value instanceof TimeValue) return new TimeValue(turned(value.nanos, nanos), value.zone)
  }
  return undefined
}

/** Hands of a clock moved on: midnight is passed without a trace. */
function turned(nanos: number, by: bigint): number {
  const day = BigInt(NANOS_OF_DAY)
  return Number((((BigInt(nanos) + by) % day) + day) % day)
}

/** Between two points in time. A day beside a moment is the midnight of UTC at its beginning. */
function difference(a: Value, b: Value): Value {
  if (a instanceof DayValue && b instanceof DayValue) return DaysValue.ofDays(a.days - b.days)
  if (a instanceof TimeValue && b instanceof TimeValue) {
    const [left, right] = [a.offset, b.offset]
    if ((left === undefined) !== (right === undefined)) return null
    return nanosBetween(a.nanos, (left ?? 0) - (right ?? 0), b.nanos)
  }
  const [left, right] = [momentOf(a), momentOf(b)]
  if (!left || !right || (left.zone === undefined) !== (right.zone === undefined)) return null
  const days = new DaysValue(BigInt(left.days - right.days) * BigInt(NANOS_OF_DAY)).nanos
  const rest = nanosBetween(left.nanos, (left.offset ?? 0) - (right.offset ?? 0), right.nanos)
  return new DaysValue(days + rest.nanos)
}

const nanosBetween = (a: number, offset: number, b: number): DaysValue =>
  new DaysValue(BigInt(a) - BigInt(offset) * BigInt(NANOS_OF_SECOND) - BigInt(b))

function momentOf(value: Value): DateTimeValue | undefined {
  if (value instanceof DayValue) return new DateTimeValue(value.days, 0, UTC)
  return value instanceof DateTimeValue ? value : undefined
}

/** A duration times a number; what is less than a month, or a nanosecond, is dropped. */
function scale(value: Value, by: Value): Value | undefined {
  if (!(by instanceof Decimal)) return undefined
  if (value instanceof MonthsValue) return monthsOf(Decimal.fromNumber(value.months).times(by))
  return value instanceof DaysValue ? nanosOf(Decimal.of(value.nanos).times(by)) : undefined
}

function divide(value: Value, by: Value): Value {
  if (value instanceof MonthsValue) {
    const months = Decimal.fromNumber(value.months)
    if (by instanceof MonthsValue) return known(months.dividedBy(Decimal.fromNumber(by.months)))
    return by instanceof Decimal ? monthsOf(months.dividedBy(by)) : null
  }
  if (value instanceof DaysValue) {
    const nanos = Decimal.of(value.nanos)
    if (by instanceof DaysValue) return known(nanos.dividedBy(Decimal.of(by.nanos)))
    return by instanceof Decimal ? nanosOf(nanos.dividedBy(by)) : null
  }
  return null
}

function monthsOf(months: Decimal | undefined): Value {
  const whole = months?.round(0, 'down').toNumber()
  return Number.isSafeInteger(whole) ? new MonthsValue((whole ?? 0) + 0) : null
}

/** Nanoseconds of more years than there are have no answer. */
function nanosOf(nanos: Decimal | undefined): Value {
  const whole = nanos?.round(0, 'down')
  if (!whole || whole.absolute().compare(MOST_NANOS) > 0) return null
  const { top, bottom } = whole.toFraction()
  return new DaysValue(top / bottom)
}

const MOST_NANOS = Decimal.of(1n, 30)
