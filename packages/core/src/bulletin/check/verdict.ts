import type { Words } from '../../finding/index.ts'
import type { Rounding } from '../../quantity/index.ts'
import { compare, dropZeros, type Fraction, fraction, printDecimal, round, times } from '../fraction.ts'
import type { Mention } from './mention.ts'

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
  /** The recomputation, e.g. `123.095亿元 ÷ 226.72亿元 = 54.294%`. */
  readonly computation: string
  readonly message: Words
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

/** How a printed percentage follows from a ratio. */
export const percentFit = (mention: Mention, ratio: Fraction): Fit | undefined =>
  fitOf(mention.written, mention.digits, times(ratio, HUNDRED))

export const printPercent = (ratio: Fraction, digits: number): string =>
  `${dropZeros(printDecimal(times(ratio, HUNDRED), digits + 2, 'half-up'))}%`

export const printNumber = (value: Fraction, digits: number): string =>
  dropZeros(printDecimal(value, digits, 'half-up'))

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
    computation,
    message: {
      zh: `“${mention.text}”${name.zh}：${computation}${remark === undefined ? '' : `；${remark.zh}`}`,
      en: `"${mention.text}": ${name.en}: ${computation}${remark === undefined ? '' : `; ${remark.en}`}`,
    },
  }
}
