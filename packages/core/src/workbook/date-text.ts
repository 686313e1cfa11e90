import { civilOf, monthLength, type PartialDate } from '../calendar/index.ts'
import { chineseNumber, writeYears } from './text-folding.ts'

/** What came of reading a date. `unsure`: it can be read in more than one way, a person is asked. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: PartialDate; readonly yearFrom?: 'report' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unsure'; readonly readings: readonly PartialDate[] }

const UNREADABLE: DateReading = { kind: 'unreadable' }
const EARLIEST = 1950
const LATEST = 2100

const two = (value: number): string => String(value).padStart(2, '0')

function dateOf(year: number, month?: number, day?: number): DateReading {
  if (year < EARLIEST || year > LATEST) return UNREADABLE
  if (month === undefined) return { kind: 'date', date: String(year) }
  if (month < 1 || month > 12) return UNREADABLE
  if (day === undefined) return { kind: 'date', date: `${year}-${two(month)}` }
  if (day < 1 || day > monthLength(year, month)) return UNREADABLE
  return { kind: 'date', date: `${year}-${two(month)}-${two(day)}` }
}

/** Days from day 0 of the date system to 1970-01-01. */
const FROM_1900 = 25_569
const FROM_1904 = 24_107

/** A serial day of the workbook's date system; the time of day is dropped, never rounded up. */
export function dateOfSerial(serial: number, date1904: boolean): DateReading {
  if (!Number.isFinite(serial) || serial < 1 || serial > 110_000) return UNREADABLE
  const day = Math.floor(serial)
  if (!date1904 && day <= 60) return UNREADABLE
  const { year, month, day: ofMonth } = civilOf(day - (date1904 ? FROM_1904 : FROM_1900))
  return dateOf(year, month, ofMonth)
}

/**
 * A number without date format in a column of dates: 2022 · 202205 · 20220510 · 2022.5 · a serial day.
 * 2022.1 is what a spreadsheet keeps of 2022.10, so it can be January or October.
 */
export function dateOfPlainNumber(value: number, date1904: boolean): DateReading {
  if (Number.isInteger(value)) {
    if (value >= EARLIEST && value <= LATEST) return dateOf(value)
    if (value >= 195_001 && value <= 210_012) return dateOf(Math.floor(value / 100), value % 100)
    if (value >= 19_500_101 && value <= 21_001_231) {
      return dateOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
    }
    return value >= 25_000 && value <= 73_050 ? dateOfSerial(value, date1904) : UNREADABLE
  }
  const match = /^((?:19|20)[0-9]{2})\.([0-9]{1,2})$/.exec(String(value))
  if (!match) {
    return value >= 25_000 && value <= 73_050 ? dateOfSerial(value, date1904) : UNREADABLE
  }
  const year = Number(match[1])
  if (match[2] === '1') return { kind: 'unsure', readings: [`${year}-01`, `${year}-10`] }
  return dateOf(year, Number(match[2]))
}

const FULL =
  /^([0-9]{4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})[日号]?(?:[t ]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.0+)?)?$/
const MONTH = /^([0-9]{4})[年./-]([0-9]{1,2})(?:月份?)?$/
const COMPACT = /^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})?$/
const YEAR = /^([0-9]{4})年?$/
const SHORT_YEAR = /^([0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})[日号])?$/
const YEARLESS = /^(?:今年|本年|当年)?([0-9]{1,2})月份?(?:([0-9]{1,2})[日号])?$/
const ENGLISH_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'
/** 5march2022, march5,2022, mar2022: folded. */
const ENGLISH =
  /^([0-9]{1,2})?-?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{2,6})?[.]?(?:([0-9]{1,2}),)?-?([0-9]{4})$/
const SERIAL = /^[2-7][0-9]{4}$/
const SOFTENER = /(?:初|底|末|上旬|中旬|下旬|中|前|之前|左右|以前)$/
const VERB =
  /^(?:计划|预计|拟|已于|已|于|约)+|(?:已?(?:正式)?(?:开工|动工|复工|竣工|完工|投产|办结|取得|签约)(?:建设)?)$/g
const CHINESE_MONTH = /([一二三四五六七八九十]{1,2})(?=月)/

