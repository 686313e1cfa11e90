import { Decimal, type Type } from '../language/index.ts'

const HUNDRED = Decimal.of(100n)
const LARGE_MONEY = [
  { name: '亿元', yuan: Decimal.of(1n, 8) },
  { name: '万元', yuan: Decimal.of(1n, 4) },
]

/** A bound of a table's cell as regulations write it: `15%`, `10个百分点`, `5000万元`, `3万元/亩`; a bare number where the unit is not known. */
export function printBound(value: Decimal, type: Type | undefined): string {
  if (type?.kind !== 'number' || value.isZero) return value.toString()
  const { nature, powers } = type.dimension
  if (nature === 'share' || nature === 'ratio') return `${value.times(HUNDRED)}%`
  if (nature === 'points') return `${value.times(HUNDRED)}个百分点`
  const { money, ...others } = powers
  if (money !== 1) return value.toString()
  const per = Object.entries(others).map(([measure, power]) => `${measure} ${power}`)
  if (per.length === 0) return printMoney(value)
  return per.join() === 'area -1' ? `${printMoney(value)}/亩` : value.toString()
}

function printMoney(yuan: Decimal): string {
  for (const { name, yuan: one } of LARGE_MONEY) {
    const amount = yuan.dividedBy(one)
    if (amount && amount.absolute().compare(Decimal.of(1n)) >= 0) return `${amount}${name}`
  }
  return `${yuan}元`
}
