import { type Fraction, fraction, negative, parseDecimal, times } from '../../quantity/index.ts'
import { UNITS, UNITS_OF_WORDS } from './amount-unit.ts'
import { NUMERALS, parseChineseFraction, parseChineseNumber } from './chinese-number.ts'

/** How a text that doesn't give a number exactly stands to it: 近500亿元 · 超500亿元 · 约500亿元. */
export type Approximation = 'near' | 'over' | 'about'

/** A number as it stands in a text: figures or Chinese numerals, with the unit behind it. */
export interface WrittenNumber {
  readonly start: number
  /** Behind its unit. */
  readonly end: number
  /** In the unit as written. */
  readonly written: Fraction
  /** Decimal places as written. */
  readonly digits: number
  readonly unit: string
  readonly approximation?: Approximation
  /** 翻一番 says growth of a hundred per cent. */
  readonly isGrowth?: boolean
}

const FIGURES = new RegExp(
  `(?<![A-Za-z0-9.])([-−+]?)([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)\\s*([多余])?\\s*(${UNITS})?`,
  'g',
)
const NUMERAL = `(?:[${NUMERALS}]+[万亿])*[${NUMERALS}]+(?:点[${NUMERALS}]+)?`
/** 千万元以上 names a class of amounts: a number begins with a digit, or with 十. */
const WORDS = new RegExp(`(?<![第${NUMERALS}])(?![百千])(${NUMERAL})([多余])?(${UNITS_OF_WORDS})`, 'g')
const PERCENT = new RegExp(`百分之(${NUMERAL})`, 'g')
/** 九成; but 三成本, 一成立 are other words. */
const TENTHS = new RegExp(
  `(?<![${NUMERALS}])([一二两三四五六七八九十])成([一二三四五六七八九]?)(?![本立功效果员交为品套熟长就都])`,
  'g',
)
const PARTS = new RegExp(`(?<![百千${NUMERALS}])(${NUMERAL})分之(${NUMERAL})`, 'g')
const DOUBLED = new RegExp(`翻了?([${NUMERALS}])?番`, 'g')

const HUNDRED = fraction(100)
const WORDS_NEAR = /(?<![附最])(近|接近|将近)\s*$/
const WORDS_OVER = /(超|超过|逾|突破)\s*$/
const WORDS_ABOUT = /(约|大约|约为|大概)\s*$/
const BEHIND_ABOUT = /^\s*(左右|上下)/
/** 完成500亿元以上: more than it; but 500万元以上项目 names a class of projects. */
const BEHIND_OVER = /^\s*(以上|有余)\s*([，。；、,;)]|$)/

/** Every number of a text with its unit, in order. Widths must have been folded. */
export function findNumbers(text: string): WrittenNumber[] {
  const found = [
    ...matches(text, FIGURES, ([whole, sign = '', number = '', many, unit = ''], start) => {
      const value = parseDecimal(number.replaceAll(',', ''))
      if (value === undefined) return undefined
      const before = text.slice(Math.max(0, start - 2), start)
      const isMinus = (sign === '-' || sign === '−') && !/[0-9A-Za-z)）]\s*$/.test(before)
      const digits = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0
      const written = isMinus ? negative(value) : value
      return { written, digits, unit, length: whole.trimEnd().length, ...(many && OVER) }
    }),
    ...matches(text, PERCENT, ([whole, number = '']) => {
      const written = parseChineseNumber(number)
      return written && { written, digits: decimalsOf(number), unit: '%', length: whole.length }
    }),
    ...matches(text, WORDS, ([whole, number = '', many, unit = '']) => {
      const written = parseChineseNumber(number)
      const isSmall = written !== undefined && written.top < 10n * written.bottom
      if (written === undefined || (isSmall && !/元|亿|点|倍/.test(unit))) return undefined
      return { written, digits: decimalsOf(number), unit, length: whole.length, ...(many && OVER) }
    }),
    ...matches(text, TENTHS, ([whole, tens = '', ones = '']) => {
      const [ten, one] = [parseChineseNumber(tens), ones === '' ? fraction(0) : parseChineseNumber(ones)]
      if (ten === undefined || one === undefined) return undefined
      const written = { top: ten.top * 10n + one.top, bottom: 1n }
      return { written, digits: 0, unit: '%', length: whole.length, approximation: 'about' }
    }),
    ...matches(text, PARTS, ([whole, bottom = '', top = '']) => {
      const share = parseChineseFraction(bottom, top)
      if (share === undefined) return undefined
      return {
        written: times(share, HUNDRED),
        digits: 0,
        unit: '%',
        length: whole.length,
        approximation: 'about',
      }
    }),
    ...matches(text, DOUBLED, ([whole, times2]) => {
      const turns = times2 === undefined ? 1 : Number(parseChineseNumber(times2)?.top ?? 1n)
      const written = fraction(100n * (2n ** BigInt(turns) - 1n))
      return { written, digits: 0, unit: '%', length: whole.length, isGrowth: true, approximation: 'over' }
    }),
  ]
  return withoutOverlaps(found).map((number) => ({ ...number, ...approximationOf(text, number) }))
}

const OVER = { approximation: 'over' } as const

const decimalsOf = (numeral: string): number => numeral.split('点')[1]?.length ?? 0

type Read = Omit<WrittenNumber, 'start' | 'end'> & { readonly length: number }

function matches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, start: number) => Read | undefined,
): WrittenNumber[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = read(match, match.index)
    if (found === undefined) return []
    const { length, ...number } = found
    return [{ ...number, start: match.index, end: match.index + length }]
  })
}

/** Of two readings of the same characters the one that begins first holds, and of those the longer one. */
function withoutOverlaps(numbers: readonly WrittenNumber[]): WrittenNumber[] {
  let behind = 0
  return numbers
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < behind) return false
      behind = end
      return true
    })
}

function approximationOf(text: string, { start, end, approximation }: WrittenNumber) {
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 6)
  if (WORDS_NEAR.test(before)) return { approximation: 'near' as const }
  if (WORDS_OVER.test(before) || BEHIND_OVER.test(after)) return OVER
  if (WORDS_ABOUT.test(before) || BEHIND_ABOUT.test(after)) return { approximation: 'about' as const }
  return approximation === undefined ? {} : { approximation }
}
