import type { Field } from '../field/index.ts'
import {
  type CellReader,
  type CellResult,
  CellValues,
  isBlank,
  problem,
  type ReadingContext,
} from './cell-result.ts'
import { type DateReading, dateOfPlainNumber, dateOfSerial, readDateText, readYearSpan } from './date-text.ts'
import { readNumberFormat } from './number-format.ts'
import { foldText } from './text-folding.ts'

/** A date, or the reason why there is none. */
export const dateResult = (reading: DateReading): CellResult =>
  reading.kind === 'date'
    ? reading.date
    : problem(reading.kind === 'unsure' ? 'unsure-date' : 'unreadable-date')

/** In a file without numbers 2022.1 is also what is left of 2022.10. */
const JANUARY_OR_OCTOBER = /^(?:19|20)[0-9]{2}[.]1$/

/** Different serials of one column that are remembered: dates repeat. */
const MOST_SERIALS = 20_000

/** Days, months or years as text. */
export function dateReader(field: Field, context: ReadingContext): CellReader {
  const days = new Map<number, CellResult>()
  return {
    text(text) {
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      if (context.figuresAsText && JANUARY_OR_OCTOBER.test(folded)) return problem('unsure-date')
      return dateResult(readDateText(folded, context.reportYear, context.date1904))
    },
    number(value, code) {
      if (!readNumberFormat(code).isDate) return dateResult(dateOfPlainNumber(value, context.date1904))
      let day = days.get(value)
      if (day === undefined) {
        day = dateResult(dateOfSerial(value, context.date1904))
        if (days.size < MOST_SERIALS) days.set(value, day)
      }
      return day
    },
    flag: () => problem('unreadable-date'),
  }
}

/** A single year. */
export function yearReader(field: Field): CellReader {
  const read = (folded: string): CellResult => {
    if (isBlank(field, folded)) return null
    const reading = readDateText(folded, undefined)
    return reading.kind === 'date' ? Number(reading.date.slice(0, 4)) : problem('unreadable-years')
  }
  return {
    text: (text) => read(foldText(text)),
    number: (value, code) => {
      const reading = readNumberFormat(code).isDate
        ? dateOfSerial(value, false)
        : dateOfPlainNumber(value, false)
      return reading.kind === 'date'
        ? Number(reading.date.slice(0, 4))
        : reading.kind === 'unsure'
          ? Math.floor(value)
          : problem('unreadable-years')
    },
    flag: () => problem('unreadable-years'),
  }
}

/** First and last year written in one cell. */
export function yearsReader(field: Field): CellReader {
  const read = (folded: string): CellResult => {
    if (isBlank(field, folded)) return new CellValues([null, null])
    const span = readYearSpan(folded)
    return span ? new CellValues(span) : problem('unreadable-years')
  }
  return {
    text: (text) => read(foldText(text)),
    number: (value) => read(String(value)),
    flag: () => problem('unreadable-years'),
  }
}
