import { Decimal } from '../number/decimal.ts'
import type { Value } from '../value/value.ts'

/** Rows that are worked on at once: few enough for what lies between two steps to stay near the processor. */
export const CHUNK = 2048

/** Part of the rows: from one, so many. */
export interface Chunk {
  readonly from: number
  readonly size: number
}

/** The values of an expression in the rows of a chunk. */
export type Vector =
  | { readonly kind: 'constant'; readonly value: Value }
  /** top ÷ bottom × 10^power, exactly: tops and bottoms are safe whole numbers, NaN for null, bottoms above zero. */
  | {
      readonly kind: 'numbers'
      readonly tops: Float64Array
      readonly bottoms: Float64Array | undefined
      readonly power: number
    }
  /** 0 false, 1 true, 2 null. */
  | { readonly kind: 'truths'; readonly truths: Uint8Array }
  /** Places in a list of values, −1 for null. `dated`: days lie among them as texts, as they do in a portfolio. */
  | {
      readonly kind: 'words'
      readonly codes: Int32Array
      readonly words: readonly Value[]
      readonly dated?: boolean
    }
  | { readonly kind: 'values'; readonly values: readonly Value[] }

/** Works out an expression for the rows of a chunk. What it gives is overwritten when it is asked again. */
export type RunVector<C extends Chunk = Chunk> = (chunk: C) => Vector

export function valueAt(vector: Vector, at: number): Value {
  switch (vector.kind) {
    case 'constant':
      return vector.value
    case 'numbers': {
      const top = vector.tops[at] ?? Number.NaN
      if (Number.isNaN(top)) return null
      const found = Decimal.fromNumber(top).shifted(vector.power)
      return vector.bottoms ? (found.dividedBy(Decimal.fromNumber(vector.bottoms[at] ?? 1)) ?? null) : found
    }
    case 'truths': {
      const truth = vector.truths[at]
      return truth === 2 || truth === undefined ? null : truth === 1
    }
    case 'words':
      return vector.words[vector.codes[at] ?? -1] ?? null
    case 'values':
      return vector.values[at] ?? null
  }
}

export const codeOfTruth = (value: Value): number => (value === true ? 1 : value === false ? 0 : 2)

/** A vector as truths: what is neither true nor false is not known. */
export function asTruths(vector: Vector, size: number, into = new Uint8Array(size)): Uint8Array {
  if (vector.kind === 'truths') return vector.truths
  if (vector.kind === 'constant') return into.fill(codeOfTruth(vector.value), 0, size)
  if (vector.kind === 'numbers') return into.fill(2, 0, size)
  if (vector.kind === 'words') {
    const truths = vector.words.map(codeOfTruth)
    for (let at = 0; at < size; at += 1) into[at] = truths[vector.codes[at] as number] ?? 2
    return into
  }
  for (let at = 0; at < size; at += 1) into[at] = codeOfTruth(vector.values[at] ?? null)
  return into
}
