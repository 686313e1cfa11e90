import { Decimal } from './decimal.ts'
import type { Comparison } from './tree.ts'
import { DaysValue, DayValue, isContext, isList, MonthsValue, RangeValue, type Value } from './value.ts'

/** Less, equal or greater; undefined for values of different or unordered kinds. */
export function order(a: Value, b: Value): number | undefined {
  if (a instanceof Decimal && b instanceof Decimal) return a.compare(b)
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (a instanceof DayValue && b instanceof DayValue) return Math.sign(a.days - b.days)
  if (a instanceof MonthsValue && b instanceof MonthsValue) return Math.sign(a.months - b.months)
  if (a instanceof DaysValue && b instanceof DaysValue) return Math.sign(a.days - b.days)
  return undefined
}

/** Equality of the standard: null equals null only; values of different kinds have no answer. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b
  if (typeof a === 'boolean' && typeof b === 'boolean') return a === b
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((item, index) => equal(item, b[index] ?? null) === true)
  if (isContext(a) && isContext(b)) {
    return (
      a.size === b.size &&
      [...a].every(([key, held]) => b.has(key) && equal(held, b.get(key) ?? null) === true)
    )
  }
  if (a instanceof RangeValue && b instanceof RangeValue) {
    return (
      a.lowIncluded === b.lowIncluded &&
      a.highIncluded === b.highIncluded &&
      equal(a.low, b.low) === true &&
      equal(a.high, b.high) === true
    )
  }
  const found = order(a, b)
  return found === undefined ? null : found === 0
}

export function compareValues(sign: Comparison, a: Value, b: Value): boolean | null {
  if (sign === '=') return equal(a, b)
  if (sign === '!=') return not(equal(a, b))
  const found = order(a, b)
  if (found === undefined) return null
  if (sign === '<') return found < 0
  if (sign === '<=') return found <= 0
  return sign === '>' ? found > 0 : found >= 0
}

export const not = (value: Value): boolean | null => (typeof value === 'boolean' ? !value : null)

export function isInRange(value: Value, range: RangeValue): boolean | null {
  const above = range.low === null ? true : compareValues(range.lowIncluded ? '>=' : '>', value, range.low)
  const below = range.high === null ? true : compareValues(range.highIncluded ? '<=' : '<', value, range.high)
  return and(above, below)
}

/** Three-valued: false wins over unknown. */
export function and(a: Value, b: Value): boolean | null {
  if (a === false || b === false) return false
  return a === true && b === true ? true : null
}

/** Three-valued: true wins over unknown. */
export function or(a: Value, b: Value): boolean | null {
  if (a === true || b === true) return true
  return a === false && b === false ? false : null
}
