import { DateTimeValue } from '../time/date-time-value.ts'
import { TimeValue } from '../time/time-value.ts'
import { printZone } from '../time/zone.ts'
import { equal } from '../value/equality.ts'
import { not } from '../value/logic.ts'
import { kindOf, type Value } from '../value/value.ts'
import { builtIn, form } from './form.ts'
import { any, optional } from './parameter.ts'

/** Of truth values, and whether there is a value at all. */
export const BOOLEANS = [
  builtIn('not', form([any('negand')], not)),
  builtIn(
    'is defined',
    form([any('value')], (value) => value !== null),
  ),
  builtIn(
    'is',
    form([optional(any('value1')), optional(any('value2'))], (a = null, b = null) => isSame(a, b)),
  ),
]

/** The same element of the domain: 10:00Z and 11:00+01:00 are equal, but not the same (DMN 1.5, 10.3.4.11). */
function isSame(a: Value, b: Value): boolean {
  if (kindOf(a) !== kindOf(b)) return false
  const isClock = a instanceof TimeValue || a instanceof DateTimeValue
  if (
    isClock &&
    (b instanceof TimeValue || b instanceof DateTimeValue) &&
    printZone(a.zone) !== printZone(b.zone)
  )
    return false
  return equal(a, b) === true
}
