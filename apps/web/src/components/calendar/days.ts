import {
  addMonths,
  type Day,
  dayNumber,
  daysInMonth,
  dayText,
  getMonth,
  isDay,
} from '@groundbreak/core/calendar'

const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const two = (number: number): string => String(number).padStart(2, '0')

/** Days since 1970-01-01. @throws RangeError for what is no day */
function numberOf(day: Day): number {
  const number = dayNumber(day)
  if (number === undefined) throw new RangeError(`not a day: ${day}`)
  return number
}

/** 0 for Monday … 6 for Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => (((numberOf(day) + 3) % 7) + 7) % 7

/** A day of the calendar; undefined for 31 June. */
export function findDay(year: number, monthOfYear: number, dayOfMonth: number): Day | undefined {
  const text = `${year}-${two(monthOfYear)}-${two(dayOfMonth)}`
  return year >= 1900 && isDay(text) ? text : undefined
}

/** A day as people type it: 2022-06-30, 2022/6/30, 2022.6.30, 20220630, 2022年6月30日, 30 June 2022. */
export function parseDay(text: string): Day | undefined {
  const typed = text.trim().replace(/\s+/g, ' ').toLowerCase()
  const inOrder =
    /^(\d{4})(?: ?[-/.年] ?)(\d{1,2})(?: ?[-/.月] ?)(\d{1,2}) ?日?$/.exec(typed) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  if (inOrder) return findDay(Number(inOrder[1]), Number(inOrder[2]), Number(inOrder[3]))
  const named = /^(\d{1,2}) ([a-z]{3})[a-z]*,? (\d{4})$/.exec(typed)
  if (!named) return undefined
  return findDay(Number(named[3]), SHORT.indexOf(named[2] ?? '') + 1, Number(named[1]))
}

export const addDays = (day: Day, count: number): Day => dayText(numberOf(day) + count) as Day

/** The same day some months later, or that month's last day. */
export function addMonthsToDay(day: Day, count: number): Day {
  const month = addMonths(getMonth(day.slice(0, 7)), count)
  return `${month}-${two(Math.min(Number(day.slice(8)), daysInMonth(month)))}` as Day
}

/** Weeks from Monday to Sunday that hold the month of a day; days of the months beside it fill the ends. */
export function weeksAround(day: Day): Day[][] {
  const first = `${day.slice(0, 7)}-01` as Day
  const monday = addDays(first, -weekdayOf(first))
  const weeks: Day[][] = []
  for (let start = monday; start.slice(0, 7) <= day.slice(0, 7); start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)))
  }
  return weeks
}

/** Monday or Sunday of a day's week. */
export function endOfWeek(day: Day, which: 'first' | 'last'): Day {
  const weekday = weekdayOf(day)
  return addDays(day, which === 'first' ? -weekday : 6 - weekday)
}
