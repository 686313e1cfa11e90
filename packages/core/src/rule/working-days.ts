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
