import { findUnit } from '../../quantity/index.ts'
import { Decimal } from '../number/decimal.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import type { Value } from '../value/value.ts'
import { wordEnd } from './name-book.ts'
import type { Reader } from './reader.ts'
import { signAt, skipBlank } from './signs.ts'
import type { Tree } from './tree.ts'

const NUMBER = /^(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/

/** Whether a number begins next: a digit, or a point before one. */
export const isNumberNext = (reader: Reader): boolean =>
  /^\.?[0-9]/.test(reader.text.slice(reader.start, reader.start + 2))

/**
 * Reads `12`, `.5`, `1.2e-3`, and with a unit `1.5亿元`, `80%`, `10个百分点`, `3个月`. Units are an extension of the
 * standard, where a name can never follow a number.
 */
export function readNumber(reader: Reader): Tree {
  const { text, start } = reader
  const written = NUMBER.exec(text.slice(start, start + 5000))?.[0] ?? ''
  const value = Decimal.parse(written)
  if (value === undefined) {
    throw reader.problem(
      { zh: '数字太长或太大', en: 'the number is too long or too large' },
      { zh: '最多34位有效数字', en: 'at most 34 digits are kept' },
    )
  }
  const end = start + written.length
  const unit = unitAt(text, end)
  const measured = unit && withUnit(value, unit.name)
  if (measured !== undefined) {
    reader.moveTo(unit?.end ?? end)
    return { kind: 'literal', value: measured, unit: unit?.name ?? '', start, end: reader.at }
  }
  if (wordEnd(text, end) > end) {
    const word = text.slice(start, wordEnd(text, end))
    throw reader.problem(
      {
        zh: `“${word}”既不是已知的名称，也不是带单位的数字`,
        en: `"${word}" is neither a known name nor a number with a unit`,
      },
      {
        zh: '检查字段名称；单位可写元、万元、亿元、%、个百分点、亩、个月、天等',
        en: 'check the name of the field; units are 元, 万元, 亿元, %, 个百分点, 亩, 个月, 天 and the like',
      },
    )
  }
  reader.moveTo(end)
  return { kind: 'literal', value, start, end }
}

function unitAt(text: string, from: number): { readonly name: string; readonly end: number } | undefined {
  const at = skipBlank(text, from)
  const end = wordEnd(text, at)
  if (end === at) {
    const sign = text[at] === '‰' ? { sign: '‰', end: at + 1 } : signAt(text, at)
    return sign?.sign === '%' || sign?.sign === '‰' ? { name: sign.sign, end: sign.end } : undefined
  }
  const rate = /^\/[\p{L}]+/u.exec(text.slice(end, end + 20))?.[0] ?? ''
  const name = text.slice(at, end)
  return rate !== '' && findUnit(name + rate) ? { name: name + rate, end: end + rate.length } : { name, end }
}

/** The amount in base units, or a duration. Undefined when the word is no unit, or there are not so many whole ones. */
function withUnit(value: Decimal, name: string): Value | undefined {
  const span = SPANS[name]
  if (span) return value.isWhole && value.compare(MOST) <= 0 ? span(value.toNumber()) : undefined
  const unit = findUnit(name)
  if (!unit) return undefined
  const { top, bottom } = unit.factor
  return value.times(Decimal.of(top)).dividedBy(Decimal.of(bottom))
}

const MOST = Decimal.fromNumber(1_000_000)
const SPANS: Readonly<Record<string, (count: number) => Value>> = {
  个月: (count) => new MonthsValue(count),
  天: (count) => DaysValue.ofDays(count),
  小时: (count) => DaysValue.ofSeconds(count * 3600),
}
