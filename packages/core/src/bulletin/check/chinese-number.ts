import { type Fraction, fraction, parseDecimal, plus, times } from '../../quantity/index.ts'

const DIGITS = '零一二三四五六七八九'
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n }
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }

/** The characters Chinese numerals are written with, for a regular expression. */
export const NUMERALS = '零〇一二两三四五六七八九十百千'

const digitOf = (character: string): number =>
  DIGITS.indexOf(character === '〇' ? '零' : character === '两' ? '二' : character)

/**
 * Reads Chinese numerals: 三百二十, 一千零五, 十二, 三万五千, 五点六. A row of digits counts by its places: 二〇二二.
 * @returns `undefined` for anything else
 */
export function parseChineseNumber(text: string): Fraction | undefined {
  const [whole = '', decimals, ...rest] = text.split('点')
  if (rest.length > 0 || whole === '') return undefined
  const value = parseWhole(whole)
  if (value === undefined || decimals === undefined) return value
  const digits = [...decimals].map(digitOf)
  if (digits.length === 0 || digits.some((digit) => digit < 0)) return undefined
  const behind = parseDecimal(`0.${digits.join('')}`)
  return behind && plus(value, behind)
}

function parseWhole(text: string): Fraction | undefined {
  const digits = [...text].map(digitOf)
  if (text.length > 1 && digits.every((digit) => digit >= 0)) return fraction(BigInt(digits.join('')))
  let [sum, section, digit] = [0n, 0n, -1n]
  for (const character of text) {
    const small = SMALL[character]
    const large = LARGE[character]
    if (small !== undefined) {
      section += (digit < 0n ? 1n : digit) * small
      digit = -1n
    } else if (large !== undefined) {
      const before = section + (digit < 0n ? 0n : digit)
      sum = character === '亿' ? (sum + before) * large : sum + before * large
      section = 0n
      digit = -1n
    } else {
      const own = digitOf(character)
      if (own < 0 || (digit > 0n && own !== 0)) return undefined
      digit = BigInt(own)
    }
  }
  return fraction(sum + section + (digit < 0n ? 0n : digit))
}

/** 三分之二 as a fraction. */
export function parseChineseFraction(bottom: string, top: string): Fraction | undefined {
  const [whole, part] = [parseChineseNumber(bottom), parseChineseNumber(top)]
  if (whole === undefined || part === undefined || whole.top === 0n) return undefined
  return times(part, { top: whole.bottom, bottom: whole.top })
}
