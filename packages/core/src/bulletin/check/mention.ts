import { type Fraction, fraction, times } from '../../quantity/index.ts'
import { type Dimension, dimensionOf, MONEY } from './amount-unit.ts'
import { labelBefore, numberPlaces, type Places } from './places.ts'
import { type Approximation, findNumbers, type WrittenNumber } from './written-number.ts'

/** A number with its unit as it stands in a text, and what it stands in. */
export interface Mention {
  /** Offset of the number and behind its unit. */
  readonly start: number
  readonly end: number
  /** Number and unit as written. */
  readonly text: string
  /** In the unit's own measure; money in yuan. */
  readonly value: Fraction
  /** Without the unit's measure, as written. */
  readonly written: Fraction
  /** Decimal places as written. */
  readonly digits: number
  readonly approximation?: Approximation
  /** Says growth by itself: 翻一番. */
  readonly isGrowth: boolean
  readonly dimension: Dimension
  readonly unit: string
  /** Words of the clause before the number. */
  readonly label: string
  /** Clauses and sentences are numbered through the text. */
  readonly clause: number
  readonly sentence: number
  readonly paragraph: number
  /** 500万元以上, 10—20个: a limit, not an amount. */
  readonly isLimit: boolean
}

/** What follows a number that is no amount: parts of dates, of names, of document numbers. */
const NOT_AN_AMOUNT =
  /^\s*(年|月|日|号|时|期|届|季度|周年|类|级|#|[A-Za-z〕\]]|[-—–~至到]\s*[0-9]+\s*[年月日])/
const NUMBERING = /(^|\n)\s*[（(]?$/
const LIMIT = /^\s*[（(]?(含\)?)?(及|或)?(以上|以下|以内|起)/
const LIMIT_BEFORE = /(不低于|不少于|不高于|不超过|至少|力争|确保)[^，。；0-9]{0,4}$/
const RANGE = /^\s*[-—–~～至]\s*$/

/** Writes digits, percent signs and brackets one way; every character keeps its place. */
export function foldWidth(text: string): string {
  return text
    .replace(/[０-９．％＋－（）]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000]/g, ' ')
}

/** Every number of a text with its unit, in order; dates, numbering and document numbers are left out. */
export function findMentions(text: string): Mention[] {
  const folded = foldWidth(text)
  const places = numberPlaces(folded)
  const mentions = findNumbers(folded).flatMap((number) => readMention(folded, number, places) ?? [])
  return withoutRanges(folded, inheritUnits(folded, mentions))
}

function readMention(text: string, number: WrittenNumber, places: Places): Mention | undefined {
  const { start, end, unit, written, digits, approximation, isGrowth = false } = number
  const after = text.slice(end, end + 12)
  const before = text.slice(Math.max(0, start - 12), start)
  if (unit === '' && (NOT_AN_AMOUNT.test(after) || isNumbering(before, after))) return undefined
  if (/第\s*$/.test(before) || /[〔[][0-9]*$/.test(before) || /附件\s*$|表\s*$/.test(before)) return undefined
  const factor = MONEY[unit]
  return {
    start,
    end,
    text: text.slice(start, end),
    value: factor === undefined ? written : times(written, fraction(factor)),
    written,
    digits,
    ...(approximation === undefined ? {} : { approximation }),
    isGrowth,
    dimension: dimensionOf(unit),
    unit,
    label: labelBefore(text, start, places),
    clause: places.clause[start] ?? 0,
    sentence: places.sentence[start] ?? 0,
    paragraph: places.paragraph[start] ?? 0,
    isLimit: (approximation !== 'over' && LIMIT.test(after)) || LIMIT_BEFORE.test(before),
  }
}

const isNumbering = (before: string, after: string): boolean =>
  (NUMBERING.test(before) && /^\s*[.、)）]\s*[^0-9]/.test(after)) ||
  (/[（(]$/.test(before) && /^[)）]\s*[^0-9，。；]/.test(after) && NUMBERING.test(before))

/** 295.9、102.3和66亿元: a bare number in a row of numbers has the unit of the one that follows. */
function inheritUnits(text: string, mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = []
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const mention = mentions[index]
    const next = result[0]
    if (mention === undefined) continue
    const gap = next === undefined ? '' : text.slice(mention.end, next.start)
    const isRow = /^\s*[、/+和与及]\s*$/.test(gap) || RANGE.test(gap)
    result.unshift(next !== undefined && mention.unit === '' && isRow ? withUnit(mention, next) : mention)
  }
  return result
}

function withUnit(mention: Mention, { unit, dimension }: Mention): Mention {
  const factor = MONEY[unit]
  const value = factor === undefined ? mention.written : times(mention.written, fraction(factor))
  return { ...mention, value, unit, dimension }
}

/** 10—20个 says no amount at either end. */
function withoutRanges(text: string, mentions: readonly Mention[]): Mention[] {
  const isRange = (one: Mention | undefined, other: Mention | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.unit === other.unit &&
    RANGE.test(text.slice(one.end, other.start))
  return mentions.map((mention, index) =>
    isRange(mentions[index - 1], mention) || isRange(mention, mentions[index + 1])
      ? { ...mention, isLimit: true }
      : mention,
  )
}
