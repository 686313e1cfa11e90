import { printValue } from '@groundbreak/core/language'

/** Values of expressions (exact numbers, days, records) as JSON: numbers and days as text, so that nothing is rounded. */
export function plainJson(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plainJson)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, held]) => [key, plainJson(held)]))
  if (Object.getPrototypeOf(value) !== Object.prototype) return printValue(value as never)
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plainJson(held)]))
}
