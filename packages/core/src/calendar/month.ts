/** A calendar month such as `2022-10` (报告期). */
export type Month = `${number}-${string}`

/** A calendar day `2022-10-31`. */
export type Day = `${number}-${string}-${string}`

/** A date as precise as it was written: a year, a month or a day. */
export type PartialDate = string

const MONTH = /^[12][0-9]{3}-(0[1-9]|1[0-2])$/

export function isMonth(text: string): text is Month {
  return MONTH.test(text)
}

/** @throws RangeError when the text is not `YYYY-MM` */
export function getMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`)
  return text
}

export function monthOf(year: number, monthOfYear: number): Month {
  return getMonth(`${year}-${String(monthOfYear).padStart(2, '0')}`)
}

export const yearOf = (month: Month): number => Number(month.slice(0, 4))

/** 1 for January … 12 for December. */
export const monthOfYear = (month: Month): number => Number(month.slice(5, 7))

/** The whole stretch a date may mean lies after the month: `2023` is after 2022-12, `2022` isn't after 2022-03. */
export const isAfter = (date: PartialDate, month: Month): boolean =>
  date.length === 4 ? date > month.slice(0, 4) : date.slice(0, 7) > month

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const ordinal = yearOf(month) * 12 + monthOfYear(month) - 1 + count
  return monthOf(Math.floor(ordinal / 12), (((ordinal % 12) + 12) % 12) + 1)
}

/** Months since year 0: consecutive months are consecutive numbers. */
export const monthOrdinal = (month: Month): number => yearOf(month) * 12 + monthOfYear(month) - 1

export const monthFromOrdinal = (ordinal: number): Month =>
  monthOf(Math.floor(ordinal / 12), (ordinal % 12) + 1)
