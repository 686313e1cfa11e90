/** Year, month 1 to 12 and day 1 to 31 of the Gregorian calendar, carried on before 1582 and beyond 9999. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Years the standard allows for (XML Schema and ISO 8601 with nine digits). */
export const LAST_YEAR = 999_999_999

const DAYS_OF_400_YEARS = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const TO_1970 = 719_468

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** 28 to 31. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Days since 1970-01-01. Counts years from March, so that the leap day is the last day of a year
 * (H. Hinnant, chrono-compatible low-level date algorithms).
 */
export function daysOf(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year
  const era = Math.floor(fromMarch / 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_400_YEARS + dayOfEra - TO_1970
}

/** The calendar day so many days after 1970-01-01. */
export function civilOf(days: number): Civil {
  const shifted = days + TO_1970
  const era = Math.floor(shifted / DAYS_OF_400_YEARS)
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

/** Week of the year after ISO 8601: the week with the year's first Thursday is the first. */
export function weekOf(days: number): number {
  const thursday = days - weekdayOf(days) + 4
  const { year } = civilOf(thursday)
  return Math.floor((thursday - daysOf(year, 1, 1)) / 7) + 1
}
