import {
  absolute,
  compare,
  type Fraction,
  fraction,
  minus,
  parseDecimal,
  printDecimal,
  type Rounding,
  times,
} from '../quantity/index.ts'
import type { Run } from './document.ts'
import { type FigureRef, printRef } from './figure-ref.ts'
import { noValue } from './findings.ts'
import { measure, type Scope, textRun } from './scope.ts'
import type { Binding } from './template-text.ts'

const ZERO = fraction(0)
const HUNDRED = fraction(100)

/** How a phrase prints a difference in points: places and rounding are said in the template. */
interface Print {
  readonly digits: number
  readonly rounding: Rounding
}

const printOf = (binding: Binding): Print => {
  const digits = Number(binding.settings.get('digits') ?? '1')
  return {
    digits: Number.isInteger(digits) && digits >= 0 && digits <= 6 ? digits : 1,
    rounding: binding.settings.get('rounding') === 'truncate' ? 'truncate' : 'half-up',
  }
}

/** Points by which a rate is ahead of the elapsed share of the year, exact; `undefined` without a value. */
export function leadOf(ref: FigureRef, scope: Scope): Fraction | undefined {
  const measured = measure(ref, scope)
  if (measured === undefined || measured.numerator === null || !measured.denominator) return undefined
  const elapsed = scope.context.elapsedShare(ref.month)
  const rate = fraction(measured.numerator, measured.denominator)
  return times(minus(rate, fraction(elapsed.numerator, elapsed.denominator)), HUNDRED)
}

/** 超序时进度x个百分点 · 欠序时进度x个百分点 · 与序时进度持平. Subtracted first, rounded last. */
export function leadPhrase(ref: FigureRef, binding: Binding, scope: Scope): Run[] {
  const lead = leadOf(ref, scope)
  if (lead === undefined) {
    scope.note(noValue(ref.indicator, printRef(ref)))
    return [{ kind: 'figure', text: '暂无序时进度比较', ref, value: null }]
  }
  const { digits, rounding } = printOf(binding)
  const shown = printDecimal(absolute(lead), { digits, rounding })
  const value = printDecimal(lead, { digits: 6, rounding: 'half-up' })
  if (!/[1-9]/.test(shown)) {
    const text = compare(lead, ZERO) === 0 ? '与序时进度持平' : '与序时进度基本持平'
    return [{ kind: 'figure', text, ref, value }]
  }
  const side = compare(lead, ZERO) > 0 ? '超' : '欠'
  return [textRun(`${side}序时进度`), { kind: 'figure', text: shown, ref, value }, textRun('个百分点')]
}

/** 增长x% · 下降x% · 持平. */
export function changePhrase(ref: FigureRef, scope: Scope): Run[] {
  const measured = measure(ref, scope)
  const change = parseDecimal(measured?.value ?? '')
  if (measured === undefined || change === undefined) {
    scope.note(noValue(measured?.label.zh ?? ref.indicator, printRef(ref)))
    return [{ kind: 'figure', text: '暂无可比数据', ref, value: null }]
  }
  const value = measured.value
  if (compare(change, ZERO) === 0) return [{ kind: 'figure', text: '持平', ref, value }]
  const shown = measured.shown.replace(/^[+\-−]/, '')
  return [textRun(compare(change, ZERO) > 0 ? '增长' : '下降'), { kind: 'figure', text: shown, ref, value }]
}
