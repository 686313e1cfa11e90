import type { MoneyUnit } from '../quantity/index.ts'
import { findMoneyUnit, UNIT_SPELLINGS } from './money-unit.ts'
import { chineseNumber, writeYears } from './text-folding.ts'

/** A heading taken apart: what identifies it, and the unit, year and months written into it. */
export interface Heading {
  /** As written, line breaks closed up. */
  readonly text: string
  /** Folded: no width, space, punctuation, unit; figures of years and months gone (1-10月 → ~月). */
  readonly key: string
  /** The same without what stands in brackets, and without a translation beside the Chinese. */
  readonly bare: string
  readonly unit: MoneyUnit | undefined
  /** Any other unit in brackets: 人, 个, %, 万人 … */
  readonly measure: string | undefined
  readonly year: number | undefined
  /** It names more than one year: 2023-2025年. */
  readonly severalYears: boolean
  /** A single month, or the last month of a range. */
  readonly month: number | undefined
  /** First month when the heading names a range such as 1-10月. */
  readonly firstMonth: number | undefined
  /** It says 其中: a part of what stands before. */
  readonly partOf: boolean
}

const CACHE = new Map<string, Heading>()
const MEASURE =
  /^(?:(?:万?人|人次|个|项|件|%|百分比|‰|套|亩|家|户|吨|天|日|个月|m2|平方米|公里|千瓦|万千瓦|mw)|[十百千万亿]*(?:美元|欧元|港元|港币|日元|英镑|卢布|外币|usd|eur|hkd))$/
const CHINESE_MONTH = /([一二三四五六七八九十]{1,2})(?=月)/g
/** ① ※ and ² behind a word point to a footnote; behind m they belong to the measure. */
const FOOTNOTE_MARK = /[①-⑳⑴-⒇❶-❿※†‡]|(?<![mM米])[¹²³]/g
const FOOTNOTE_NUMBER = /^(?:注?[0-9]{1,2}|注)$/
const RANGE = /([0-9]{1,2})月?份?[-~至到]([0-9]{1,2})月(?:份|底|末)?/
/** 1月至本月: since January, up to the month reported. */
const OPEN_RANGE = /([0-9]{1,2})月?份?[-~至到](?:本月|当月|目前|今)(?:份|底|末)?/
const SINGLE = /([0-9]{1,2})月份?/
const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(年?)/
/** 总投资 Total investment: folded, words run together. */
const TRANSLATION = /[a-z][a-z/&'.,-]{3,}/g
const PUNCTUATION = /[,、。:;/*"'“”‘’.·|_\-~()[\]{}<>《》【】√✓×✗]/g
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[、.](?![0-9]))/

/** Takes a heading apart; results are kept, headings repeat. */
export function readHeading(text: string): Heading {
  const known = CACHE.get(text)
  if (known) return known
  if (CACHE.size > 20_000) CACHE.clear()
  const heading = parseHeading(text)
  CACHE.set(text, heading)
  return heading
}

function parseHeading(text: string): Heading {
  let folded = text
    .replace(FOOTNOTE_MARK, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[—–―‐－～〜]/g, '-')
  folded = writeYears(folded.replace(/[〔[【]/g, '(').replace(/[〕\]】]/g, ')'))
  let unit: MoneyUnit | undefined
  let measure: string | undefined
  folded = folded.replace(/\(([^()]*)\)/g, (whole, inner: string) => {
    const content = inner.replace(/^(?:计量|金额)?单位:?/, '')
    const money = findMoneyUnit(content)
    if (money) {
      unit ??= money
      return ''
    }
    if (FOOTNOTE_NUMBER.test(content)) return ''
    if (MEASURE.test(content)) {
      measure ??= content
      return ''
    }
    return whole
  })
  const tail = trailingUnit(folded)
  if (tail) {
    unit ??= tail.unit
    folded = tail.rest
  }
  folded = folded.replace(CHINESE_MONTH, (digits: string) => String(chineseNumber(digits) ?? digits))
  const years = [...folded.matchAll(new RegExp(YEAR.source, 'g'))].map((match) => match[1])
  const [year] = years
  const range = RANGE.exec(folded) ?? OPEN_RANGE.exec(folded)
  const single = range ? null : SINGLE.exec(folded)
  const partOf = /其中/.test(folded)
  const timeless = folded
    .replace(new RegExp(YEAR.source, 'g'), (_whole, _digits, _word, at: number, all: string) =>
      /^(?:19|20)[0-9]{2}年?[-至到]?[0-9]{1,2}(?:月?[-~至到][0-9]{1,2})?月/.test(all.slice(at)) ? '' : '年',
    )
    .replace(/^年(?=年)/, '')
    .replace(RANGE, '\u0001月')
    .replace(OPEN_RANGE, '\u0001月')
    .replace(new RegExp(SINGLE.source, 'g'), '月')
    .replace(/月[0-9]{1,2}日/g, '月日')
    .replace(NUMBERING, '')
  const key = closeUp(timeless)
  const outside = timeless.replace(/\([^()]*\)/g, '')
  const bare = closeUp(/[\u4e00-\u9fff]{2}/.test(outside) ? outside.replace(TRANSLATION, '') : outside)
  const month = range?.[2] ?? single?.[1]
  return {
    text: text.replace(/\s*[\r\n]+\s*/g, '').trim(),
    key,
    bare,
    unit,
    measure,
    year: year === undefined ? undefined : Number(year),
    severalYears: new Set(years).size > 1,
    month: month !== undefined && Number(month) >= 1 && Number(month) <= 12 ? Number(month) : undefined,
    firstMonth: range?.[1] === undefined ? undefined : Number(range[1]),
    partOf,
  }
}

const closeUp = (text: string): string =>
  text.replace(PUNCTUATION, '').replaceAll('\u0001', '~').replaceAll('年度', '年')

function trailingUnit(folded: string): { unit: MoneyUnit; rest: string } | undefined {
  for (const spelling of UNIT_SPELLINGS) {
    if (spelling.length < 2 || !folded.endsWith(spelling)) continue
    const rest = folded.slice(0, -spelling.length).replace(/[:,/-]?(?:单位)?[:,/-]?$/, '')
    const unit = findMoneyUnit(spelling)
    if (unit && rest.length >= 2 && !/[0-9]$/.test(rest)) return { unit, rest }
  }
  return undefined
}
