import { divide, type Fraction, fraction } from './fraction.ts'

/**
 * What a number measures (量). `share` is a part of a whole (百分比), `points` a difference of two shares (百分点): ten
 * points behind a plan of 80 % is 70 %, ten percent less is 72 %, so the two never meet unseen.
 */
export type Measure =
  | 'money'
  | 'us-money'
  | 'share'
  | 'points'
  | 'area'
  | 'power'
  | 'energy'
  | 'coal'
  | 'mass'
  | 'length'
  | 'count'

/** A unit as it is written behind a number (计量单位), with the number of base units in one of it. */
export interface Unit {
  readonly name: string
  /** Measure in the numerator, and of a rate such as 万元/亩 the one in the denominator. */
  readonly measure: Measure
  readonly per?: Measure
  readonly factor: Fraction
}

/** Base units: yuan, US dollar, 1, 1, 亩, 千瓦, 千瓦时, 吨标准煤, 吨, 米, one. The names are those of published texts. */
const TABLE: Record<Measure, Readonly<Record<string, number | Fraction>>> = {
  money: { 元: 1, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 千万元: 10_000_000, 亿元: 100_000_000 },
  'us-money': { 美元: 1, 万美元: 10_000, 亿美元: 100_000_000 },
  share: { '%': fraction(1, 100), '‰': fraction(1, 1000) },
  points: { 个百分点: fraction(1, 100), 百分点: fraction(1, 100) },
  area: { 亩: 1, 万亩: 10_000, 公顷: 15, 平方米: fraction(3, 2000), 万平方米: 15, 平方公里: 1500 },
  power: { 千瓦: 1, 万千瓦: 10_000, 兆瓦: 1000, 吉瓦: 1_000_000, kW: 1, MW: 1000, GW: 1_000_000 },
  energy: { 千瓦时: 1, 万千瓦时: 10_000, 亿千瓦时: 100_000_000, 度: 1, kWh: 1, MWh: 1000, GWh: 1_000_000 },
  coal: { 吨标准煤: 1, 吨标煤: 1, 万吨标准煤: 10_000, 万吨标煤: 10_000 },
  mass: { 吨: 1, 万吨: 10_000, 公斤: fraction(1, 1000) },
  length: { 米: 1, 公里: 1000, 千米: 1000 },
  count: { 个: 1, 项: 1, 户: 1, 家: 1, 人: 1, 次: 1, 分: 1 },
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(TABLE) as Measure[]).flatMap((measure) =>
    Object.entries(TABLE[measure]).map(([name, factor]): [string, Unit] => [
      name,
      { name, measure, factor: typeof factor === 'number' ? fraction(factor) : factor },
    ]),
  ),
)

/** The unit of a name, `万元`, `%`, or a rate, `万元/亩`; undefined for other texts. */
export function findUnit(name: string): Unit | undefined {
  const plain = UNITS.get(name)
  if (plain) return plain
  const [top, bottom, ...others] = name.split('/').map((part) => UNITS.get(part))
  if (!top || !bottom || others.length > 0) return undefined
  const factor = divide(top.factor, bottom.factor)
  return factor && { name, measure: top.measure, per: bottom.measure, factor }
}
