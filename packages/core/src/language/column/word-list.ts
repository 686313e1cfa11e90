import type { Value } from '../value/value.ts'
import type { Vector } from './vector.ts'

/** How the place of a row's value is found: always the same, or its word's own place moved. */
export interface WordPlaces {
  readonly one: number
  readonly codes: Int32Array | undefined
  readonly moved: Int32Array
}

/** Values that branches and rows of tables give, each with a place of its own. */
export class WordList {
  readonly all: Value[] = []
  readonly #places = new Map<Value, number>()

  /** Undefined for vectors that are no words. */
  placesOf(vector: Vector): WordPlaces | undefined {
    if (vector.kind === 'constant') return { one: this.#place(vector.value), codes: undefined, moved: NONE }
    if (vector.kind !== 'words') return undefined
    const moved = new Int32Array(vector.words.length)
    for (const [index, word] of vector.words.entries()) moved[index] = this.#place(word)
    return { one: -1, codes: vector.codes, moved }
  }

  #place(value: Value): number {
    if (value === null) return -1
    const known = this.#places.get(value)
    if (known !== undefined) return known
    this.#places.set(value, this.all.length)
    return this.all.push(value) - 1
  }
}

const NONE = new Int32Array(0)
