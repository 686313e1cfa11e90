import type { Value } from '../value/value.ts'
import type { Vector } from './vector.ts'

/** Values that branches and rows of tables give, each with a place of its own. */
export class WordList {
  readonly all: Value[] = []
  readonly #moved = new Map<readonly Value[], Int32Array>()

  /** How the place of a row's value is found; undefined for vectors that are no words. */
  codesOf(vector: Vector): ((at: number) => number) | undefined {
    if (vector.kind === 'constant') {
      const code = this.#place(vector.value)
      return () => code
    }
    if (vector.kind !== 'words') return undefined
    const { codes, words } = vector
    const known = this.#moved.get(words)
    // a list of words may have grown since
    const moved = known?.length === words.length ? known : Int32Array.from(words, (word) => this.#place(word))
    this.#moved.set(words, moved)
    return (at) => moved[codes[at] as number] ?? -1
  }

  #place(value: Value): number {
    if (value === null) return -1
    const known = this.all.indexOf(value)
    return known >= 0 ? known : this.all.push(value) - 1
  }
}
