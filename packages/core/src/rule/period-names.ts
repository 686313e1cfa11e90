import {
  firstDay,
  lastDay,
  lastMonth,
  monthOfYear,
  monthOrdinal,
  type Period,
  periodIndex,
  periodYear,
} from '../calendar/index.ts'
import {
  DATE,
  DayValue,
  Decimal,
  functionOf,
  NUMBER,
  numberOf,
  type Type,
  type Value,
} from '../language/index.ts'
import { SHARE } from '../quantity/index.ts'

/**
 * What every expression of a rule set knows about the period judged (期别): `year`, `month` (its last, 1 to 12), `quarter`, `period`
 * (its place in the year), `first day`, `last day`, `days of year` gone, and the elapsed share of the year: `time share` by months.
 * `months since(date)` counts whole months from the month of a date to the last month of the period.
 */
export const PERIOD_NAMES = [
  'year',
  'month',
  'quarter',
  'period',
  'first day',
  'last day',
  'day of year',
  'days in year',
  'time share',
  'months since',
] as const

export const PERIOD_TYPES: readonly (readonly [string, Type])[] = [
  ...['year', 'month', 'quarter', 'period', 'day of year', 'days in year'].map(
    (name) => [name, NUMBER] as const,
  ),
  ['first day', DATE],
  ['last day', DATE],
  ['time share', numberOf(SHARE)],
  ['months since', functionOf(NUMBER, 1, 1)],
]

export const isPeriodName = (name: string): boolean => (PERIOD_NAMES as readonly string[]).includes(name)

export function periodName(name: string, period: Period): Value {
  const month = lastMonth(period)
  switch (name as (typeof PERIOD_NAMES)[number]) {
    case 'year':
      return Decimal.fromNumber(periodYear(period))
    case 'month':
      return Decimal.fromNumber(monthOfYear(month))
    case 'quarter':
      return Decimal.fromNumber(Math.ceil(monthOfYear(month) / 3))
    case 'period':
      return Decimal.fromNumber(periodIndex(period))
    case 'first day':
      return dayAt(firstDay(period))
    case 'last day':
      return dayAt(lastDay(period))
    case 'day of year':
      return Decimal.fromNumber(dayAt(lastDay(period)).days - newYear(period) + 1)
    case 'days in year':
      return Decimal.fromNumber(dayAt(`${periodYear(period) + 1}-01-01`).days - newYear(period))
    case 'time share':
      return Decimal.fromNumber(monthOfYear(month)).dividedBy(Decimal.fromNumber(12)) ?? null
    case 'months since':
      return ([date]) => monthsSince(date ?? null, monthOrdinal(month))
    default:
      return null
  }
}

const newYear = (period: Period): number => dayAt(`${periodYear(period)}-01-01`).days

function dayAt(text: string): DayValue {
  const day = DayValue.parse(text)
  if (!day) throw new RangeError(`no day: ${text}`)
  return day
}

/** Dates are as precise as they were written: a month is enough, a bare year is not. */
function monthsSince(date: Value, last: number): Value {
  if (date instanceof DayValue) {
    const { year, month } = date.parts
    return Decimal.fromNumber(last - (year * 12 + month - 1))
  }
  const match = /^([0-9]{4})-([0-9]{2})/.exec(String(date ?? ''))
  if (!match) return null
  return Decimal.fromNumber(last - (Number(match[1]) * 12 + Number(match[2]) - 1))
}
