import { type Month, monthOf, monthOfYear, monthOrdinal, yearOf } from '../calendar/index.ts'
import type { Window } from './indicator.ts'

/** First and last month of a window, as ordinals. */
export interface MonthSpan {
  readonly first: number
  readonly last: number
}

/** Months a window covers when measured for `month`; undefined while the first half is not over. */
export function spanOf(window: Window, month: Month): MonthSpan | undefined {
  const year = yearOf(month)
  if (window === 'month') return { first: monthOrdinal(month), last: monthOrdinal(month) }
  if (window === 'year-to-date') return { first: monthOrdinal(monthOf(year, 1)), last: monthOrdinal(month) }
  return monthOfYear(month) < 6
    ? undefined
    : { first: monthOrdinal(monthOf(year, 1)), last: monthOrdinal(monthOf(year, 6)) }
}

/** Whether a date as precise as it was written lies in the span; a bare year lies nowhere. */
export function isInSpan(date: string, { first, last }: MonthSpan): boolean {
  const match = /^([0-9]{4})-([0-9]{2})/.exec(date)
  if (!match) return false
  const ordinal = Number(match[1]) * 12 + Number(match[2]) - 1
  return ordinal >= first && ordinal <= last
}

export const yearBefore = ({ first, last }: MonthSpan): MonthSpan => ({ first: first - 12, last: last - 12 })
