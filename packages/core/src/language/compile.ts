import { calculate } from './arithmetic.ts'
import { BUILT_INS } from './built-ins.ts'
import { and, compareValues, equal, isInRange, not, or } from './comparison.ts'
import { Decimal } from './decimal.ts'
import type { Iteration, Test, Tree, UnaryTests } from './tree.ts'
import {
  DaysValue,
  DayValue,
  type FunctionValue,
  isContext,
  isList,
  MonthsValue,
  RangeValue,
  type Value,
} from './value.ts'

/** Where names get their values. An unknown name is null. */
export interface Scope {
  get(name: string): Value
}

export type Evaluate = (scope: Scope) => Value

/** Turns a tree into one function, once; evaluation then walks no tree. */
export function compileExpression(tree: Tree): Evaluate {
  switch (tree.kind) {
    case 'literal': {
      const { value } = tree
      return () => value
    }
    case 'name': {
      const { name } = tree
      return (scope) => scope.get(name)
    }
    case 'arithmetic':
      return both(tree.left, tree.right, (a, b) => calculate(tree.sign, a, b))
    case 'negation':
      return one(tree.of, negate)
    case 'comparison':
      return both(tree.left, tree.right, (a, b) => compareValues(tree.sign, a, b))
    case 'between':
      return compileBetween(tree.value, tree.low, tree.high)
    case 'in': {
      const value = compileExpression(tree.value)
      const tests = compileTests(tree.tests)
      return (scope) => tests(value(scope), scope)
    }
    case 'and':
      return both(tree.left, tree.right, and)
    case 'or':
      return both(tree.left, tree.right, or)
    case 'if': {
      const [condition, yes, no] = [tree.condition, tree.yes, tree.no].map(compileExpression) as [
        Evaluate,
        Evaluate,
        Evaluate,
      ]
      return (scope) => (condition(scope) === true ? yes(scope) : no(scope))
    }
    case 'for':
      return compileFor(tree.over, tree.result)
    case 'some':
    case 'every':
      return compileQuantified(tree.kind, tree.over, tree.result)
    case 'range':
      return both(tree.low, tree.high, (a, b) => new RangeValue(a, b, tree.lowIncluded, tree.highIncluded))
    case 'list': {
      const items = tree.items.map(compileExpression)
      return (scope) => items.map((item) => item(scope))
    }
    case 'context':
      return compileContext(tree.members)
    case 'path':
      return one(tree.of, (value) => readPath(value, tree.key))
    case 'filter':
      return compileFilterTree(tree.of, tree.by)
    case 'call':
      return compileCall(tree)
    case 'function':
      return compileFunction(tree.parameters, tree.body)
  }
}

/** A cell of a decision table as a function of its input. */
export function compileUnaryTests(tree: UnaryTests): (input: Value, scope: Scope) => boolean | null {
  if (tree.kind === 'any') return () => true
  const tests = compileTests(tree.tests)
  return tree.negated ? (input, scope) => not(tests(input, scope)) : tests
}

function compileTests(tests: readonly Test[]): (input: Value, scope: Scope) => boolean | null {
  const compiled = tests.map((test) => {
    const of = compileExpression(test.kind === 'compare' ? test.to : test.value)
    if (test.kind === 'compare')
      return (input: Value, scope: Scope) => compareValues(test.sign, input, of(scope))
    return (input: Value, scope: Scope) => holds(input, of(binding(scope, '?', input)))
  })
  return (input, scope) =>
    compiled.reduce<boolean | null>((found, test) => or(found, test(input, scope)), false)
}

/** What a value in a cell says of the input: inside the range, among the list, equal, or true by itself. */
function holds(input: Value, value: Value): boolean | null {
  if (value instanceof RangeValue) return isInRange(input, value)
  if (isList(value) && !isList(input))
    return value.reduce<boolean | null>((found, item) => or(found, holds(input, item)), false)
  if (typeof value === 'boolean' && typeof input !== 'boolean') return value
  return equal(input, value)
}

const one = (of: Tree, work: (value: Value) => Value): Evaluate =>
  (
    (value) => (scope: Scope) =>
      work(value(scope))
  )(compileExpression(of))

function both(left: Tree, right: Tree, work: (a: Value, b: Value) => Value): Evaluate {
  const a = compileExpression(left)
  const b = compileExpression(right)
  return (scope) => work(a(scope), b(scope))
}

function negate(value: Value): Value {
  if (value instanceof Decimal) return value.negated()
  if (value instanceof MonthsValue) return new MonthsValue(-value.months)
  return value instanceof DaysValue ? new DaysValue(-value.days) : null
}

function compileBetween(value: Tree, low: Tree, high: Tree): Evaluate {
  const [v, l, h] = [value, low, high].map(compileExpression) as [Evaluate, Evaluate, Evaluate]
  return (scope) => isInRange(v(scope), new RangeValue(l(scope), h(scope), true, true))
}

function binding(scope: Scope, name: string, value: Value): Scope {
  return { get: (wanted) => (wanted === name ? value : scope.get(wanted)) }
}

