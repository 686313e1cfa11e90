import { DayValue, type Value } from '../language/index.ts'

/** A text that says something. */
export const isText = (value: Value): value is string => typeof value === 'string' && value.trim() !== ''

/** `undefined` when the value is no list. */
export const textsOf = (value: Value): string[] | undefined =>
  Array.isArray(value) ? value.map((item) => String(item)) : undefined

export const listOf = (value: Value): readonly Value[] | undefined =>
  Array.isArray(value) ? value : undefined

/** A day, also when it stands as text `2022-10-31`. */
export function dayOf(value: Value): DayValue | undefined {
  if (value instanceof DayValue) return value
  return typeof value === 'string' ? DayValue.parse(value) : undefined
}
