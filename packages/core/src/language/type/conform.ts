import type { TypeName } from '../syntax/tree.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { UTC } from '../time/zone.ts'
import { isList, type Value } from '../value/value.ts'

/**
 * A value as one of a type (DMN 1.5, 10.3.2.9.4): as it is, or the only member of a list where one is wanted, a list of
 * one where a list is wanted, the beginning of a day where a moment is wanted. Else null.
 */
export function conform(
  value: Value,
  type: TypeName,
  isOf: (value: Value, type: TypeName) => boolean,
): Value {
  if (value === null || isOf(value, type)) return value
  if (isList(value)) {
    const [only = null] = value
    return value.length === 1 && isOf(only, type) ? only : null
  }
  if (type.kind === 'list') return isOf([value], type) ? [value] : null
  const isMoment = type.kind === 'named' && /^(date and time|dateTime|date time)$/.test(type.name)
  return isMoment && value instanceof DayValue ? new DateTimeValue(value.days, 0, UTC) : null
}
