import { type DecimalStyle, parseDecimal, printDecimal, round } from './decimal.ts'
import { compare, fraction } from './fraction.ts'

/** Money in whole fen (分), an exact integer: 1 yuan = 100 fen, 1 万元 = 1,000,000 fen, 1 亿元 = 10,000,000,000 fen. */
export type Fen = number

/** Units in which money is written, with the number of fen in one of them. */
export const MONEY_UNITS = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  千万元: 1_000_000_000,
  亿元: 10_000_000_000,
} as const satisfies Record<string, Fen>

export type MoneyUnit = keyof typeof MONEY_UNITS

/**
 * `fenOf('10352.5', '万元')` is 10,352,500,000.
 * @returns `undefined` when the text is no plain decimal, is finer than a fen, or is too large to be kept exactly
 */
export function fenOf(text: string, unit: MoneyUnit): Fen | undefined {
  const amount = parseDecimal(text)
  if (amount === undefined) return undefined
  const top = amount.top * BigInt(MONEY_UNITS[unit])
  if (top % amount.bottom !== 0n) return undefined
  const fen = Number(top / amount.bottom)
  return Number.isSafeInteger(fen) ? fen : undefined
}

/** An amount in a unit, without the unit's name: `29.6`, `1,660.00`. */
export const printMoney = (fen: Fen | bigint, unit: MoneyUnit, style: DecimalStyle): string =>
  printDecimal(fraction(fen, MONEY_UNITS[unit]), style)

/**
 * An amount as a Chinese text writes it, with its unit: 亿元 from one 亿元 upwards, else 万元, and 元 below one 万元
 * (`467.86亿元`, `9,200万元`, `350元`). The unit is chosen after rounding: 9,999.999 万元 cut to two digits stays
 * 万元, rounded it is `1亿元`.
 */
export function printChineseMoney(fen: Fen | bigint, style: DecimalStyle): string {
  for (const unit of ['亿元', '万元'] as const) {
    const { digits, rounding } = style
    const rounded = round(fraction(fen, MONEY_UNITS[smallerUnit(unit)]), digits, rounding)
    const threshold = fraction(MONEY_UNITS[unit], MONEY_UNITS[smallerUnit(unit)])
    const size = rounded.top < 0n ? { ...rounded, top: -rounded.top } : rounded
    if (compare(size, threshold) >= 0) return `${printMoney(fen, unit, style)}${unit}`
  }
  return `${printMoney(fen, '元', style)}元`
}

const smallerUnit = (unit: '亿元' | '万元'): MoneyUnit => (unit === '亿元' ? '万元' : '元')
