import { and, type Truth } from './logic.ts'
import { order } from './order.ts'
import { type ContextValue, isContext, isList, kindOf, RangeValue, type Value } from './value.ts'

/**
 * Three-valued equality (DMN 1.5, table 42): null equals null and nothing else; values of different kinds are neither
 * equal nor unequal.
 */
export function equal(a: Value, b: Value): Truth {
  if (a === null || b === null) return a === b
  if (typeof a === 'boolean' || typeof a === 'function') return typeof a === typeof b ? a === b : null
  const found = order(a, b)
  if (found !== undefined) return found === 0
  if (isList(a)) return isList(b) ? equalLists(a, b) : null
  if (isContext(a)) return isContext(b) ? equalContexts(a, b) : null
  if (a instanceof RangeValue) return b instanceof RangeValue ? equalRanges(a, b) : null
  return kindOf(a) === kindOf(b) ? false : null
}

function equalLists(a: readonly Value[], b: readonly Value[]): Truth {
  if (a.length !== b.length) return false
  return a.reduce<Truth>((so, item, index) => and(so, equal(item, b[index] ?? null)), true)
}

function equalContexts(a: ContextValue, b: ContextValue): Truth {
  if (a.size !== b.size) return false
  let so: Truth = true
  for (const [key, held] of a) {
    if (!b.has(key)) return false
    so = and(so, equal(held, b.get(key) ?? null))
  }
  return so
}

function equalRanges(a: RangeValue, b: RangeValue): Truth {
  if (a.sign !== b.sign || a.lowIncluded !== b.lowIncluded || a.highIncluded !== b.highIncluded) return false
  return and(equal(a.low, b.low), equal(a.high, b.high))
}
