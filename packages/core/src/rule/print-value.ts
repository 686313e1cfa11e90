import { printMeasured, type Show } from '../indicator/index.ts'
import { Decimal, printValue, type Value } from '../language/index.ts'
import { fraction, MONEY_UNITS, type MoneyUnit, printDecimal } from '../quantity/index.ts'
import { factorOf } from './given-value.ts'
import type { RuleInput } from './rule-set.ts'

/** What is printed where there is no value: never 0. */
const NOTHING = '—'

/** A decision's value as its definition prints it. Money is in yuan. */
export function printDecided(value: Value, show: Show | undefined): string {
  if (value === null) return NOTHING
  if (!show || !(value instanceof Decimal)) return printValue(value)
  const isMoney = show.unit in MONEY_UNITS
  const exact = (isMoney ? value.times(Decimal.of(100n)) : value).toFraction()
  return printMeasured(exact, show).shown
}

/** An input's value with its unit. */
export function printInput(value: Value, { kind, unit }: Pick<RuleInput, 'kind' | 'unit'>): string {
  if (value === null) return NOTHING
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!(value instanceof Decimal)) return printValue(value)
  if (kind === 'money') return printMoney(value, unit)
  if (kind === 'percent') return `${hundredfold(value)}%`
  if (kind === 'points') return `${hundredfold(value)}个百分点`
  const factor = kind === 'number' ? factorOf(unit) : undefined
  return `${(factor && value.dividedBy(factor)) ?? value}${unit ?? ''}`
}

/** Yuan in the unit the input is written in, at most two decimals. */
function printMoney(yuan: Decimal, unit: string | undefined): string {
  const known = unit !== undefined && unit in MONEY_UNITS ? (unit as MoneyUnit) : '元'
  const { top, bottom } = yuan.times(Decimal.of(100n)).toFraction()
  const amount = fraction(top, bottom * BigInt(MONEY_UNITS[known]))
  return `${printDecimal(amount, { digits: 2, rounding: 'half-up', dropZeros: true, thousands: true })}${known}`
}

/** A ratio as a percentage, at most two decimals. */
const hundredfold = (value: Decimal): string =>
  printDecimal(value.times(Decimal.of(100n)).toFraction(), {
    digits: 2,
    rounding: 'half-up',
    dropZeros: true,
  })
