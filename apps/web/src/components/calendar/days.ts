import type { Day } from '@groundbreak/core/calendar'

const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_MS = 86_400_000

const dayOf = (date: Date): Day => date.toISOString().slice(0, 10) as Day
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** A day of the calendar; undefined for 31 June. */
export function findDay(year: number, monthOfYear: number, dayOfMonth: number): Day | undefined {
  const date = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth))
  const isThatDay = date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === dayOfMonth
  return year >= 1900 && isThatDay ? dayOf(date) : undefined
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

export const addDays = (day: Day, count: number): Day =>
  dayOf(new Date(dateOf(day).getTime() + count * DAY_MS))

/** The same day some months later, or that month's last day. */
export function addMonthsToDay(day: Day, count: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0))
  const kept = Math.min(dayOfMonth, last.getUTCDate())
  return dayOf(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), kept)))
}

/** Weeks from Monday to Sunday that hold the month of a day; days of the months beside it fill the ends. */
export function weeksAround(day: Day): Day[][] {
  const first = `${day.slice(0, 7)}-01` as Day
  const monday = addDays(first, -((dateOf(first).getUTCDay() + 6) % 7))
  const weeks: Day[][] = []
  for (let start = monday; start.slice(0, 7) <= day.slice(0, 7); start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)))
  }
  return weeks
}

/** Monday or Sunday of a day's week. */
export function endOfWeek(day: Day, which: 'first' | 'last'): Day {
  const weekday = (dateOf(day).getUTCDay() + 6) % 7
  return addDays(day, which === 'first' ? -weekday : 6 - weekday)
}
