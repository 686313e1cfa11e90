import { monthLength } from './civil.ts'
import { type Day, isMonth, type Month, monthOf, monthOfYear, monthOrdinal, yearOf } from './month.ts'

/** How often something is judged: 旬、月、季、半年、年. */
export type PeriodKind = 'ten-day' | 'month' | 'quarter' | 'half' | 'year'

/**
 * A span that is judged as one (考核期): `2022-10`, `2022-Q3`, `2022-H1`, `2022`, `2022-10-T2`. Consecutive periods of a kind
 * have consecutive ordinals.
 */
export interface Period {
  readonly kind: PeriodKind
  readonly ordinal: number
}

const PER_YEAR: Readonly<Record<PeriodKind, number>> = {
  'ten-day': 36,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
}

const MARKS: Readonly<Record<'quarter' | 'half', string>> = { quarter: 'Q', half: 'H' }

/** `undefined` when the text names no period. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^([12][0-9]{3})(?:-(Q[1-4]|H[12]|(?:0[1-9]|1[0-2])(?:-T[1-3])?))?$/.exec(text)
  if (!found) return undefined
  const year = Number(found[1])
  const part = found[2]
  if (part === undefined) return periodOf('year', year, 1)
  if (part.startsWith('Q')) return periodOf('quarter', year, Number(part.slice(1)))
  if (part.startsWith('H')) return periodOf('half', year, Number(part.slice(1)))
  const month = Number(part.slice(0, 2))
  return part.length > 2
    ? periodOf('ten-day', year, (month - 1) * 3 + Number(part.slice(4)))
    : periodOf('month', year, month)
}

/** @param index 1 for the first of its kind in the year */
export const periodOf = (kind: PeriodKind, year: number, index: number): Period => ({
  kind,
  ordinal: year * PER_YEAR[kind] + index - 1,
})

export const periodYear = ({ kind, ordinal }: Period): number => Math.floor(ordinal / PER_YEAR[kind])

/** Place in its year, from 1. */
export const periodIndex = ({ kind, ordinal }: Period): number => (ordinal % PER_YEAR[kind]) + 1

export const addPeriods = ({ kind, ordinal }: Period, count: number): Period => ({
  kind,
  ordinal: ordinal + count,
})

/** The period of a kind in which a month lies. A month has three ten-day periods: the last is taken. */
export function periodWith(kind: PeriodKind, month: Month): Period {
  const index = monthOfYear(month)
  switch (kind) {
    case 'ten-day':
      return periodOf(kind, yearOf(month), index * 3)
    case 'month':
      return periodOf(kind, yearOf(month), index)
    case 'quarter':
      return periodOf(kind, yearOf(month), Math.ceil(index / 3))
    case 'half':
      return periodOf(kind, yearOf(month), Math.ceil(index / 6))
    case 'year':
      return periodOf(kind, yearOf(month), 1)
  }
}

export function lastMonth(period: Period): Month {
  const index = periodIndex(period)
  const year = periodYear(period)
  const month = {
    'ten-day': Math.ceil(index / 3),
    month: index,
    quarter: index * 3,
    half: index * 6,
    year: 12,
  }
  return monthOf(year, month[period.kind])
}

export function firstMonth(period: Period): Month {
  const months = { 'ten-day': 1, month: 1, quarter: 3, half: 6, year: 12 }[period.kind]
  const last = lastMonth(period)
  return monthOf(yearOf(last), monthOfYear(last) - months + 1)
}

export function firstDay(period: Period): Day {
  const third = period.kind === 'ten-day' ? (periodIndex(period) - 1) % 3 : 0
  return dayOf(firstMonth(period), third * 10 + 1)
}

export function lastDay(period: Period): Day {
  const month = lastMonth(period)
  const third = period.kind === 'ten-day' ? (periodIndex(period) - 1) % 3 : 2
  return dayOf(month, third === 2 ? daysInMonth(month) : (third + 1) * 10)
}

/** A day that exists. */
export function isDay(text: string): text is Day {
  const [month, day] = [text.slice(0, 7), text.slice(7)]
  return (
    isMonth(month) && /^-[0-9]{2}$/.test(day) && day >= '-01' && Number(day.slice(1)) <= daysInMonth(month)
  )
}

/** 28 to 31. */
export function daysInMonth(month: Month): number {
  return monthLength(yearOf(month), monthOfYear(month))
}

export function printPeriod(period: Period): string {
  const year = periodYear(period)
  const index = periodIndex(period)
  switch (period.kind) {
    case 'year':
      return String(year)
    case 'month':
      return lastMonth(period)
    case 'ten-day':
      return `${lastMonth(period)}-T${((index - 1) % 3) + 1}`
    default:
      return `${year}-${MARKS[period.kind]}${index}`
  }
}

/** Months of the calendar from the first to the last of a period, as ordinals. */
export const monthSpan = (period: Period): { readonly first: number; readonly last: number } => ({
  first: monthOrdinal(firstMonth(period)),
  last: monthOrdinal(lastMonth(period)),
})

const dayOf = (month: Month, day: number): Day => `${month}-${String(day).padStart(2, '0')}`
