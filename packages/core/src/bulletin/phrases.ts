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
import { noValue, unknownName } from './findings.ts'
import { rowsOf } from './rows.ts'
import { figureRun, measure, membersOf, type Scope, textRun } from './scope.ts'
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

interface Item {
  readonly name: string
  readonly ref: FigureRef
  readonly value: Fraction | undefined
}

function itemsOf(indicator: string, binding: Binding, scope: Scope): Item[] {
  const by = binding.settings.get('by') ?? 'division'
  return membersOf(scope, by, binding.settings.get('group')).map((member) => {
    const ref: FigureRef = { indicator, month: scope.context.month, by, member: member.id, reading: 'value' }
    return { name: member.short.zh, ref, value: parseDecimal(measure(ref, scope)?.value ?? '') }
  })
}

const hasValue = (item: Item): item is Item & { value: Fraction } => item.value !== undefined

/**
 * A县x个、B区y个 by falling value, equal ones in the pack's order, zeros joined (C县、D区0个).
 * Settings: `by group unit order=desc|asc|pack zeros=join|keep|drop`.
 */
export function listPhrase(indicator: string, binding: Binding, scope: Scope): Run[] {
  const items = itemsOf(indicator, binding, scope)
  const unit = binding.settings.get('unit') ?? ''
  const zeros = binding.settings.get('zeros') ?? 'join'
  const order = binding.settings.get('order') ?? 'desc'
  const valued = items.filter(hasValue)
  const sorted =
    order === 'pack'
      ? valued
      : valued.toSorted((a, b) => (order === 'asc' ? compare(a.value, b.value) : compare(b.value, a.value)))
  const isZero = (item: Item & { value: Fraction }) => zeros !== 'keep' && item.value.top === 0n
  const entries = sorted
    .filter((item) => !isZero(item))
    .map((item): Run[] => [textRun(item.name), figureRun(item.ref, scope), textRun(unit)])
  const none = sorted.filter(isZero)
  const [firstZero] = none
  if (zeros === 'join' && firstZero !== undefined) {
    const names = none.map(({ name }) => name).join('、')
    entries.push([textRun(names), figureRun(firstZero.ref, scope), textRun(unit)])
  }
  const missing = items.filter((item) => !hasValue(item))
  if (missing.length > 0) entries.push([textRun(`${missing.map(({ name }) => name).join('、')}暂无数据`)])
  for (const { ref } of missing) scope.note(noValue(indicator, printRef(ref)))
  return entries.flatMap((entry, index) => (index === 0 ? entry : [textRun('、'), ...entry]))
}

/** The best (or worst) members with their values: A县（98.2%）、B旗（95.1%）. All that tie at the last place are named. */
export function extremesPhrase(indicator: string, binding: Binding, scope: Scope, best: boolean): Run[] {
  const count = Number(binding.settings.get('count') ?? '3')
  const sorted = itemsOf(indicator, binding, scope)
    .filter(hasValue)
    .toSorted((a, b) => (best ? compare(b.value, a.value) : compare(a.value, b.value)))
  const last = sorted[Math.min(count, sorted.length) - 1]
  if (last === undefined) return [textRun('无')]
  const named = sorted.filter((item) => {
    const order = compare(item.value, last.value)
    return best ? order >= 0 : order <= 0
  })
  return named.flatMap((item, index) => [
    textRun(`${index === 0 ? '' : '、'}${item.name}（`),
    figureRun(item.ref, scope),
    textRun('）'),
  ])
}

/** How many rows there are, as a figure that opens the list: `count lights=red`, `count list=permits-open`. */
export function countOf(binding: Binding, scope: Scope): { count: number; ref: FigureRef } {
  const [kind, name] = ['lights', 'list', 'members', 'league']
    .map((key) => [key, binding.settings.get(key)] as const)
    .find(([, value]) => value !== undefined) ?? ['list', '']
  return {
    count: rowsOf(binding, scope).length,
    ref: {
      indicator: `${kind}.${name}`,
      month: scope.context.month,
      ...(scope.by === undefined || scope.member === undefined ? {} : { by: scope.by, member: scope.member }),
      reading: 'value',
    },
  }
}

/** Names of a league's places: `{league monthly group=county top=3}`, `bottom=3`, or all of them. Ties at the edge are all named. */
export function leaguePhrase(id: string, binding: Binding, scope: Scope): Run[] {
  const league = scope.context.league(id)
  if (league === undefined) {
    scope.note(unknownName('league', id))
    return []
  }
  const group = binding.settings.get('group')
  const lines = league.lines.flatMap(({ member, rank, group: held }) =>
    rank === null || (group !== undefined && held !== group) ? [] : [{ member, rank }],
  )
  const members = scope.context.members(league.by)
  const top = Number(binding.settings.get('top') ?? lines.length)
  const bottom = binding.settings.get('bottom')
  const edge =
    lines[bottom === undefined ? Math.min(top, lines.length) - 1 : Math.max(lines.length - Number(bottom), 0)]
  const named = lines.filter(({ rank }) => {
    if (edge === undefined) return true
    return bottom === undefined ? rank <= edge.rank : rank >= edge.rank
  })
  const names = named.map(
    (line) => members.find((member) => member.id === line.member)?.short.zh ?? line.member,
  )
  return [textRun(names.length === 0 ? '无' : names.join('、'))]
}