/** Every combination of the iterations' members, the last turning fastest. */
function combinations(over: readonly Iteration[]): (scope: Scope) => Scope[] | null {
  const steps = over.map(({ name, list, to }) => ({
    name,
    list: compileExpression(list),
    to: to && compileExpression(to),
  }))
  return (scope) => {
    let scopes = [scope]
    for (const { name, list, to } of steps) {
      const next: Scope[] = []
      for (const outer of scopes) {
        const members = iterate(list(outer), to?.(outer))
        if (members === null) return null
        for (const member of members) next.push(binding(outer, name, member))
      }
      scopes = next
    }
    return scopes
  }
}

const MOST_STEPS = 100_000

function iterate(from: Value, to: Value | undefined): readonly Value[] | null {
  if (from instanceof RangeValue && to === undefined) return iterate(from.low, from.high)
  if (to === undefined) return isList(from) ? from : null
  if (!(from instanceof Decimal && to instanceof Decimal)) return null
  const [first, last] = [from.toNumber(), to.toNumber()]
  if (Math.abs(last - first) > MOST_STEPS) return null
  const step = last < first ? -1 : 1
  return Array.from({ length: Math.floor(Math.abs(last - first)) + 1 }, (_, index) =>
    Decimal.fromNumber(first + index * step),
  )
}

function compileFor(over: readonly Iteration[], result: Tree): Evaluate {
  const scopes = combinations(over)
  const value = compileExpression(result)
  return (scope) => {
    const done: Value[] = []
    for (const inner of scopes(scope) ?? []) done.push(value(binding(inner, 'partial', done)))
    return scopes(scope) === null ? null : done
  }
}

function compileQuantified(kind: 'some' | 'every', over: readonly Iteration[], result: Tree): Evaluate {
  const scopes = combinations(over)
  const value = compileExpression(result)
  return (scope) => {
    const found = scopes(scope)
    if (found === null) return null
    const join = kind === 'some' ? or : and
    return found.reduce<boolean | null>((so, inner) => join(so, value(inner)), kind === 'every')
  }
}

function compileContext(members: readonly { key: string; value: Tree }[]): Evaluate {
  const compiled = members.map(({ key, value }) => ({ key, value: compileExpression(value) }))
  return (scope) => {
    const context = new Map<string, Value>()
    const inner: Scope = {
      get: (name) => (context.has(name) ? (context.get(name) ?? null) : scope.get(name)),
    }
    for (const { key, value } of compiled) context.set(key, value(inner))
    return context
  }
}

function readPath(value: Value, key: string): Value {
  if (isContext(value)) return value.get(key) ?? null
  if (isList(value)) return value.map((item) => readPath(item, key))
  if (value instanceof DayValue) {
    const { year, month, day } = value.parts
    const part = { year, month, day }[key]
    return part === undefined ? null : Decimal.fromNumber(part)
  }
  if (value instanceof RangeValue) return key === 'start' ? value.low : key === 'end' ? value.high : null
  return null
}

function compileFilterTree(of: Tree, by: Tree): Evaluate {
  const list = compileExpression(of)
  const condition = compileExpression(by)
  return (scope) => {
    const value = list(scope)
    const items = isList(value) ? value : value === null ? [] : [value]
    if (by.kind === 'literal' || by.kind === 'negation') {
      const index = condition(scope)
      if (index instanceof Decimal) return itemAt(items, index.toNumber())
    }
    const kept: Value[] = []
    for (const item of items) {
      const inner = binding(isContext(item) ? within(scope, item) : scope, 'item', item)
      const found = condition(inner)
      if (found instanceof Decimal) return itemAt(items, found.toNumber())
      if (found === true) kept.push(item)
    }
    return kept
  }
}

const within = (scope: Scope, context: ReadonlyMap<string, Value>): Scope => ({
  get: (name) => (context.has(name) ? (context.get(name) ?? null) : scope.get(name)),
})

/** From 1; negative from the end. */
const itemAt = (items: readonly Value[], index: number): Value =>
  items[index > 0 ? index - 1 : items.length + index] ?? null

function compileCall(tree: Extract<Tree, { kind: 'call' }>): Evaluate {
  const args = tree.args.map(({ name, value }) => ({ name, value: compileExpression(value) }))
  const builtIn = BUILT_INS.get(tree.name)
  return (scope) => {
    const own = scope.get(tree.name)
    if (typeof own === 'function') return own(args.map(({ value }) => value(scope)))
    if (!builtIn) return null
    if (args.every(({ name }) => name === undefined))
      return builtIn.work(args.map(({ value }) => value(scope)))
    const placed = builtIn.parameters.map(
      (parameter) => args.find(({ name }) => name === parameter)?.value(scope) ?? null,
    )
    return builtIn.work(placed)
  }
}

function compileFunction(parameters: readonly string[], body: Tree): Evaluate {
  const value = compileExpression(body)
  return (scope) => {
    const call: FunctionValue = (args) =>
      value({
        get: (name) => {
          const index = parameters.indexOf(name)
          return index < 0 ? scope.get(name) : (args[index] ?? null)
        },
      })
    return call
  }
}
