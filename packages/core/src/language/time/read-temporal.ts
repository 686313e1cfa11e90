import { DateTimeValue } from './date-time-value.ts'
import { DayValue } from './day-value.ts'
import { type DaysValue, type MonthsValue, parseDuration } from './duration.ts'
import { TimeValue } from './time-value.ts'

/** The day, time, moment or duration of a text behind `@`; undefined when it is none of them. */
export function parseTemporal(
  text: string,
): DayValue | TimeValue | DateTimeValue | MonthsValue | DaysValue | undefined {
  return DayValue.parse(text) ?? TimeValue.parse(text) ?? DateTimeValue.parse(text) ?? parseDuration(text)
}
