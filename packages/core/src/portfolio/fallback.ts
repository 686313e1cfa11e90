import type { FactValue, Fallback, Field, FieldId } from '../field/index.ts'

/** What is known of a field: null when a cell says nothing, `undefined` when nothing is stated at all. */
export type ReadValue = (field: FieldId) => FactValue | undefined

/** A value that nobody stated, found by a rule the pack declares for its field (推定). */
export interface FallbackValue {
  readonly value: boolean
  readonly rule: Fallback
  /** Fields whose values decided it. */
  readonly inputs: readonly FieldId[]
}

/**
 * The first of the field's fallbacks that can say something; `undefined` when none can. Blank permits leave it open
 * whether permits are complete, unless another one is pending.
 */
export function findFallback(
  field: Field,
  permits: readonly FieldId[],
  read: ReadValue,
): FallbackValue | undefined {
  for (const rule of field.fallback ?? []) {
    const found = apply(rule, permits, read)
    if (found) return found
  }
  return undefined
}

function apply(rule: Fallback, permits: readonly FieldId[], read: ReadValue): FallbackValue | undefined {
  switch (rule.kind) {
    case 'date-present': {
      const date = read(rule.field)
      const value = typeof date === 'string' ? true : date === null ? rule.blank : undefined
      return value === undefined ? undefined : { value, rule, inputs: [rule.field] }
    }
    case 'counts': {
      const [done, required] = [read(rule.done), read(rule.required)]
      if (typeof done !== 'number' || typeof required !== 'number') return undefined
      return { value: done >= required, rule, inputs: [rule.done, rule.required] }
    }
    case 'division-in':
      // Needs the names of divisions: reading a workbook applies it and states the result.
      return undefined
    case 'permits': {
      const inputs = permits.filter((permit) => read(permit) !== undefined)
      const states = inputs.map(read)
      if (states.includes('pending')) return { value: false, rule, inputs }
      if (states.length === 0 || states.includes(null)) return undefined
      return { value: true, rule, inputs }
    }
  }
}
