import { Decimal } from '../number/decimal.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import type { Value } from './value.ts'

/**
 * Negative, zero or positive as a stands before, with or behind b; undefined for values that have no order: of different
 * kinds, or a clock of a known zone beside one of an unknown. Clocks are compared to the second.
 */
export function order(a: Value, b: Value): number | undefined {
  if (a instanceof Decimal) return b instanceof Decimal ? a.compare(b) : undefined
  if (typeof a === 'string') return typeof b === 'string' ? orderTexts(a, b) : undefined
  if (a instanceof DayValue) {
    if (b instanceof DayValue) return Math.sign(a.days - b.days)
    return b instanceof DateTimeValue ? orderMoments(new DateTimeValue(a.days, 0, b.zone), b) : undefined
  }
  if (a instanceof DateTimeValue) {
    if (b instanceof DateTimeValue) return orderMoments(a, b)
    return b instanceof DayValue ? orderMoments(a, new DateTimeValue(b.days, 0, a.zone)) : undefined
  }
  if (a instanceof TimeValue) return b instanceof TimeValue ? orderTimes(a, b) : undefined
  if (a instanceof MonthsValue) return b instanceof MonthsValue ? Math.sign(a.months - b.months) : undefined
  if (a instanceof DaysValue && b instanceof DaysValue)
    return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0
  return undefined
}

/** By code points: a surrogate stands behind all of the basic plane, whatever its own number. */
function orderTexts(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (x === y) continue
    const [xHigh, yHigh] = [isSurrogate(x), isSurrogate(y)]
    return xHigh === yHigh ? Math.sign(x - y) : xHigh ? 1 : -1
  }
  return Math.sign(a.length - b.length)
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

function orderMoments(a: DateTimeValue, b: DateTimeValue): number | undefined {
  return (a.zone === undefined) === (b.zone === undefined) ? Math.sign(a.instant - b.instant) : undefined
}

function orderTimes(a: TimeValue, b: TimeValue): number | undefined {
  const [left, right] = [a.offset, b.offset]
  if ((left === undefined) !== (right === undefined)) return undefined
  return Math.sign(a.seconds - (left ?? 0) - (b.seconds - (right ?? 0)))
}
