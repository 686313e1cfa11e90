import type { Words } from '../../finding/index.ts'
import {
  compare,
  divide,
  type Fraction,
  fraction,
  printDecimal,
  printPercent as quantityPercent,
  type Rounding,
  round,
  times,
} from '../../quantity/index.ts'
import type { FigureRef } from '../figure-ref.ts'
import type { Mention } from './mention.ts'
import type { Approximation } from './written-number.ts'

/** 相符 · 四舍五入后相符 · 截尾后相符 · 与另一口径相符 · 不相符. */
export type VerdictKind =
  | 'exact'
  | 'exact-after-rounding'
  | 'truncated'
  | 'fits-another-base'
  | 'does-not-fit'

/** What was recomputed. */
export type Claim =
  | 'share'
  | 'growth'
  | 'lead'
  | 'sum'
  | 'table-rate'
  | 'table-total'
  | 'table-text'
  | 'table-order'
  | 'ledger'

/** The answer to one figure of a bulletin's text. Nothing is repaired. */
export interface Verdict {
  readonly kind: VerdictKind
  readonly claim: Claim
  /** As written, e.g. `54.3%`. */
  readonly figure: string
  /** Offset in the text, from 0. */
  readonly offset: number
  /** Line of the text, from 1. */
  readonly line: number
  /** The sentence the figure stands in. */
  readonly sentence: string
  /** The recomputation, e.g. `123.095亿元 ÷ 226.72亿元 = 54.294%`. */
  readonly computation: string
  readonly message: Words
  /** The amounts it was recomputed from are rounded themselves: unrounded ones could give the figure. */
  readonly couldFitUnrounded?: boolean
  /** The ledger's figure it was compared with, and how our own bulletin prints that. */
  readonly ref?: FigureRef
  readonly expected?: string
}

export type Fit = 'exact' | 'exact-after-rounding' | 'truncated'

const HUNDRED = fraction(100)

/** How a printed number follows from an exact one; `undefined` when it doesn't. */
export function fitOf(printed: Fraction, digits: number, exact: Fraction): Fit | undefined {
  if (compare(printed, exact) === 0) return 'exact'
  const matches = (rounding: Rounding) => compare(round(exact, digits, rounding), printed) === 0
  if (matches('half-up')) return 'exact-after-rounding'
  return matches('truncate') ? 'truncated' : undefined
}

/** How a number in a text follows from an exact one. 近500 holds from 450 to below 500, 超500 up to a fifth more, 约500 within a twentieth. */
export function mentionFit(
  { written, digits, approximation }: Pick<Mention, 'written' | 'digits' | 'approximation'>,
  exact: Fraction,
): Fit | undefined {
  if (approximation === undefined) return fitOf(written, digits, exact)
  const share = divide(exact, written)
  if (share === undefined) return undefined
  const [least, most] = REACHES[approximation]
  if (compare(share, fraction(1)) === 0) return approximation === 'near' ? undefined : 'exact'
  return compare(share, least) >= 0 && compare(share, most) <= 0 ? 'exact-after-rounding' : undefined
}

/** Share of the number that is written, from and to. */
const REACHES: Readonly<Record<Approximation, readonly [least: Fraction, most: Fraction]>> = {
  near: [fraction(9, 10), fraction(1)],
  over: [fraction(1), fraction(6, 5)],
  about: [fraction(19, 20), fraction(21, 20)],
}

/** How a printed percentage follows from a ratio. */
export const percentFit = (mention: Mention, ratio: Fraction): Fit | undefined =>
  mentionFit(mention, times(ratio, HUNDRED))

export const printPercent = (ratio: Fraction, digits: number): string =>
  quantityPercent(ratio, { digits: digits + 2, rounding: 'half-up', dropZeros: true })

export const printNumber = (value: Fraction, digits: number): string =>
  printDecimal(value, { digits, rounding: 'half-up', dropZeros: true })

const KINDS: Readonly<Record<VerdictKind, Words>> = {
  exact: { zh: '相符', en: 'exact' },
  'exact-after-rounding': { zh: '四舍五入后相符', en: 'exact after rounding' },
  truncated: { zh: '截尾后相符（四舍五入则不同）', en: 'truncated (rounding would give another figure)' },
  'fits-another-base': { zh: '与另一口径相符', en: 'fits another base' },
  'does-not-fit': { zh: '不相符', en: 'does not fit' },
}

/** Builds a verdict; `remark` says which base, or what else there is to know. */
export function verdict(
  text: string,
  mention: Pick<Mention, 'start' | 'text'>,
  claim: Claim,
  kind: VerdictKind,
  computation: string,
  remark?: Words,
): Verdict {
  const name = KINDS[kind]
  return {
    kind,
    claim,
    figure: mention.text,
    offset: mention.start,
    line: text.slice(0, mention.start).split('\n').length,
    sentence: sentenceAt(text, mention.start),
    computation,
    message: {
      zh: `“${mention.text}”${name.zh}：${computation}${remark === undefined ? '' : `；${remark.zh}`}`,
      en: `"${mention.text}": ${name.en}: ${computation}${remark === undefined ? '' : `; ${remark.en}`}`,
    },
  }
}

/** The sentence (or line of a table) that holds an offset. */
export function sentenceAt(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const from = Math.max(...['。', '！', '？', '\n'].map((end) => before.lastIndexOf(end))) + 1
  const rest = text.slice(offset).search(/[。！？\n]/)
  return text.slice(from, rest < 0 ? undefined : offset + rest + 1).trim()
}
