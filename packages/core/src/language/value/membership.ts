import { equal } from './equality.ts'
import { and, not, or, type Truth } from './logic.ts'
import { order } from './order.ts'
import { isList, type RangeSign, RangeValue, type Value } from './value.ts'

/** a < b, a >= b …: null where the two have no order (DMN 1.5, table 43). */
export function compareValues(sign: RangeSign, a: Value, b: Value): Truth {
  if (sign === '=') return equal(a, b)
  if (sign === '!=') return not(equal(a, b))
  const found = order(a, b)
  if (found === undefined) return null
  switch (sign) {
    case '<':
      return found < 0
    case '<=':
      return found <= 0
    case '>':
      return found > 0
    case '>=':
      return found >= 0
  }
}

export function isInRange(value: Value, range: RangeValue): Truth {
  const { low, high, lowIncluded, highIncluded, sign } = range
  if (sign !== undefined) return compareValues(sign, value, sign.startsWith('<') ? high : low)
  return and(
    compareValues(lowIncluded ? '>=' : '>', value, low),
    compareValues(highIncluded ? '<=' : '<', value, high),
  )
}

/** What a value on the right of `in` says of the one on the left: equal, inside the range, or among the list. */
export function isIn(value: Value, test: Value): Truth {
  if (isList(test)) return isAmong(value, test)
  return test instanceof RangeValue && !(value instanceof RangeValue)
    ? isInRange(value, test)
    : equal(value, test)
}

/** Members of other kinds are simply not the one that is looked for. */
function isAmong(value: Value, list: readonly Value[]): Truth {
  if (isList(value) && equal(value, list) === true) return true
  return list.reduce<Truth>((found, item) => {
    if (item instanceof RangeValue && !(value instanceof RangeValue)) return or(found, isInRange(value, item))
    return or(found, equal(value, item) === true)
  }, false)
}
