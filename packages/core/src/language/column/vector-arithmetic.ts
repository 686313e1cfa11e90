import { Decimal } from '../number/decimal.ts'
import { type ArithmeticSign, calculate } from '../value/arithmetic.ts'
import type { Value } from '../value/value.ts'
import { FoundBefore } from './found-before.ts'
import { CHUNK, type Chunk, type RunVector, type Vector, valueAt } from './vector.ts'

const SAFE = Number.MAX_SAFE_INTEGER
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power)

/** Numbers, or a short constant, as what a loop can work on. */
interface Operand {
  readonly tops: Float64Array | undefined
  /** The constant, when there are no tops. */
  readonly one: number
  readonly power: number
}

function operandOf(vector: Vector): Operand | undefined {
  if (vector.kind === 'numbers')
    return vector.bottoms ? undefined : { tops: vector.tops, one: 0, power: vector.power }
  const short = vector.kind === 'constant' && vector.value instanceof Decimal ? vector.value.short : undefined
  return short && { tops: undefined, one: short.units, power: short.power }
}

/**
 * Two vectors joined by an operator: in whole numbers while they are safe, else value by value.
 * @param most rows of the longest chunk
 */
export function runArithmetic<C extends Chunk>(
  sign: ArithmeticSign,
  left: RunVector<C>,
  right: RunVector<C>,
  most: number = CHUNK,
): RunVector<C> {
  const tops = new Float64Array(most)
  const bottoms = new Float64Array(most)
  const codes = new Int32Array(most)
  const before = new FoundBefore()
  return (chunk) => {
    const [a, b] = [left(chunk), right(chunk)]
    if (a.kind === 'constant' && b.kind === 'constant')
      return { kind: 'constant', value: calculate(sign, a.value, b.value) }
    const [x, y] = [operandOf(a), operandOf(b)]
    const fast = x && y && FAST[sign]?.(x, y, chunk.size, tops, bottoms)
    const slow = fast ?? runWithConstant(sign, a, b, chunk.size, codes, before)
    if (slow) return slow
    const values: Value[] = []
    for (let at = 0; at < chunk.size; at += 1) values.push(calculate(sign, valueAt(a, at), valueAt(b, at)))
    return { kind: 'values', values }
  }
}

/** Numbers and a constant for which there is no quick way: each different number is worked out once. */
function runWithConstant(
  sign: ArithmeticSign,
  a: Vector,
  b: Vector,
  size: number,
  codes: Int32Array,
  before: FoundBefore,
): Vector | undefined {
  const numbers = a.kind === 'numbers' && b.kind === 'constant' ? a : b
  if (numbers.kind !== 'numbers' || (a !== numbers && a.kind !== 'constant')) return undefined
  const { tops, bottoms } = numbers
  const other = a === numbers ? b : a
  before.beside(other.kind === 'constant' ? other.value : null, numbers.power)
  for (let at = 0; at < size; at += 1) {
    const top = tops[at] as number
    const code = Number.isNaN(top)
      ? -1
      : before.codeOf(top, bottoms ? (bottoms[at] as number) : 1, () =>
          calculate(sign, valueAt(a, at), valueAt(b, at)),
        )
    if (code === undefined) return undefined
    codes[at] = code
  }
  return { kind: 'words', codes, words: before.values }
}

type Fast = (
  a: Operand,
  b: Operand,
  size: number,
  tops: Float64Array,
  bottoms: Float64Array,
) => Vector | undefined

/** Undefined when a number between would not be safe: then nothing is decided. */
const FAST: Partial<Record<ArithmeticSign, Fast>> = {
  '+': (a, b, size, tops) => add(a, b, 1, size, tops),
  '-': (a, b, size, tops) => add(a, b, -1, size, tops),
  '*': (a, b, size, tops) => {
    for (let at = 0; at < size; at += 1) {
      const product = (a.tops ? (a.tops[at] as number) : a.one) * (b.tops ? (b.tops[at] as number) : b.one)
      if (product > SAFE || product < -SAFE) return undefined
      tops[at] = product
    }
    return { kind: 'numbers', tops, bottoms: undefined, power: a.power + b.power }
  },
  '/': (a, b, size, tops, bottoms) => {
    for (let at = 0; at < size; at += 1) {
      const top = a.tops ? (a.tops[at] as number) : a.one
      const bottom = b.tops ? (b.tops[at] as number) : b.one
      if (bottom > 0) {
        tops[at] = top
        bottoms[at] = bottom
      } else if (bottom < 0) {
        tops[at] = -top
        bottoms[at] = -bottom
      } else {
        // nothing is divided by zero, nor by what is not known
        tops[at] = Number.NaN
        bottoms[at] = 1
      }
    }
    return { kind: 'numbers', tops, bottoms, power: a.power - b.power }
  },
}

function add(a: Operand, b: Operand, sign: 1 | -1, size: number, tops: Float64Array): Vector | undefined {
  const power = Math.min(a.power, b.power)
  const [up, otherUp] = [TENS[a.power - power], TENS[b.power - power]]
  if (up === undefined || otherUp === undefined) return undefined
  for (let at = 0; at < size; at += 1) {
    const left = (a.tops ? (a.tops[at] as number) : a.one) * up
    const right = (b.tops ? (b.tops[at] as number) : b.one) * otherUp
    const sum = left + sign * right
    // NaN, for null, passes
    if (left > SAFE || left < -SAFE || right > SAFE || right < -SAFE || sum > SAFE || sum < -SAFE)
      return undefined
    tops[at] = sum
  }
  return { kind: 'numbers', tops, bottoms: undefined, power }
}
