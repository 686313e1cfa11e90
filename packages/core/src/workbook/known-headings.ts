import type { FieldId } from '../field/index.ts'
import { readHeading } from './heading.ts'
import { isKnownHeading, type Lexicon } from './lexicon.ts'

/** Longer texts are no headings. */
const LONGEST = 60

/** Which texts are headings some subject knows; answers are kept, texts repeat. */
export class KnownHeadings {
  readonly #all: readonly Lexicon[]
  readonly #known = new Map<string, boolean>()

  constructor(all: readonly Lexicon[]) {
    this.#all = all
  }

  has(text: string): boolean {
    if (text.length > LONGEST) return false
    let answer = this.#known.get(text)
    if (answer === undefined) {
      answer = isKnownHeading(this.#all, text)
      this.#known.set(text, answer)
    }
    return answer
  }

  /** True for headings of the column of names. */
  isName(text: string): boolean {
    if (text.length > LONGEST) return false
    return this.#claims(text).some(({ field }) => field.kind === 'name')
  }

  /** Fields a heading can stand for by itself. */
  fields(text: string): readonly FieldId[] {
    return this.#claims(text).map(({ field }) => field.id)
  }

  #claims(text: string) {
    const { key, bare } = readHeading(text)
    return this.#all.flatMap(({ byLeaf }) => byLeaf.get(key) ?? byLeaf.get(bare) ?? [])
  }
}
