/** What kind of thing a number counts; only like is compared with like. */
export type Dimension = 'percent' | 'points' | 'money' | (string & {})

/** Units of money with the yuan in one of them. */
export const MONEY: Readonly<Record<string, bigint>> = {
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

const COMMON =
  '个百分点|百分点|万亿元|亿元|千万元|百万元|万元|千元|亿|元|人次|批次|万千瓦|平方米|公里|兆瓦|个|项|家|宗|件|户|倍|亩|吨'

/** Units behind figures; longer ones first. */
export const UNITS = `%|${COMMON}|批|人|名|台|座|处|条|分|万`
/** Behind Chinese numerals only those that don't make other words of them. */
export const UNITS_OF_WORDS = COMMON

export function dimensionOf(unit: string): Dimension {
  if (unit === '%') return 'percent'
  if (unit === '百分点' || unit === '个百分点') return 'points'
  return MONEY[unit] === undefined ? (COUNTS[unit] ?? unit) : 'money'
}
