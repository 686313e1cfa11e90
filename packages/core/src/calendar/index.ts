export type { Civil } from './civil.ts'
export { civilOf, daysOf, LAST_YEAR, monthLength, weekdayOf, weekOf } from './civil.ts'
export type { Day, Month, PartialDate } from './month.ts'
export {
  addMonths,
  getMonth,
  isAfter,
  isMonth,
  monthFromOrdinal,
  monthOf,
  monthOfYear,
  monthOrdinal,
  yearOf,
} from './month.ts'
export type { Period, PeriodKind } from './period.ts'
export {
  addPeriods,
  daysInMonth,
  firstDay,
  firstMonth,
  isDay,
  lastDay,
  lastMonth,
  monthSpan,
  parsePeriod,
  periodIndex,
  periodOf,
  periodWith,
  periodYear,
  printPeriod,
} from './period.ts'
export type { WorkingDays } from './working-days.ts'
export { addWorkingDays, dayNumber, dayText, readWorkingDays, workingDaysBetween } from './working-days.ts'
