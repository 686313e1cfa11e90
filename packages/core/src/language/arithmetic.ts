import { Decimal } from './decimal.ts'
import type { Arithmetic } from './tree.ts'
import { DaysValue, DayValue, MonthsValue, type Value } from './value.ts'

/** Arithmetic of the standard (DMN 1.5, table 53 ff.): what has no answer is null. */
export function calculate(sign: Arithmetic, a: Value, b: Value): Value {
  if (a instanceof Decimal && b instanceof Decimal) return ofNumbers(sign, a, b)
  if (sign === '+') return add(a, b)
  if (sign === '-') return subtract(a, b)
  if (sign === '*') return multiply(a, b)
  return sign === '/' ? divide(a, b) : null
}

function ofNumbers(sign: Arithmetic, a: Decimal, b: Decimal): Value {
  switch (sign) {
    case '+':
      return a.plus(b)
    case '-':
      return a.minus(b)
    case '*':
      return a.times(b)
    case '/':
      return a.dividedBy(b) ?? null
    case '**':
      return power(a, b)
  }
}

/** Whole powers exactly; others as near as a binary number comes. */
function power(base: Decimal, exponent: Decimal): Value {
  const times = exponent.toNumber()
  if (!exponent.isWhole || Math.abs(times) > 999) {
    const value = base.toNumber() ** times
    return Number.isFinite(value) ? Decimal.fromNumber(value) : null
  }
  let result = Decimal.of(1n)
  for (let count = Math.abs(times); count > 0; count -= 1) result = result.times(base)
  return times < 0 ? (Decimal.of(1n).dividedBy(result) ?? null) : result
}

function add(a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (a instanceof DayValue) return shift(a, b, 1)
  if (b instanceof DayValue) return shift(b, a, 1)
  if (a instanceof MonthsValue && b instanceof MonthsValue) return new MonthsValue(a.months + b.months)
  if (a instanceof DaysValue && b instanceof DaysValue) return new DaysValue(a.days + b.days)
  return null
}

function subtract(a: Value, b: Value): Value {
  if (a instanceof DayValue && b instanceof DayValue) return new DaysValue(a.days - b.days)
  if (a instanceof DayValue) return shift(a, b, -1)
  if (a instanceof MonthsValue && b instanceof MonthsValue) return new MonthsValue(a.months - b.months)
  if (a instanceof DaysValue && b instanceof DaysValue) return new DaysValue(a.days - b.days)
  return null
}

function shift(day: DayValue, by: Value, sign: 1 | -1): Value {
  if (by instanceof MonthsValue) return day.plusMonths(sign * by.months)
  return by instanceof DaysValue ? new DayValue(day.days + sign * by.days) : null
}

function multiply(a: Value, b: Value): Value {
  if (a instanceof Decimal && !(b instanceof Decimal)) return multiply(b, a)
  if (!(b instanceof Decimal)) return null
  if (a instanceof MonthsValue) return new MonthsValue(whole(Decimal.fromNumber(a.months).times(b)))
  return a instanceof DaysValue ? new DaysValue(whole(Decimal.fromNumber(a.days).times(b))) : null
}

function divide(a: Value, b: Value): Value {
  if (a instanceof MonthsValue && b instanceof MonthsValue) return ratio(a.months, b.months)
  if (a instanceof DaysValue && b instanceof DaysValue) return ratio(a.days, b.days)
  if (!(b instanceof Decimal) || b.coefficient === 0n) return null
  if (a instanceof MonthsValue) return new MonthsValue(whole(Decimal.fromNumber(a.months).dividedBy(b)))
  return a instanceof DaysValue ? new DaysValue(whole(Decimal.fromNumber(a.days).dividedBy(b))) : null
}

const ratio = (a: number, b: number): Value => Decimal.fromNumber(a).dividedBy(Decimal.fromNumber(b)) ?? null
const whole = (value: Decimal | undefined): number => value?.round(0, 'down').toNumber() ?? 0
