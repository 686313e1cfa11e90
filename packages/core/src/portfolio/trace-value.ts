import { addMonths, type Month, monthOfYear } from '../calendar/index.ts'
import type { FactValue, Fallback, Field, FieldId } from '../field/index.ts'
import type { LedgerView, SubjectId, Whence } from '../ledger/index.ts'
import { findFallback } from './fallback.ts'

/** A value of the portfolio and the facts behind it: its own one, or those a fallback decided it from. */
export interface TracedValue {
  readonly value: FactValue
  /** Set when nobody stated the value and the pack's rule found it. */
  readonly rule?: Fallback
  readonly inputs: readonly { readonly field: FieldId; readonly month: Month; readonly whence: Whence }[]
}

/** Where a slot of the portfolio comes from; `undefined` when nothing is known. Gives the same value as the column. */
export function traceValue(
  view: LedgerView,
  fields: readonly Field[],
  place: { readonly subject: SubjectId; readonly field: Field; readonly month: Month },
): TracedValue | undefined {
  const { subject, field, month } = place
  const own = view.findValue(subject, field, month)
  const stated = own && { value: own.value, inputs: [{ field: field.id, month, whence: own }] }
  if (own && (own.value !== null || view.isTyped(own))) return stated
  const siblings = fields.filter((other) => other.subject === field.subject)
  const permits = siblings.filter(({ kind }) => kind === 'permit').map(({ id }) => id)
  const whenceOf = (id: FieldId, at: Month): Whence | undefined => {
    const sibling = siblings.find((other) => other.id === id)
    return sibling && view.findValue(subject, sibling, at)
  }
  const last = addMonths(month, -1)
  const found = findFallback(field, permits, {
    now: (id) => whenceOf(id, month)?.value,
    before: (id) => (view.isMember(subject, last) ? whenceOf(id, last)?.value : undefined),
    monthOfYear: monthOfYear(month),
  })
  if (!found || !view.isMember(subject, month)) return stated
  const inputs = found.inputs.flatMap(({ field: id, monthsAgo }) => {
    const at = monthsAgo === 0 ? month : last
    const whence = whenceOf(id, at)
    return whence ? [{ field: id, month: at, whence }] : []
  })
  return { value: found.value, rule: found.rule, inputs }
}
