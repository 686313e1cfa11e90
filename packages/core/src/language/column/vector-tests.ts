import { usesInput } from '../meaning/uses-input.ts'
import { Decimal } from '../number/decimal.ts'
import type { Test, Tree, TreeOf, UnaryTests } from '../syntax/tree.ts'
import { isIn } from '../value/membership.ts'
import { asTruths, CHUNK, type Chunk, codeOfTruth, type RunVector, type Vector, valueAt } from './vector.ts'
import { compareVectors } from './vector-comparison.ts'
import { joinTruths, negateTruths } from './vector-logic.ts'

/** Makes a program of a tree over the columns at hand. */
type Program<C extends Chunk> = (tree: Tree) => RunVector<C>

const ANYTHING: Vector = { kind: 'constant', value: true }

/** Says of each row's input whether a test holds. */
export type RunVectorTest<C extends Chunk = Chunk> = (input: Vector, chunk: C) => Vector

function runTest<C extends Chunk>(test: Test, program: Program<C>): RunVectorTest<C> | undefined {
  const truths = new Uint8Array(CHUNK)
  if (test.kind === 'compare') {
    const to = program(test.to)
    return (input, chunk) => compareVectors(test.sign, input, to(chunk), chunk.size, truths)
  }
  const { value: tree } = test
  if (usesInput(tree)) return undefined
  if (tree.kind === 'range' && tree.sign === undefined) return runRange(tree, program)
  const of = program(tree)
  return (input, chunk) => {
    const { size } = chunk
    const vector = of(chunk)
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

function runRange<C extends Chunk>(tree: TreeOf<'range'>, program: Program<C>): RunVectorTest<C> {
  const [low, high] = [program(tree.low), program(tree.high)]
  const [above, below, truths] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK), new Uint8Array(CHUNK)]
  const [spare, other] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)]
  return (input, chunk) => {
    const { size } = chunk
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
export function runTests<C extends Chunk>(
  cell: UnaryTests,
  program: Program<C>,
): RunVectorTest<C> | undefined {
  if (cell.kind === 'any') return () => ANYTHING
  const runs = cell.tests.map((test) => runTest(test, program))
  if (!runs.every((run) => run !== undefined)) return undefined
  const any = runAny(runs)
  return cell.negated ? runNone(any) : any
}

function runAny<C extends Chunk>(runs: readonly RunVectorTest<C>[]): RunVectorTest<C> {
  const [only] = runs
  if (only && runs.length === 1) return only
  const found = new Uint8Array(CHUNK)
  const spare = new Uint8Array(CHUNK)
  return (input, chunk) => {
    const { size } = chunk
    found.fill(0, 0, size)
    for (const run of runs) joinTruths('or', found, asTruths(run(input, chunk), size, spare), size, found)
    return { kind: 'truths', truths: found }
  }
}

function runNone<C extends Chunk>(any: RunVectorTest<C>): RunVectorTest<C> {
  const truths = new Uint8Array(CHUNK)
  const spare = new Uint8Array(CHUNK)
  return (input, chunk) => {
    const held = asTruths(any(input, chunk), chunk.size, spare)
    return { kind: 'truths', truths: negateTruths(held, chunk.size, truths) }
  }
}
