import { weekdayOf } from '../../calendar/index.ts'
import { Decimal } from '../number/decimal.ts'
import { NANOS_OF_SECOND } from '../time/clock-time.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import type { Zone } from '../time/zone.ts'
import { isContext, isList, RangeValue, type Value } from './value.ts'

/** value.name: an entry of a context, a property of a date and the like (DMN 1.5, table 65), or that of each member of a list. */
export function propertyOf(value: Value, name: string): Value {
  if (typeof value === 'string') return propertyOfPart(value, name)
  if (value === null || typeof value !== 'object') return null
  if (isContext(value)) return value.get(name) ?? null
  if (isList(value)) return value.map((item) => propertyOf(item, name))
  if (value instanceof DayValue) return propertyOfDay(value, name)
  if (value instanceof DateTimeValue) return propertyOfDay(value.day, name) ?? propertyOfClock(value, name)
  if (value instanceof TimeValue) return propertyOfClock(value, name)
  if (value instanceof MonthsValue) return propertyOfMonths(value.months, name)
  if (value instanceof DaysValue) return propertyOfSpan(value, name)
  return value instanceof RangeValue ? propertyOfRange(value, name) : null
}

/** Names of properties that have spaces: known to the parser behind a dot. */
export const SPACED_PROPERTIES = ['time offset', 'start included', 'end included'] as const

const count = (value: number): Decimal => Decimal.fromNumber(value)

/** A date that was stated as a month or a year, `2022-10` or `2022`, is kept as such a text: what it says can be asked for. */
function propertyOfPart(text: string, name: string): Value {
  if (name !== 'year' && name !== 'month') return null
  const [, year, month] = /^([0-9]{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? []
  const part = name === 'year' ? year : month
  return part === undefined ? null : count(Number(part))
}

function propertyOfDay(value: DayValue, name: string): Value {
  switch (name) {
    case 'year':
    case 'month':
    case 'day':
      return count(value.parts[name])
    case 'weekday':
      return count(weekdayOf(value.days))
    default:
      return null
  }
}

function propertyOfClock(
  value: { nanos: number; zone: Zone; offset: number | undefined },
  name: string,
): Value {
  const seconds = Math.floor(value.nanos / NANOS_OF_SECOND)
  switch (name) {
    case 'hour':
      return count(Math.floor(seconds / 3600))
    case 'minute':
      return count(Math.floor(seconds / 60) % 60)
    case 'second':
      return count(seconds % 60)
    case 'time offset':
      return value.offset === undefined ? null : DaysValue.ofSeconds(value.offset)
    case 'timezone':
      return value.zone?.kind === 'name' ? value.zone.name : null
    default:
      return null
  }
}

function propertyOfMonths(months: number, name: string): Value {
  if (name === 'years') return count(Math.trunc(months / 12) + 0)
  return name === 'months' ? count((months % 12) + 0) : null
}

function propertyOfSpan(value: DaysValue, name: string): Value {
  const { days, hours, minutes, seconds } = value.parts
  const part = { days, hours, minutes, seconds }[name]
  return part === undefined ? null : count(part)
}

function propertyOfRange(value: RangeValue, name: string): Value {
  switch (name) {
    case 'start':
      return value.low
    case 'end':
      return value.high
    case 'start included':
      return value.lowIncluded
    case 'end included':
      return value.highIncluded
    default:
      return null
  }
}
