import { compare, type Fraction, fraction, parseDecimal } from '../quantity/index.ts'
import type { Run } from './document.ts'
import type { FigureRef } from './figure-ref.ts'
import { rowsOf } from './rows.ts'
import { figureRun, measure, membersOf, type Scope, textRun } from './scope.ts'
import type { Binding } from './template-text.ts'

interface Item {
  readonly name: string
  readonly ref: FigureRef
  readonly value: Fraction | undefined
  readonly run: Run
}

/** Members with the value of an indicator, or with the number of their rows: `{list lights=red}`, `{list list=problems}`. */
function itemsOf(indicator: string, binding: Binding, scope: Scope): Item[] {
  const by = binding.settings.get('by') ?? 'division'
  return membersOf(scope, by, binding.settings.get('group')).map((member) => {
    const name = member.short.zh
    if (indicator === '') {
      const { count, ref } = countOf(binding, { ...scope, by, member: member.id })
      return { name, ref, value: fraction(count), run: countRun(count, ref) }
    }
    const ref: FigureRef = { indicator, month: scope.context.month, by, member: member.id, reading: 'value' }
    const value = parseDecimal(measure(ref, scope)?.value ?? '')
    return { name, ref, value, run: figureRun(ref, scope) }
  })
}

export const countRun = (count: number, ref: FigureRef): Run => ({
  kind: 'figure',
  text: String(count),
  ref,
  value: String(count),
})

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
    .map((item): Run[] => [textRun(item.name), item.run, textRun(unit)])
  const none = sorted.filter(isZero)
  const [firstZero] = none
  if (zeros === 'join' && firstZero !== undefined) {
    const names = none.map(({ name }) => name).join('、')
    entries.push([textRun(names), firstZero.run, textRun(unit)])
  }
  const missing = items.filter((item) => !hasValue(item))
  if (missing.length > 0) entries.push([textRun(`${missing.map(({ name }) => name).join('、')}暂无数据`)])
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
    item.run,
    textRun('）'),
  ])
}

/** How many rows there are, as a figure that opens the list: `count lights=red`, `count list=permits-open`. */
export function countOf(binding: Binding, scope: Scope): { count: number; ref: FigureRef } {
  const [kind, name] = ['lights', 'list', 'topics', 'members', 'league']
    .map((key) => [key, binding.settings.get(key)] as const)
    .find(([, value]) => value !== undefined) ?? ['list', '']
  const { topic } = scope
  const ofTopic = topic && kind === 'list' && topic.list === name ? `.${topic.id}` : ''
  return {
    count: rowsOf(binding, scope).length,
    ref: {
      indicator: `${kind}.${name}${ofTopic}`,
      month: scope.context.month,
      ...(scope.by === undefined || scope.member === undefined ? {} : { by: scope.by, member: scope.member }),
      reading: 'value',
    },
  }
}
