import type { Comparison } from '../syntax/tree.ts'
import type { ArithmeticSign } from '../value/arithmetic.ts'
import type { Value } from '../value/value.ts'
import { copyVector, sliceVector, vectorOf } from './held-vector.ts'
import { CHUNK, type Chunk, type RunVector, type Vector, valueAt } from './vector.ts'
import { runArithmetic } from './vector-arithmetic.ts'
import { compareVectors } from './vector-comparison.ts'

/** Runs a program over all rows, chunk by chunk; what it gives stays. */
export function wholeColumn(run: RunVector, size: number): Vector {
  if (size <= CHUNK) return copyVector(run({ from: 0, size }), size)
  const parts: Vector[] = []
  for (let from = 0; from < size; from += CHUNK) {
    const part = Math.min(CHUNK, size - from)
    parts.push(copyVector(run({ from, size: part }), part))
  }
  return joinVectors(parts, size)
}

/** Chunks behind each other; those that are alike stay what they are. */
function joinVectors(parts: readonly Vector[], size: number): Vector {
  const [first] = parts
  if (
    first?.kind === 'constant' &&
    parts.every((part) => part.kind === 'constant' && part.value === first.value)
  )
    return first
  if (first?.kind === 'truths' && parts.every((part) => part.kind === 'truths')) {
    const truths = new Uint8Array(size)
    for (const [index, part] of parts.entries()) truths.set(part.truths, index * CHUNK)
    return { kind: 'truths', truths }
  }
  if (
    first?.kind === 'numbers' &&
    parts.every((part) => part.kind === 'numbers' && part.power === first.power)
  ) {
    const numbers = parts as readonly Extract<Vector, { kind: 'numbers' }>[]
    const tops = new Float64Array(size)
    const bottoms = numbers.some((part) => part.bottoms) ? new Float64Array(size).fill(1) : undefined
    for (const [index, part] of numbers.entries()) {
      tops.set(part.tops, index * CHUNK)
      if (part.bottoms) bottoms?.set(part.bottoms, index * CHUNK)
    }
    return { kind: 'numbers', tops, bottoms, power: first.power }
  }
  return vectorOf(
    parts.flatMap((part, index): Value[] => {
      const rows = Math.min(CHUNK, size - index * CHUNK)
      return Array.from({ length: rows }, (_, at) => valueAt(part, at))
    }),
  )
}

/** Two columns joined by an operator. */
export const calculateColumns = (sign: ArithmeticSign, a: Vector, b: Vector, size: number): Vector =>
  wholeColumn(runArithmetic<Chunk>(sign, partOf(a), partOf(b), Math.min(size, CHUNK)), size)

/** Two columns compared: 0 false, 1 true, 2 not known. */
export function compareColumns(sign: Comparison, a: Vector, b: Vector, size: number): Vector {
  return compareVectors(sign, a, b, size, new Uint8Array(size))
}

const partOf =
  (vector: Vector): RunVector =>
  ({ from, size }) =>
    sliceVector(vector, from, size)
