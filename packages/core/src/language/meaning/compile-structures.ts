import { Decimal } from '../number/decimal.ts'
import type { Tree, TreeOf } from '../syntax/tree.ts'
import { propertyOf } from '../value/properties.ts'
import { isList, kindOf, RangeValue, type Value } from '../value/value.ts'
import { bindItself, builtInAsValue, isBuiltIn } from './compile-call.ts'
import type { Compiler } from './compiler.ts'
import type { CompileScope, Run } from './scope.ts'

/**
 * A name in scope, or a function of the standard. What nothing has is null; a list that is still growing is given as it
 * is now.
 */
export function compileName(compiler: Compiler, tree: TreeOf<'name'>, scope: CompileScope): Run {
  if (isBuiltIn(compiler, tree, scope)) {
    const itself = builtInAsValue(compiler, tree.name)
    const outside = scope.find(tree.name)
    // Surroundings that find their names when a row is read may have one of their own: `all` is a function, and everybody judged.
    return (row, slots) => outside?.(row, slots) ?? itself
  }
  const read = scope.find(tree.name)
  if (!read) return () => null
  const slot = scope.slotOf(tree.name)
  if (slot === undefined || !scope.layout.growing.has(slot)) return read
  return (row, slots) => {
    const value = read(row, slots)
    return isList(value) ? value.slice() : value
  }
}

/** What is neither true nor false nor null is no condition: then there is no answer. */
export function compileIf(compiler: Compiler, tree: TreeOf<'if'>, scope: CompileScope): Run {
  const condition = compiler.compile(tree.condition, scope)
  const yes = compiler.compile(tree.yes, scope)
  const no = compiler.compile(tree.no, scope)
  return (row, slots) => {
    const found = condition(row, slots)
    if (found === true) return yes(row, slots)
    return found === false || found === null ? no(row, slots) : null
  }
}

/** An interval has ends of one ordered kind; each may be null. */
export function compileRange(compiler: Compiler, tree: TreeOf<'range'>, scope: CompileScope): Run {
  const low = compiler.compile(tree.low, scope)
  const high = compiler.compile(tree.high, scope)
  const { lowIncluded, highIncluded, sign } = tree
  return (row, slots) => {
    const [from, to] = [low(row, slots), high(row, slots)]
    if (from !== null && to !== null && sign === undefined && kindOf(from) !== kindOf(to)) return null
    return new RangeValue(from, to, lowIncluded, highIncluded, sign)
  }
}

export function compileList(compiler: Compiler, tree: TreeOf<'list'>, scope: CompileScope): Run {
  const items = tree.items.map((item) => compiler.compile(item, scope))
  return (row, slots) => items.map((item) => item(row, slots))
}

/** Entries see the ones before them; a function sees itself. */
export function compileContext(compiler: Compiler, tree: TreeOf<'context'>, outer: CompileScope): Run {
  let scope = outer
  const entries = tree.members.map(({ key, value }) => {
    const inner = scope.with(key)
    const run = compiler.compile(value, value.kind === 'function' ? inner.scope : scope)
    scope = inner.scope
    return { key, run, slot: inner.slots[0] ?? 0 }
  })
  return (row, slots) => {
    const context = new Map<string, Value>()
    for (const { key, run, slot } of entries) {
      const value = run(row, slots)
      slots[slot] = value
      bindItself(value, slot)
      context.set(key, value)
    }
    return context
  }
}

export function compilePath(compiler: Compiler, tree: TreeOf<'path'>, scope: CompileScope): Run {
  const of = compiler.compile(tree.of, scope)
  const { key } = tree
  return (row, slots) => propertyOf(of(row, slots), key)
}

/** A filter by condition, or a member by its place. What is no list is a list of one. */
export function compileFilter(compiler: Compiler, tree: TreeOf<'filter'>, outer: CompileScope): Run {
  const list = compileFiltered(compiler, tree.of, outer)
  const { scope, slot } = outer.withItem()
  const condition = compiler.compile(tree.by, scope)
  const { budget } = compiler
  const isPlace = tree.by.kind === 'literal' || tree.by.kind === 'negation'
  return (row, slots) => {
    const value = list(row, slots)
    const items = isList(value) ? value : value === null ? [] : [value]
    if (isPlace) {
      const place = condition(row, slots)
      if (place instanceof Decimal) return itemAt(items, place)
    }
    budget.spend(items.length)
    const before = slots[slot] ?? null
    const kept: Value[] = []
    for (const item of items) {
      slots[slot] = item
      const found = condition(row, slots)
      if (found instanceof Decimal) {
        slots[slot] = before
        return itemAt(items, found)
      }
      if (found === true) kept.push(item)
      else if (found !== false && found !== null) {
        slots[slot] = before
        return null
      }
    }
    slots[slot] = before
    return kept
  }
}

/** A growing list is only looked into here, so it need not be copied. */
function compileFiltered(compiler: Compiler, of: Tree, scope: CompileScope): Run {
  const growing = of.kind === 'name' ? scope.find(of.name) : undefined
  return growing ?? compiler.compile(of, scope)
}

/** From 1; negative from the end. */
function itemAt(items: readonly Value[], place: Decimal): Value {
  if (!place.isWhole) return null
  const index = place.toNumber()
  return items[index > 0 ? index - 1 : items.length + index] ?? null
}

export function compileInstance(compiler: Compiler, tree: TreeOf<'instance'>, scope: CompileScope): Run {
  const of = compiler.compile(tree.of, scope)
  const { type } = tree
  return (row, slots) => compiler.isOf(of(row, slots), type)
}
