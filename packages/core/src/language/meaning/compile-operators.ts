import { Decimal } from '../number/decimal.ts'
import type { Test, TreeOf } from '../syntax/tree.ts'
import { type ArithmeticSign, calculate, known } from '../value/arithmetic.ts'
import { and, or, type Truth } from '../value/logic.ts'
import { compareValues, isIn, isInRange } from '../value/membership.ts'
import { RangeValue, type Value } from '../value/value.ts'
import { LONGEST_VALUE } from './budget.ts'
import type { Compiler } from './compiler.ts'
import type { CompileScope, Run } from './scope.ts'
import { usesInput } from './uses-input.ts'

export function compileArithmetic(compiler: Compiler, tree: TreeOf<'arithmetic'>, scope: CompileScope): Run {
  const left = compiler.compile(tree.left, scope)
  const right = compiler.compile(tree.right, scope)
  const work = remembering(WORK[tree.sign])
  return (row, slots) => work(left(row, slots), right(row, slots))
}

/** Pairs that are kept: the months of a year and more. A power of two. */
const PLACES = 32

/**
 * The same operation for the same numbers again and again — the share of the year, for each row of a month — is worked
 * out once, where working it out takes long: when a quotient has to be divided, or a number is long.
 */
function remembering(work: (a: Value, b: Value) => Value): (a: Value, b: Value) => Value {
  const pairs = new Array<readonly [a: Decimal, b: Decimal, found: Value] | undefined>(PLACES).fill(undefined)
  return (a, b) => {
    if (!(a instanceof Decimal && b instanceof Decimal) || (a.isShort && b.isShort)) return work(a, b)
    const place = (a.hash ^ b.hash) & (PLACES - 1)
    const known = pairs[place]
    if (known?.[0].isSameAs(a) && known[1].isSameAs(b)) return known[2]
    const found = work(a, b)
    pairs[place] = [a, b, found]
    return found
  }
}

const WORK: Readonly<Record<ArithmeticSign, (a: Value, b: Value) => Value>> = {
  '+': (a, b) => {
    if (a instanceof Decimal && b instanceof Decimal) return finite(a.plus(b))
    const sum = calculate('+', a, b)
    return typeof sum === 'string' && sum.length > LONGEST_VALUE ? null : sum
  },
  '-': (a, b) => (a instanceof Decimal && b instanceof Decimal ? finite(a.minus(b)) : calculate('-', a, b)),
  '*': (a, b) => (a instanceof Decimal && b instanceof Decimal ? finite(a.times(b)) : calculate('*', a, b)),
  '/': (a, b) =>
    a instanceof Decimal && b instanceof Decimal ? known(a.dividedBy(b)) : calculate('/', a, b),
  '**': (a, b) => calculate('**', a, b),
}

const finite = (value: Decimal): Value => (value === Decimal.BEYOND ? null : value)

export function compileComparison(compiler: Compiler, tree: TreeOf<'comparison'>, scope: CompileScope): Run {
  const { sign } = tree
  const left = compiler.compile(tree.left, scope)
  const right = compiler.compile(tree.right, scope)
  return (row, slots) => compareValues(sign, left(row, slots), right(row, slots))
}

export function compileLogic(compiler: Compiler, tree: TreeOf<'and' | 'or'>, scope: CompileScope): Run {
  const left = compiler.compile(tree.left, scope)
  const right = compiler.compile(tree.right, scope)
  const join = tree.kind === 'and' ? and : or
  if (compiler.thorough) return (row, slots) => join(left(row, slots), right(row, slots))
  const decides = tree.kind === 'or'
  return (row, slots) => {
    const first = left(row, slots)
    return first === decides ? decides : join(first, right(row, slots))
  }
}

export function compileBetween(compiler: Compiler, tree: TreeOf<'between'>, scope: CompileScope): Run {
  const value = compiler.compile(tree.value, scope)
  const low = compiler.compile(tree.low, scope)
  const high = compiler.compile(tree.high, scope)
  return (row, slots) =>
    isInRange(value(row, slots), new RangeValue(low(row, slots), high(row, slots), true, true))
}

export function compileIn(compiler: Compiler, tree: TreeOf<'in'>, scope: CompileScope): Run {
  const value = compiler.compile(tree.value, scope)
  const test = compileTests(compiler, tree.tests, scope)
  return (row, slots) => test(value(row, slots), row, slots)
}

/** What tests say of an input: true, false, or null where that is not known. */
export type RunTest = (input: Value, row: unknown, slots: Value[]) => Truth

/** Any of the tests holds. */
export function compileTests(compiler: Compiler, tests: readonly Test[], outer: CompileScope): RunTest {
  const {
    scope,
    slots: [slot = 0],
  } = outer.with('?')
  const compiled = tests.map((test) => compileTest(compiler, test, scope, slot))
  const [only] = compiled
  if (only && compiled.length === 1) return only
  return (input, row, slots) => {
    let found: Truth = false
    for (const test of compiled) {
      found = or(found, test(input, row, slots))
      if (found === true && !compiler.thorough) return true
    }
    return found
  }
}

function compileTest(compiler: Compiler, test: Test, scope: CompileScope, slot: number): RunTest {
  if (test.kind === 'compare') {
    const to = compiler.compile(test.to, scope)
    const { sign } = test
    return (input, row, slots) => compareValues(sign, input, to(row, slots))
  }
  const value = compiler.compile(test.value, scope)
  // An expression over the input says itself whether it holds (DMN 1.5, 10.3.2.7).
  if (usesInput(test.value)) {
    return (input, row, slots) => {
      slots[slot] = input
      const found = value(row, slots)
      return typeof found === 'boolean' ? found : found === null ? null : isIn(input, found)
    }
  }
  return (input, row, slots) => isIn(input, value(row, slots))
}
