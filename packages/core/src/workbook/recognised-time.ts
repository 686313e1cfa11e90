import { isMonth, type Month, monthOf } from '../calendar/index.ts'
import { chineseNumber, writeYears } from './text-folding.ts'

/** A month or a year that a text mentions; a range counts with its last month. */
export interface TimeMention {
  readonly year: number | undefined
  readonly month: number | undefined
  /** It is the day on which the paper was filled in, not what it reports. */
  readonly filledIn: boolean
  readonly day: number | undefined
}

const FILLED_IN = /(?:填报|报送|填表|制表|上报|报表|编制)(?:日期|时间)/
/** 2024年1月1日至8月30日, 2024.1.1-2024.8.30: the end counts. */
const DAYS = /[0-9]{1,2}(?:月|[./])[0-9]{1,2}日?-(?:20[0-9]{2}[年./])?([0-9]{1,2})(?:月|[./](?=[0-9]))/
/** 1月至本月 says nothing of which month it is. */
const OPEN_RANGE = /[0-9]{1,2}月?份?-(?:本月|当月|目前|今)/g
const CHINESE_MONTH = /([一二三四五六七八九十]{1,2})(?=月)/g

/** The report period a title, a file name or a heading speaks of. */
export function findTime(text: string): TimeMention | undefined {
  const folded = writeYears(text.normalize('NFKC').replace(/\s+/g, ''))
    .replace(/[—–―‐－～〜~至到]/g, '-')
    .replace(CHINESE_MONTH, (digits) => String(chineseNumber(digits) ?? digits))
    .replace(OPEN_RANGE, '')
  const filledIn = FILLED_IN.test(folded)
  const year =
    /(?<![0-9])(20[0-9]{2})(?=(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9])|年|[.\-_/]|(?:0[1-9]|1[0-2])(?![0-9])|[^0-9]|$)/.exec(
      folded,
    )?.[1]
  const month = monthIn(folded)
  if (year === undefined && month === undefined) return undefined
  const day = /[0-9]{1,2}(?:月|[.\-/])([0-9]{1,2})日?/.exec(folded.replace(/20[0-9]{2}[年.\-/]/, ''))?.[1]
  return {
    year: year === undefined ? undefined : Number(year),
    month,
    filledIn,
    day: day === undefined ? undefined : Number(day),
  }
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
  (name) => `${name}(?=[a-z]*[^a-z]|$)`,
)

function monthIn(folded: string): number | undefined {
  const range = /([0-9]{1,2})月?份?-([0-9]{1,2})月/.exec(folded)
  const days = DAYS.exec(folded)
  const compact = /(?<![0-9])20[0-9]{2}(0[1-9]|1[0-2])(?![0-9])/.exec(folded)
  const dotted = /(?<![0-9])20[0-9]{2}[.\-_/](1[0-2]|0?[1-9])(?![0-9])/.exec(folded)
  const single = /(?<![0-9])([0-9]{1,2})月/.exec(folded)
  const half = /上半年/.test(folded)
    ? '6'
    : /前三季度|三季度/.test(folded)
      ? '9'
      : /一季度/.test(folded)
        ? '3'
        : /二季度/.test(folded)
          ? '6'
          : /全年|四季度/.test(folded)
            ? '12'
            : undefined
  const english = ENGLISH.findIndex((name) => new RegExp(`(?<![a-z])${name}[a-z]*`, 'i').test(folded))
  const month = Number(
    range?.[2] ??
      days?.[1] ??
      single?.[1] ??
      compact?.[1] ??
      dotted?.[1] ??
      half ??
      (english >= 0 ? english + 1 : undefined),
  )
  return month >= 1 && month <= 12 ? month : undefined
}

/** The month of a mention that names both, with a year to fall back on. */
export function monthOfMention(mention: TimeMention, year: number | undefined): Month | undefined {
  const known = mention.year ?? year
  if (known === undefined || mention.month === undefined) return undefined
  const month = monthOf(known, mention.month)
  return isMonth(month) ? month : undefined
}
