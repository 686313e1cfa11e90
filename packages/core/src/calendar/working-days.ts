import type { PackNode } from '../pack/index.ts'

/**
 * Working days of the calendar (工作日): weekdays that are no holidays, and make-up days. Known for the years the State Council has
 * announced; beyond them days are provisional, weekends alone being known.
 */
export interface WorkingDays {
  /** @param day days since 1970-01-01 */
  isWorking(day: number): boolean
  isKnown(day: number): boolean
}

/** The day `count` working days after `day`; `day` itself is not counted. */
export function addWorkingDays(
  calendar: WorkingDays,
  day: number,
  count: number,
): { readonly day: number; readonly provisional: boolean } {
  let at = day
  let left = count
  let provisional = false
  while (left > 0) {
    at += 1
    if (!calendar.isKnown(at)) provisional = true
    if (calendar.isWorking(at)) left -= 1
  }
  return { day: at, provisional }
}

/** Working days after `from`, up to and with `to`. */
export function workingDaysBetween(calendar: WorkingDays, from: number, to: number): number {
  let count = 0
  for (let day = from + 1; day <= to; day += 1) if (calendar.isWorking(day)) count += 1
  return count
}

const MILLISECONDS = 86_400_000

/** Days since 1970-01-01 of `2022-10-31`; undefined when there is no such day. */
export function dayNumber(text: string): number | undefined {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text
    ? undefined
    : time / MILLISECONDS
}

export const dayText = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10)

/**
 * Reads the calendar of a country, a line a year (`{ year, off, work }`, days as `10-01`), with the local days of a region on top
 * (`off`, `work` as whole dates).
 */
export function readWorkingDays(national: PackNode, local?: PackNode): WorkingDays {
  const off = new Set<number>()
  const work = new Set<number>()
  const years = new Set<number>()
  for (const item of national.at('years').items()) {
    item.onlyKeys(['year', 'off', 'work'])
    const year = item.at('year').number()
    years.add(year)
    addDays(item.at('off'), off, `${year}-`)
    addDays(item.at('work'), work, `${year}-`)
  }
  if (local?.has('off')) addDays(local.at('off'), off, '')
  if (local?.has('work')) addDays(local.at('work'), work, '')
  return {
    isKnown: (day) => years.has(new Date(day * MILLISECONDS).getUTCFullYear()),
    isWorking: (day) => {
      if (work.has(day)) return true
      const weekday = (((day + 4) % 7) + 7) % 7
      return weekday !== 0 && weekday !== 6 && !off.has(day)
    },
  }
}

function addDays(list: PackNode, into: Set<number>, before: string): void {
  for (const item of list.items()) {
    const day = dayNumber(`${before}${item.text()}`)
    if (day !== undefined) into.add(day)
    else {
      item.problem(
        { zh: `“${item.text()}”不是日期`, en: `"${item.text()}" is no day` },
        {
          zh: before ? '写作 "10-01"' : '写作 2022-10-01',
          en: before ? 'write "10-01"' : 'write 2022-10-01',
        },
      )
    }
  }
}
