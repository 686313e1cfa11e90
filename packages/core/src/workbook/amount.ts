import type { Fen } from '../quantity/index.ts'
import { MONEY_UNITS } from '../quantity/index.ts'
import { findMoneyUnit } from './money-unit.ts'

/** An exact decimal: `digits` × 10^−`scale`, sign included. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** What came of reading an amount. `remark`: a figure with words behind it in brackets; `inexact`: finer than a fen. */
export type AmountReading =
  | { readonly kind: 'fen'; readonly fen: Fen; readonly unit?: string }
  | { readonly kind: 'inexact' | 'unreadable' | 'remark' | 'no-unit' }

const LARGEST = 9_000_000_000_000_000

/**
 * The whole fen in a stored number, when it is one: the double is then the one nearest to fen ÷ fenPerUnit.
 * Figures beyond fifteen digits are the noise of the machine and are not read.
 */
export function fenOfNumber(value: number, fenPerUnit: number): Fen | undefined {
  const fen = Math.round(value * fenPerUnit)
  if (Math.abs(fen) > LARGEST) return undefined
  if (fen / fenPerUnit === value && Math.abs(fen) < 1e15) return fen === 0 ? 0 : fen
  const decimal = readDecimal(Number(value.toPrecision(15)).toString())
  return decimal && fenOfDecimal(decimal, fenPerUnit)
}

/** The whole fen in a decimal of some unit, undefined when it is finer than a fen or too large. */
export function fenOfDecimal(decimal: Decimal, fenPerUnit: number): Fen | undefined {
  const scaled = decimal.digits * BigInt(fenPerUnit)
  const divisor = 10n ** BigInt(decimal.scale)
  if (scaled % divisor !== 0n) return undefined
  const fen = Number(scaled / divisor)
  return Math.abs(fen) > LARGEST ? undefined : fen
}

const PLAIN = /^[+-]?[0-9]{1,18}(?:\.[0-9]{0,15})?$/
const GROUPED = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{0,15})?$/
const SCIENTIFIC = /^([+-]?[0-9](?:\.[0-9]+)?)e([+-]?[0-9]{1,2})$/i

/** Reads `1,234.50`, `-3`, `1.5e-7`; undefined for anything else. Expects folded (half-width) text. */
export function readDecimal(text: string): Decimal | undefined {
  if (PLAIN.test(text) || GROUPED.test(text)) {
    const [whole = '', part = ''] = text.replaceAll(',', '').replace('+', '').split('.')
    return { digits: BigInt(`${whole}${part}`), scale: part.length }
  }
  const scientific = SCIENTIFIC.exec(text)
  if (!scientific) return undefined
  const base = readDecimal(scientific[1] ?? '')
  const exponent = Number(scientific[2])
  if (!base) return undefined
  const scale = base.scale - exponent
  return scale >= 0
    ? { digits: base.digits, scale }
    : { digits: base.digits * 10n ** BigInt(-scale), scale: 0 }
}

const UNIT_TAIL = /^(.*?)(亿元|亿|千万元|千万|百万元|百万|万元|万|千元|元整|元)(?:人民币)?$/
const CURRENCY_HEAD = /^(?:¥|￥|rmb|cny|人民币)/
const REMARK = /^[^()]+\([^()]*\)$/

/** An apostrophe that once kept a figure as text. */
const TEXT_MARK = /^['‘’＇]/
const TWO_UNITS = /^([0-9]{1,6})亿元?([0-9]{1,4}(?:\.[0-9]{1,6})?)(万元?)$/

/** 1亿2000万 in 万. */
function inOneUnit(text: string): string {
  const [, large, small, unit] = TWO_UNITS.exec(text) ?? []
  if (large === undefined || small === undefined) return text
  const [whole = '', part] = small.split('.')
  return `${large}${whole.padStart(4, '0')}${part === undefined ? '' : `.${part}`}${unit}`
}

/**
 * Reads an amount as a clerk types it. Expects folded text that does not say nothing.
 * @param fenPerUnit of the column; undefined when the column has no unit, then only a unit in the cell helps
 */
export function readAmountText(folded: string, fenPerUnit: number | undefined): AmountReading {
  const text = inOneUnit(folded.replace(TEXT_MARK, '').replace(CURRENCY_HEAD, ''))
  const tail = UNIT_TAIL.exec(text)
  const number = readDecimal(tail?.[1] ?? text)
  if (number) {
    const unit = tail?.[2] && findMoneyUnit(tail[2].replace('元整', '元'))
    const per = unit ? MONEY_UNITS[unit] : fenPerUnit
    if (per === undefined) return { kind: number.digits === 0n ? 'fen' : 'no-unit', fen: 0 } as AmountReading
    const fen = fenOfDecimal(number, per)
    if (fen === undefined) return { kind: 'inexact' }
    return unit ? { kind: 'fen', fen, unit } : { kind: 'fen', fen }
  }
  if (REMARK.test(text)) {
    const inner = readAmountText(text.slice(0, text.indexOf('(')), fenPerUnit)
    if (inner.kind === 'fen') return { kind: 'remark' }
  }
  return { kind: 'unreadable' }
}
