import { daysOf, weekdayOf, weekOf } from '../../calendar/index.ts'
import { Decimal } from '../number/decimal.ts'
import { clockOf, NANOS_OF_SECOND } from '../time/clock-time.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { type DaysValue, MonthsValue, parseDuration } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import { parseZone, UTC, type Zone } from '../time/zone.ts'
import type { Value } from '../value/value.ts'
import { builtIn, form } from './form.ts'
import { dayOf, daysDuration, moment, nullable, number, optional, text, time, whole } from './parameter.ts'

const count = (value: number): Value => Decimal.fromNumber(value)
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const DATE_PARTS = [whole('year'), whole('month'), whole('day')] as const
const TIME_PARTS = [whole('hour'), whole('minute'), number('second')] as const

/** Of days, times and durations (DMN 1.5, 10.3.4.1 and 10.3.4.10). */
export const DATES = [
  builtIn(
    'date',
    form([text('from')], (from) => DayValue.parse(from) ?? null),
    form([dayOf('from')], (from) => from),
    form(DATE_PARTS, (year, month, day) => DayValue.of(year, month, day) ?? null),
  ),
  builtIn(
    'time',
    form([text('from')], (from) => TimeValue.parse(from) ?? null),
    form([time('from')], (from) => from),
    form([moment('from')], (from) => from.time),
    form([...TIME_PARTS, optional(nullable(daysDuration('offset')))], timeOfParts),
  ),
  builtIn(
    'date and time',
    form([text('from')], (from) => DateTimeValue.parse(from) ?? null),
    form([moment('from')], (from) => from),
    form(
      [dayOf('date'), time('time')],
      (date, clock) => new DateTimeValue(date.days, clock.nanos, clock.zone),
    ),
    form([...DATE_PARTS, ...TIME_PARTS], (year, month, day, hour, minute, second) =>
      momentOf([year, month, day], [hour, minute], second, undefined),
    ),
    form(
      [...DATE_PARTS, ...TIME_PARTS, nullable(daysDuration('offset'))],
      (year, month, day, hour, minute, second, offset) => {
        const zone = zoneOf(offset)
        return zone === null ? null : momentOf([year, month, day], [hour, minute], second, zone)
      },
    ),
    form([...DATE_PARTS, ...TIME_PARTS, text('timezone')], (year, month, day, hour, minute, second, name) => {
      const zone = parseZone(`@${name}`)
      return zone === null ? null : momentOf([year, month, day], [hour, minute], second, zone)
    }),
  ),
  builtIn(
    'duration',
    form([text('from')], (from) => parseDuration(from) ?? null),
  ),
  builtIn('years and months duration', form([dayOf('from'), dayOf('to')], monthsBetween)),
  builtIn(
    'day of year',
    form([dayOf('date')], (day) => count(day.days - daysOf(day.parts.year, 1, 1) + 1)),
  ),
  builtIn(
    'day of week',
    form([dayOf('date')], (day) => WEEKDAYS[weekdayOf(day.days) - 1] ?? null),
  ),
  builtIn(
    'month of year',
    form([dayOf('date')], (day) => MONTHS[day.parts.month - 1] ?? null),
  ),
  builtIn(
    'week of year',
    form([dayOf('date')], (day) => count(weekOf(day.days))),
  ),
]

function zoneOf(offset: DaysValue | null | undefined): Zone | null {
  if (!offset) return undefined
  const seconds = Number(offset.nanos / BigInt(NANOS_OF_SECOND))
  if (Math.abs(seconds) > 18 * 3600) return null
  return seconds === 0 ? UTC : { kind: 'offset', seconds }
}

function timeOfParts(
  hour: number,
  minute: number,
  second: Decimal,
  offset: DaysValue | null | undefined,
): Value {
  const zone = zoneOf(offset)
  const nanos = nanosOf(hour, minute, second)
  return zone === null || nanos === undefined ? null : new TimeValue(nanos, zone)
}

function nanosOf(hour: number, minute: number, second: Decimal): number | undefined {
  const whole = second.round(0, 'floor')
  const rest = second.minus(whole).times(Decimal.fromNumber(NANOS_OF_SECOND)).round(0, 'down')
  return clockOf(hour, minute, whole.toNumber(), rest.toNumber())
}

function momentOf(
  [year, month, day]: readonly [number, number, number],
  [hour, minute]: readonly [number, number],
  second: Decimal,
  zone: Zone,
): Value {
  const date = DayValue.of(year, month, day)
  const nanos = nanosOf(hour, minute, second)
  return date && nanos !== undefined ? new DateTimeValue(date.days, nanos, zone) : null
}

/** Whole months from one day to the other; negative backwards. The times of the days do not count. */
function monthsBetween(from: DayValue, to: DayValue): Value {
  const [a, b] = [from.parts, to.parts]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const rest = b.day - a.day
  const short = months > 0 && rest < 0 ? -1 : months < 0 && rest > 0 ? 1 : 0
  return new MonthsValue(months + short)
}
