import type { FactValue, Fallback, Field, FieldId } from '../field/index.ts'

/** What is known of a field: null when a cell says nothing, `undefined` when nothing is stated at all. */
export type ReadValue = (field: FieldId) => FactValue | undefined

/** What is known of a project for a month, and what was for the month before when it was reported then. */
export interface KnownValues {
  readonly now: ReadValue
  readonly before: ReadValue
  /** 1 to 12. */
  readonly monthOfYear: number
}

/** A value that nobody stated, found by a rule the pack declares for its field (推定). */
export interface FallbackValue {
  readonly value: boolean | number
  readonly rule: Fallback
  /** Fields whose values decided it, of the month itself or of the one before. */
  readonly inputs: readonly { readonly field: FieldId; readonly monthsAgo: 0 | 1 }[]
}

/**
 * The first of the field's fallbacks that can say something; `undefined` when none can. Blank permits leave it open
 * whether permits are complete, unless another one is pending.
 */
export function findFallback(
  field: Field,
  permits: readonly FieldId[],
  known: KnownValues,
): FallbackValue | undefined {
  for (const rule of field.fallback ?? []) {
    const found = apply(rule, permits, known)
    if (found) return found
  }
  return undefined
}

const ofMonth = (...fields: readonly FieldId[]): FallbackValue['inputs'] =>
  fields.map((field) => ({ field, monthsAgo: 0 }))

function apply(
  rule: Fallback,
  permits: readonly FieldId[],
  { now, before, monthOfYear }: KnownValues,
): FallbackValue | undefined {
  switch (rule.kind) {
    case 'date-present': {
      const date = now(rule.field)
      const value = typeof date === 'string' ? true : date === null ? rule.blank : undefined
      return value === undefined ? undefined : { value, rule, inputs: ofMonth(rule.field) }
    }
    case 'counts': {
      const [done, required] = [now(rule.done), now(rule.required)]
      if (typeof done !== 'number' || typeof required !== 'number') return undefined
      return { value: done >= required, rule, inputs: ofMonth(rule.done, rule.required) }
    }
    case 'division-in':
      // Needs the names of divisions: reading a workbook applies it and states the result.
      return undefined
    case 'permits': {
      const inputs = permits.filter((permit) => now(permit) !== undefined)
      const states = inputs.map(now)
      if (states.includes('pending')) return { value: false, rule, inputs: ofMonth(...inputs) }
      if (states.length === 0 || states.includes(null)) return undefined
      return { value: true, rule, inputs: ofMonth(...inputs) }
    }
    case 'increase': {
      const amount = now(rule.field)
      if (typeof amount !== 'number') return undefined
      if (rule.yearly && monthOfYear === 1) return { value: amount, rule, inputs: ofMonth(rule.field) }
      const earlier = before(rule.field)
      if (typeof earlier !== 'number') return undefined
      return {
        value: amount - earlier,
        rule,
        inputs: [...ofMonth(rule.field), { field: rule.field, monthsAgo: 1 }],
      }
    }
  }
}