/**
 * A date as people write it, half-width and without white space (2022年5月 · 2022.05.10 · 三月 · 2022年5月底).
 * @param reportYear completes a date without year, which then says so
 */
export function readDateText(folded: string, reportYear: number | undefined, date1904 = false): DateReading {
  const text = relativeYear(writeYears(folded), reportYear)
    .replace(/[—–―－~]/g, '-')
    .replace(/[、。]/g, '.')
    .replace(CHINESE_MONTH, (digits) => String(chineseNumber(digits) ?? digits))
    .replace(/[.\-/]$/, '')
  return (
    readPlainDate(text, reportYear, date1904) ??
    readPlainDate(text.replace(VERB, ''), reportYear, date1904) ??
    readPlainDate(soften(text.replace(VERB, '')), reportYear, date1904) ??
    UNREADABLE
  )
}

const RELATIVE_YEAR: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  明年: 1,
  次年: 1,
  后年: 2,
}

/** 去年3月 in a report of 2023 is 2022年3月. */
const relativeYear = (text: string, reportYear: number | undefined): string =>
  text.replace(/^(?:前年|去年|上年|明年|次年|后年)/, (word) =>
    reportYear === undefined ? word : `${reportYear + (RELATIVE_YEAR[word] ?? 0)}年`,
  )

/** 2022年底 is its December; 5月底 is May. */
function soften(text: string): string {
  const yearEnd = /^([0-9]{4})年(?:底|末)前?$/.exec(text)
  return yearEnd ? `${yearEnd[1]}年12月` : text.replace(SOFTENER, '').replace(SOFTENER, '')
}

function readPlainDate(
  text: string,
  reportYear: number | undefined,
  date1904: boolean,
): DateReading | undefined {
  const full = FULL.exec(text)
  if (full) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]))
  const month = MONTH.exec(text)
  if (month) return dateOf(Number(month[1]), Number(month[2]))
  const compact = COMPACT.exec(text)
  if (compact)
    return dateOf(Number(compact[1]), Number(compact[2]), compact[3] ? Number(compact[3]) : undefined)
  const year = YEAR.exec(text)
  if (year) return dateOf(Number(year[1]))
  const short = SHORT_YEAR.exec(text)
  if (short) return dateOf(2000 + Number(short[1]), Number(short[2]), short[3] ? Number(short[3]) : undefined)
  const yearless = YEARLESS.exec(text)
  if (yearless && reportYear !== undefined) {
    const reading = dateOf(reportYear, Number(yearless[1]), yearless[2] ? Number(yearless[2]) : undefined)
    return reading.kind === 'date' ? { ...reading, yearFrom: 'report' } : reading
  }
  const english = ENGLISH.exec(text)
  if (english) {
    const day = english[1] ?? english[3]
    const number = ENGLISH_MONTHS.indexOf(english[2] ?? '') / 3 + 1
    return dateOf(Number(english[4]), number, day ? Number(day) : undefined)
  }
  if (SERIAL.test(text)) return dateOfSerial(Number(text), date1904)
  return undefined
}

const SPAN =
  /^([0-9]{4})(?:年|[./年]([0-9]{1,2})月?(?:[./]?[0-9]{1,2}日?)?)?(?:-|至|到)-?([0-9]{4}|[0-9]{2})(?:年|[./年]([0-9]{1,2})月?(?:[./]?[0-9]{1,2}日?)?)?$/

/** First and last year of 2022-2024, 2021年3月至2024年10月, 2022; undefined when it says no years. */
export function readYearSpan(folded: string): readonly [number, number] | undefined {
  const text = folded.replace(/[—–―－~～]+|-{2,}/g, '-')
  const single = /^([0-9]{4})年?$/.exec(text)
  const span = SPAN.exec(text)
  const first = Number(single?.[1] ?? span?.[1])
  const end = single?.[1] ?? span?.[3]
  if (end === undefined) return undefined
  const last = end.length === 2 ? Math.floor(first / 100) * 100 + Number(end) : Number(end)
  return first >= EARLIEST && last <= LATEST && first <= last ? [first, last] : undefined
}
