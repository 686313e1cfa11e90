import { isBuiltInName } from '../built-in/library.ts'
import { compile } from '../meaning/compile.ts'
import type { Tree, TreeOf } from '../syntax/tree.ts'
import type { Value } from '../value/value.ts'
import type { ColumnSurroundings } from './column-surroundings.ts'
import { mapVector } from './held-vector.ts'
import { type Chunk, type RunVector, type Vector, valueAt } from './vector.ts'

/** What a call is made with: the function, unless it is built in, and its arguments. */
type Called = readonly Value[]

/**
 * Calls a function row by row with arguments worked out over columns; where only one of them differs from row to row and
 * is a word, once for each word. Undefined for what is called by an expression or is given a function.
 */
export function runCall<C extends Chunk>(
  tree: TreeOf<'call'>,
  program: (tree: Tree) => RunVector<C>,
  surroundings: ColumnSurroundings<C>,
): RunVector<C> | undefined {
  const { callee, start } = tree
  if (callee.kind !== 'name' || tree.args.some(({ value }) => value.kind === 'function')) return undefined
  const isBuiltIn = isBuiltInName(callee.name) && !surroundings.redefines(callee.name)
  const called = isBuiltIn ? undefined : surroundings.find(callee.name)
  if (!isBuiltIn && !called) return undefined
  const args = tree.args.map(({ value }) => program(value))
  const runs = called ? [called, ...args] : args
  const first = called ? 1 : 0
  const nameOf = (index: number): string => `\u0000${index}`
  const plain: Tree = {
    ...tree,
    callee: called ? { kind: 'name', name: nameOf(0), start } : callee,
    args: tree.args.map((arg, index) => ({
      ...arg,
      value: { kind: 'name', name: nameOf(index + first), start },
    })),
  }
  const call = compile<Called>(plain, {
    find: (name) => {
      const index = name.startsWith('\u0000') ? Number(name.slice(1)) : -1
      return index < 0 ? undefined : (row) => row[index] ?? null
    },
  })
  return (chunk) =>
    callOver(
      runs.map((run) => run(chunk)),
      chunk.size,
      call,
    )
}

function callOver(vectors: readonly Vector[], size: number, call: (row: Called) => Value): Vector {
  const constants = vectors.map((vector) => (vector.kind === 'constant' ? vector.value : null))
  const varying = vectors.flatMap((vector, index) => (vector.kind === 'constant' ? [] : [index]))
  const [only] = varying
  if (only === undefined) return { kind: 'constant', value: call(constants) }
  const row = [...constants]
  const vector = vectors[only]
  if (vector && varying.length === 1) {
    return mapVector(vector, size, (value) => {
      row[only] = value
      return call(row)
    })
  }
  const values: Value[] = []
  for (let at = 0; at < size; at += 1) {
    for (const index of varying) row[index] = valueAt(vectors[index] as Vector, at)
    values.push(call(row))
  }
  return { kind: 'values', values }
}
