import { Decimal } from '../number/decimal.ts'
import type { Iteration, TreeOf } from '../syntax/tree.ts'
import { DayValue } from '../time/day-value.ts'
import { and, or, type Truth } from '../value/logic.ts'
import { order } from '../value/order.ts'
import { isList, RangeValue, type Value } from '../value/value.ts'
import { LONGEST_VALUE } from './budget.ts'
import type { Compiler } from './compiler.ts'
import type { CompileScope, Run } from './scope.ts'

/** Runs a body for every combination of members, the last variable turning fastest. False when a list is none. */
type Loop = (row: unknown, slots: Value[], body: () => boolean) => boolean

export function compileFor(
  compiler: Compiler,
  tree: TreeOf<'for' | 'some' | 'every'>,
  outer: CompileScope,
): Run {
  const { loop, scope } = compileIterations(compiler, tree.over, outer)
  const inner = scope.with('partial')
  const [partial = 0] = inner.slots
  inner.scope.layout.growing.add(partial)
  const result = compiler.compile(tree.result, inner.scope)
  return (row, slots) => {
    const done: Value[] = []
    const before = slots[partial] ?? null
    const complete = loop(row, slots, () => {
      slots[partial] = done
      done.push(result(row, slots))
      return true
    })
    slots[partial] = before
    return complete ? done : null
  }
}

export function compileQuantified(
  compiler: Compiler,
  tree: TreeOf<'for' | 'some' | 'every'>,
  outer: CompileScope,
): Run {
  const { loop, scope } = compileIterations(compiler, tree.over, outer)
  const result = compiler.compile(tree.result, scope)
  const [join, decides] = tree.kind === 'some' ? [or, true] : [and, false]
  return (row, slots) => {
    let so: Truth = !decides
    let answered = true
    const complete = loop(row, slots, () => {
      const found = result(row, slots)
      so = join(so, found)
      answered &&= found === null || typeof found === 'boolean'
      return answered && (so !== decides || compiler.thorough)
    })
    return complete && answered ? so : null
  }
}

function compileIterations(
  compiler: Compiler,
  over: readonly Iteration[],
  outer: CompileScope,
): { loop: Loop; scope: CompileScope } {
  let scope = outer
  const steps = over.map(({ name, list, to }) => {
    const step = { list: compiler.compile(list, scope), to: to && compiler.compile(to, scope) }
    const inner = scope.with(name)
    scope = inner.scope
    return { ...step, slot: inner.slots[0] ?? 0 }
  })
  const { budget } = compiler
  let stopped = false
  const turn = (index: number, row: unknown, slots: Value[], body: () => boolean): boolean => {
    const step = steps[index]
    if (!step) {
      stopped = !body()
      return true
    }
    const members = membersOf(step.list(row, slots), step.to?.(row, slots))
    if (members === null) return false
    budget.spend(members.length)
    for (const member of members) {
      slots[step.slot] = member
      if (!turn(index + 1, row, slots, body)) return false
      if (stopped) break
    }
    return true
  }
  const loop: Loop = (row, slots, body) => {
    stopped = false
    const complete = turn(0, row, slots, body)
    stopped = false
    return complete
  }
  return { loop, scope }
}

/** Members of a list, or of a range of whole numbers or days, forwards or backwards. Null for everything else. */
function membersOf(from: Value, to: Value | undefined): readonly Value[] | null {
  if (to !== undefined) return spread(from, to)
  if (isList(from)) return from
  if (!(from instanceof RangeValue) || from.sign !== undefined) return null
  if ((order(from.low, from.high) ?? 1) > 0) return null
  const all = spread(from.low, from.high)
  return all?.slice(from.lowIncluded ? 0 : 1, from.highIncluded ? undefined : -1) ?? null
}

function spread(from: Value, to: Value): readonly Value[] | null {
  if (from instanceof DayValue && to instanceof DayValue)
    return numbersBetween(from.days, to.days)?.map((days) => new DayValue(days)) ?? null
  if (!(from instanceof Decimal && to instanceof Decimal) || !from.isWhole || !to.isWhole) return null
  return numbersBetween(from.toNumber(), to.toNumber())?.map((value) => Decimal.fromNumber(value)) ?? null
}

function numbersBetween(first: number, last: number): number[] | null {
  const size = Math.abs(last - first) + 1
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || size > LONGEST_VALUE) return null
  const step = last < first ? -1 : 1
  return Array.from({ length: size }, (_, index) => first + index * step)
}
