import type { Month } from '../calendar/index.ts'
import { monthOfYear, yearOf } from '../calendar/index.ts'
import { findTime, type TimeMention } from './recognised-time.ts'
import type { TableArea } from './table-layout.ts'
import { titleTexts } from './title-texts.ts'

/** Tables of one file parted by the month they speak of. */
export interface PartedTables {
  readonly kept: readonly TableArea[]
  /** Tables of earlier months that were left in the file, with their month. */
  readonly others: readonly { readonly area: TableArea; readonly month: number }[]
  /** Neither a person nor the file's name says which month is reported: the latest was taken. */
  readonly unsure: boolean
}

/** A clerk adds a sheet each month and leaves the earlier ones in the file: only those of the month reported count. */
export function partByMonth(
  areas: readonly TableArea[],
  file: string,
  given: Month | undefined,
): PartedTables {
  const own = areas.map((area) => ({ area, time: timeOf(area) }))
  const months = new Set(own.flatMap(({ time }) => (time ? [`${time.year ?? ''}-${time.month}`] : [])))
  if (months.size < 2) return { kept: areas, others: [], unsure: false }
  const named = given
    ? { year: yearOf(given), month: monthOfYear(given) }
    : findTime(file.split(/[\\/]/).at(-1) ?? file)
  const wanted =
    named?.month === undefined
      ? latest(own.flatMap(({ time }) => time ?? []))
      : { ...named, month: named.month }
  if (!wanted || !own.some(({ time }) => time && isSame(time, wanted)))
    return { kept: areas, others: [], unsure: false }
  const others = own.flatMap(({ area, time }) =>
    time && !isSame(time, wanted) ? [{ area, month: time.month }] : [],
  )
  const left = new Set(others.map(({ area }) => area))
  return { kept: areas.filter((area) => !left.has(area)), others, unsure: named?.month === undefined }
}

interface OwnTime {
  readonly year: number | undefined
  readonly month: number
}

/** The month a table's sheet and titles speak of; undefined when they say none or disagree. */
function timeOf(area: TableArea): OwnTime | undefined {
  const said = mentionsOf(area).filter(
    (one): one is TimeMention & OwnTime => one.month !== undefined && !one.filledIn,
  )
  const [first] = said
  if (!first || said.some(({ month }) => month !== first.month)) return undefined
  return { month: first.month, year: said.find(({ year }) => year !== undefined)?.year }
}

/** The times that a table's sheet and titles name. */
const mentionsOf = ({ sheet, preface }: TableArea): TimeMention[] =>
  [sheet.name, ...titleTexts(sheet, preface).map(({ text }) => text)].flatMap((text) => findTime(text) ?? [])

const isSame = (a: OwnTime, b: OwnTime): boolean =>
  a.month === b.month && (a.year === undefined || b.year === undefined || a.year === b.year)

function latest(times: readonly OwnTime[]): OwnTime | undefined {
  return [...times].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.month - a.month)[0]
}

/** A list of another year (last year's results, next year's ideas) beside the one of the year reported. */
export function ofOtherYear(
  area: TableArea,
  areas: readonly TableArea[],
  reported: number,
): number | undefined {
  const own = yearsOf(area)
  const [year] = own
  if (year === undefined || own.length > 1 || year === reported) return undefined
  return areas.some((other) => yearsOf(other).includes(reported)) ? year : undefined
}

function yearsOf(area: TableArea): number[] {
  return [
    ...new Set(
      mentionsOf(area).flatMap(({ year, filledIn }) => (year === undefined || filledIn ? [] : [year])),
    ),
  ]
}
