import { type Fraction, fraction, parseDecimal, times } from '../../quantity/index.ts'

/** What kind of thing a number counts; only like is compared with like. */
export type Dimension = 'percent' | 'points' | 'money' | (string & {})

/** A number with its unit as it stands in a text. */
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
  readonly dimension: Dimension
  readonly unit: string
  /** Words of the clause before the number. */
  readonly label: string
  /** Clauses and sentences are numbered through the text. */
  readonly clause: number
  readonly sentence: number
  readonly paragraph: number
  /** 500万元以上: a limit, not an amount. */
  readonly isLimit: boolean
}

const MONEY: Readonly<Record<string, bigint>> = {
  元: 1n,
  千元: 1_000n,
  万元: 10_000n,
  百万元: 1_000_000n,
  千万元: 10_000_000n,
  亿元: 100_000_000n,
  亿: 100_000_000n,
  万亿元: 1_000_000_000_000n,
}
/** Words that count the same things. */
const COUNTS: Readonly<Record<string, string>> = { 项: '个', 宗: '个', 件: '个' }
const UNITS =
  '个百分点|百分点|%|万亿元|亿元|千万元|百万元|万元|千元|亿|元|人次|批次|万千瓦|平方米|公里|兆瓦|个|项|家|宗|件|户|批|人|名|台|座|处|条|倍|分|亩|吨|万'
const NUMBER = new RegExp(
  `(?<![A-Za-z0-9.])([-−+]?)([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)\\s*(${UNITS})?`,
  'g',
)
/** What follows a number that is no amount: parts of dates, of names, of document numbers. */
const NOT_AN_AMOUNT =
  /^\s*(年|月|日|号|时|期|届|季度|周年|类|级|#|[A-Za-z〕\]]|[-—–~至到]\s*[0-9]+\s*[年月日])/
const NUMBERING = /(^|\n)\s*[（(]?$/
const LIMIT = /^\s*[（(]?(含\)?)?(及|或)?(以上|以下|以内|起)/
const LIMIT_BEFORE = /(不低于|不少于|不高于|不超过|至少|力争|确保)[^，。；0-9]{0,4}$/
const CLAUSE_END = /[，,；;。！？!?：:\n|\t]/
const SENTENCE_END = /[。！？!?\n]/

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
  const found: Mention[] = []
  for (const match of folded.matchAll(NUMBER)) {
    const mention = readMention(folded, match, places)
    if (mention !== undefined) found.push(mention)
  }
  return inheritUnits(folded, found)
}

interface Places {
  readonly clause: Uint32Array
  readonly sentence: Uint32Array
  readonly paragraph: Uint32Array
}

/** Number of the clause, sentence and paragraph every character stands in. */
function numberPlaces(text: string): Places {
  const places = {
    clause: new Uint32Array(text.length + 1),
    sentence: new Uint32Array(text.length + 1),
    paragraph: new Uint32Array(text.length + 1),
  }
  let [clause, sentence, paragraph] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const groups =
      character === ',' &&
      /[0-9]/.test(text[at - 1] ?? '') &&
      /^[0-9]{3}(?![0-9])/.test(text.slice(at + 1, at + 5))
    if (!groups && CLAUSE_END.test(character)) clause += 1
    if (SENTENCE_END.test(character)) sentence += 1
    if (character === '\n') paragraph += 1
    places.clause[at + 1] = clause
    places.sentence[at + 1] = sentence
    places.paragraph[at + 1] = paragraph
  }
  return places
}

function readMention(text: string, match: RegExpExecArray, places: Places): Mention | undefined {
  const [whole, sign = '', number = '', unit = ''] = match
  const start = match.index
  const end = start + whole.trimEnd().length
  const after = text.slice(end, end + 12)
  const before = text.slice(Math.max(0, start - 12), start)
  if (unit === '' && (NOT_AN_AMOUNT.test(after) || isNumbering(before, after))) return undefined
  if (/第\s*$/.test(before) || /[〔[][0-9]*$/.test(before) || /附件\s*$|表\s*$/.test(before)) return undefined
  const value = parseDecimal(number.replaceAll(',', ''))
  if (value === undefined) return undefined
  const clause = places.clause[start] ?? 0
  const isMinus = sign === '-' || sign === '−'
  const negative = isMinus && (before === '' || /[^0-9A-Za-z)）]\s*$/.test(before))
  const written = negative ? { top: -value.top, bottom: value.bottom } : value
  const factor = MONEY[unit]
  return {
    start,
    end,
    text: text.slice(start, end),
    value: factor === undefined ? written : times(written, fraction(factor)),
    written,
    digits: number.includes('.') ? number.length - number.indexOf('.') - 1 : 0,
    dimension: dimensionOf(unit),
    unit,
    label: labelBefore(text, start, clause, places),
    clause,
    sentence: places.sentence[start] ?? 0,
    paragraph: places.paragraph[start] ?? 0,
    isLimit: LIMIT.test(after) || LIMIT_BEFORE.test(before),
  }
}

const isNumbering = (before: string, after: string): boolean =>
  (NUMBERING.test(before) && /^\s*[.、)）]\s*[^0-9]/.test(after)) ||
  (/[（(]$/.test(before) && /^[)）]\s*[^0-9，。；]/.test(after) && NUMBERING.test(before))

function dimensionOf(unit: string): Dimension {
  if (unit === '%') return 'percent'
  if (unit === '百分点' || unit === '个百分点') return 'points'
  return MONEY[unit] === undefined ? (COUNTS[unit] ?? unit) : 'money'
}

function labelBefore(text: string, start: number, clause: number, places: Places): string {
  let from = start
  while (from > 0 && places.clause[from - 1] === clause && start - from < 40) from -= 1
  return text.slice(from, start).replace(/^[，,；;。！？!?：:\n|\t\s]+/, '')
}

/** 295.9、102.3和66亿元: a bare number in a row of numbers has the unit of the one that follows. */
function inheritUnits(text: string, mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = []
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const mention = mentions[index]
    const next = result[0]
    if (mention === undefined) continue
    const gap = next === undefined ? '' : text.slice(mention.end, next.start)
    if (next === undefined || mention.unit !== '' || !/^\s*[、/+和与及]\s*$/.test(gap)) {
      result.unshift(mention)
      continue
    }
    const factor = MONEY[next.unit]
    const value = factor === undefined ? mention.written : times(mention.written, fraction(factor))
    result.unshift({ ...mention, value, unit: next.unit, dimension: next.dimension })
  }
  return result
}
