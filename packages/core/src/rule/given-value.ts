import { DayValue, Decimal, type Value } from '../language/index.ts'
import type { PackValue } from '../pack/index.ts'
import { findUnit } from '../quantity/index.ts'
import type { RuleInput, RuleMember } from './rule-set.ts'
import { readWrittenAmount } from './written-amount.ts'

/** A value as a person writes it beside a rule, as the rule reads it. `undefined` when it doesn't suit the input's kind. */
export function givenValue(
  written: PackValue,
  { kind, unit, choices, of }: Pick<RuleInput, 'kind' | 'unit' | 'choices' | 'of'>,
): Value | undefined {
  if (written === null) return null
  switch (kind) {
    case 'money':
      return money(written, unit)
    case 'percent':
    case 'points':
      return share(written)
    case 'number':
      return measured(written, unit)
    case 'count':
      return plainNumber(written)
    case 'date':
      return typeof written === 'string' || typeof written === 'number' ? dateOf(String(written)) : undefined
    case 'flag':
      return typeof written === 'boolean' ? written : undefined
    case 'text':
      return text(written, choices)
    case 'list':
      return Array.isArray(written)
        ? all(written.map((item) => (of ? record(item, of) : anyValue(item))))
        : undefined
    case 'record':
      return of ? record(written, of) : anyValue(written)
  }
}

function text(written: PackValue, choices: readonly string[] | undefined): Value | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined
  return choices?.includes(String(written)) === false ? undefined : String(written)
}

/** A record of declared members; those that are not stated are null. */
function record(written: PackValue, of: readonly RuleMember[]): Value | undefined {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined
  const stated = new Map(Object.entries(written))
  if ([...stated.keys()].some((key) => !of.some(({ id }) => id === key))) return undefined
  const values = of.map((member) => givenValue(stated.get(member.id) ?? null, member))
  return all(values) && new Map(of.map(({ id }, index) => [id, values[index] ?? null]))
}

const all = (values: readonly (Value | undefined)[]): readonly Value[] | undefined =>
  values.every((value) => value !== undefined) ? values : undefined

const MONEY = /^(-?[0-9]+(?:\.[0-9]+)?)\s*([千百]?万?亿?元)$/

function money(written: PackValue, unit: string | undefined): Value | undefined {
  const found = typeof written === 'string' ? MONEY.exec(written) : null
  const amount = Decimal.parse(found?.[1] ?? String(written))
  const factor = yuanIn(found?.[2] ?? unit ?? '元')
  return amount && factor ? amount.times(factor) : undefined
}

/** Yuan in one unit of money; `undefined` for what is none. */
function yuanIn(unit: string): Decimal | undefined {
  const found = findUnit(unit)
  return found?.measure === 'money' && found.per === undefined ? factorOf(unit) : undefined
}

/** `60%` and 0.6 are the same. */
function share(written: PackValue): Value | undefined {
  const text = String(written)
  const found = Decimal.parse(text.replace(/(?:%|％|个?百分点)$/, ''))
  return found && /(?:%|％|百分点)$/.test(text) ? found.times(Decimal.of(1n, -2)) : found
}

/** A number in base units of what it measures, as the literals of the language are: 10 万美元 are 100,000. */
function measured(written: PackValue, unit: string | undefined): Value | undefined {
  const number = plainNumber(written)
  const factor = factorOf(unit)
  return number instanceof Decimal && factor ? number.times(factor) : number
}

/** Base units in one unit of a number; undefined for what is no unit of measure. */
export function factorOf(unit: string | undefined): Decimal | undefined {
  const found = unit === undefined ? undefined : findUnit(unit)
  return found && Decimal.of(found.factor.top).dividedBy(Decimal.of(found.factor.bottom))
}

const plainNumber = (written: PackValue): Value | undefined =>
  typeof written === 'number' || typeof written === 'string' ? Decimal.parse(String(written)) : undefined

/** A whole day, or a month or year as text: a date is as precise as it was written. */
function dateOf(written: string): Value | undefined {
  const day = DayValue.parse(written)
  return day ?? (/^[0-9]{4}(?:-[0-9]{2})?$/.test(written) ? written : undefined)
}

/** What stands in a list or record: numbers, shares, amounts of money, days, texts by their looks. */
export function anyValue(written: PackValue): Value {
  if (written === null || typeof written === 'boolean') return written
  if (typeof written === 'number') return Decimal.fromNumber(written)
  if (typeof written === 'string') return DayValue.parse(written) ?? amountOrText(written)
  if (Array.isArray(written)) return written.map(anyValue)
  return new Map(Object.entries(written).map(([key, held]) => [key, anyValue(held)]))
}

const amountOrText = (written: string): Value => readWrittenAmount(written)?.value ?? written
