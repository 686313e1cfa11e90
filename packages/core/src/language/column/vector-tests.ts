import { usesInput } from '../meaning/uses-input.ts'
import { Decimal } from '../number/decimal.ts'
import type { Test, Tree, TreeOf, UnaryTests } from '../syntax/tree.ts'
import { isIn } from '../value/membership.ts'
import { asTruths, CHUNK, codeOfTruth, type RunVector, type Vector, valueAt } from './vector.ts'
import { compareVectors } from './vector-comparison.ts'
import { joinTruths } from './vector-logic.ts'

/** Makes a program of a tree over the columns at hand. */
type Program = (tree: Tree) => RunVector

const ANYTHING: Vector = { kind: 'constant', value: true }

/** Says of each row's input whether a test holds. */
export type RunVectorTest = (input: Vector, size: number, from: number) => Vector

function runTest(test: Test, program: Program): RunVectorTest | undefined {
  const truths = new Uint8Array(CHUNK)
  if (test.kind === 'compare') {
    const to = program(test.to)
    return (input, size, from) => compareVectors(test.sign, input, to({ from, size }), size, truths)
  }
  const { value: tree } = test
  if (usesInput(tree)) return undefined
  if (tree.kind === 'range' && tree.sign === undefined) return runRange(tree, program)
  const of = program(tree)
  return (input, size, from) => {
    const vector = of({ from, size })
    if (vector.kind === 'constant') {
      const { value } = vector
      if (
        value instanceof Decimal ||
        typeof value === 'string' ||
        typeof value === 'boolean' ||
        value === null
      )
        return compareVectors('=', input, vector, size, truths)
    }
    for (let at = 0; at < size; at += 1)
      truths[at] = codeOfTruth(isIn(valueAt(input, at), valueAt(vector, at)))
    return { kind: 'truths', truths }
  }
}

function runRange(tree: TreeOf<'range'>, program: Program): RunVectorTest {
  const [low, high] = [program(tree.low), program(tree.high)]
  const [above, below, truths] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK), new Uint8Array(CHUNK)]
  const [spare, other] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)]
  return (input, size, from) => {
    const chunk = { from, size }
    const a = asTruths(
      compareVectors(tree.lowIncluded ? '>=' : '>', input, low(chunk), size, above),
      size,
      spare,
    )
    const b = asTruths(
      compareVectors(tree.highIncluded ? '<=' : '<', input, high(chunk), size, below),
      size,
      other,
    )
    return { kind: 'truths', truths: joinTruths('and', a, b, size, truths) }
  }
}

/** Tests one or the other of which is to hold. Undefined when they can't be tried over columns. */
export function runTests(cell: UnaryTests, program: Program): RunVectorTest | undefined {
  if (cell.kind === 'any') return () => ANYTHING
  const runs = cell.tests.map((test) => runTest(test, program))
  if (cell.negated || !runs.every((run) => run !== undefined)) return undefined
  const [only] = runs
  if (only && runs.length === 1) return only
  const found = new Uint8Array(CHUNK)
  const spare = new Uint8Array(CHUNK)
  return (input, size, from) => {
    found.fill(0, 0, size)
    for (const run of runs)
      joinTruths('or', found, asTruths(run(input, size, from), size, spare), size, found)
    return { kind: 'truths', truths: found }
  }
}
