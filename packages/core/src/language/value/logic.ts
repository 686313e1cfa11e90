import type { Value } from './value.ts'

/** true, false, or null for "not known". */
export type Truth = boolean | null

/** Three-valued conjunction (DMN 1.5, table 50): false wins, else what is not boolean makes it unknown. */
export function and(a: Value, b: Value): Truth {
  if (a === false || b === false) return false
  return a === true && b === true ? true : null
}

/** Three-valued disjunction: true wins. */
export function or(a: Value, b: Value): Truth {
  if (a === true || b === true) return true
  return a === false && b === false ? false : null
}

export const not = (value: Value): Truth => (typeof value === 'boolean' ? !value : null)
