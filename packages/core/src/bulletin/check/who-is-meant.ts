import type { CheckContext } from './ledger-figure.ts'
import type { Mention } from './mention.ts'

/** A member's name met in a text. */
interface Met {
  readonly name: string
  readonly end: number
  /** Not a member: it only ends the reach of the members before it. */
  readonly isOther: boolean
}

const WHOLE = /^全[市州盟县区旗省]$/
const WHOLES = ['全市', '全州', '全盟', '全县', '全区', '全旗', '全省']

/** Finds of whom a text speaks at a number: the member named last before it. */
export class Meant {
  readonly #text: string
  readonly #met: readonly Met[]

  constructor(text: string, { figures, notMembers = [] }: CheckContext) {
    this.#text = text
    const members = new Set(figures.flatMap(({ member }) => member ?? []))
    const names = [...members, ...notMembers, ...WHOLES]
    // Of names that begin at the same place the longest is meant: 旗县市区, not 旗县.
    const longest = names.toSorted((a, b) => b.length - a.length)
    this.#met = findAll(text, longest).map(({ name, end }) => ({ name, end, isOther: !members.has(name) }))
  }

  /**
   * The member a number is said of; `undefined` for the whole region.
   * @returns `'nobody'` when a word stands last that is neither a member nor the whole
   */
  at(mention: Mention): { readonly member: string | undefined } | 'nobody' {
    const sentence = this.#last(this.#startOf(mention.start, /[。！？!?\n]/), mention.start)
    const found = sentence ?? this.#head(this.#startOf(mention.start, /\n/))
    if (found === undefined) return { member: undefined }
    if (WHOLE.test(found.name)) return { member: undefined }
    return found.isOther ? 'nobody' : { member: found.name }
  }

  /** Members named in a stretch of the text. */
  between(from: number, to: number): string[] {
    return this.#met.filter(({ end, name }) => end <= to && end - name.length >= from).map(({ name }) => name)
  }

  /** A paragraph that begins with a member speaks of it throughout. */
  #head(start: number): Met | undefined {
    return this.#met.find(({ end, name }) => end - name.length === start)
  }

  #last(from: number, to: number): Met | undefined {
    return this.#met.findLast(({ end, name }) => end <= to && end - name.length >= from)
  }

  #startOf(offset: number, end: RegExp): number {
    let from = offset
    while (from > 0 && !end.test(this.#text[from - 1] ?? '')) from -= 1
    return from
  }
}

function findAll(text: string, names: readonly string[]): { name: string; end: number }[] {
  if (names.length === 0) return []
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  return [...text.matchAll(pattern)].map((match) => ({ name: match[0], end: match.index + match[0].length }))
}
