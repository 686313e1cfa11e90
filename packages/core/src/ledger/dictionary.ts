/** Words ↔ small numbers, so that columns hold numbers only. Codes count from 0 in order of first meeting. */
export class Dictionary {
  readonly #codes = new Map<string, number>()
  readonly #words: string[] = []

  get words(): readonly string[] {
    return this.#words
  }

  get size(): number {
    return this.#words.length
  }

  /** The word's code, given on first meeting. */
  add(word: string): number {
    const known = this.#codes.get(word)
    if (known !== undefined) return known
    this.#words.push(word)
    this.#codes.set(word, this.#words.length - 1)
    return this.#words.length - 1
  }

  /** −1 for a word never met. */
  find(word: string): number {
    return this.#codes.get(word) ?? -1
  }

  /** @throws RangeError for a code never given */
  word(code: number): string {
    const word = this.#words[code]
    if (word === undefined) throw new RangeError(`no word has code ${code}`)
    return word
  }
}
