import { Decimal } from '../language/index.ts'

/** What a number with a suffix stands for: percentages and points as ratios, money as yuan. */
const FACTORS: Readonly<Record<string, Decimal>> = {
  '%': Decimal.of(1n, -2),
  '％': Decimal.of(1n, -2),
  个百分点: Decimal.of(1n, -2),
  百分点: Decimal.of(1n, -2),
  元: Decimal.of(1n),
  千元: Decimal.of(1n, 3),
  万元: Decimal.of(1n, 4),
  百万元: Decimal.of(1n, 6),
  千万元: Decimal.of(1n, 7),
  亿元: Decimal.of(1n, 8),
}

const LITERAL = /"(?:[^"\\]|\\.)*"|([0-9]+(?:\.[0-9]+)?)(%|％|个百分点|百分点|(?:千万|百万|亿|万|千)?元)/g

/**
 * Clauses say 60%, 10个百分点, 10亿元; the standard's expressions know plain numbers only. A number followed at once by such a unit
 * becomes 0.6, 0.1, 1000000000. Inside quotes nothing is changed.
 */
export function spellUnits(text: string): string {
  return text.replace(LITERAL, (whole, number?: string, unit?: string) => {
    const factor = unit === undefined ? undefined : FACTORS[unit]
    const amount = number === undefined ? undefined : Decimal.parse(number)
    return factor && amount ? amount.times(factor).toString() : whole
  })
}
