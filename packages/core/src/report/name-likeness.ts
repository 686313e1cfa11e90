/** A name made ready for comparing. */
export interface NameForm {
  /** Half-width, lower case, letters and digits only. */
  readonly folded: string
  /** Folded, without words that say nothing. */
  readonly bare: string
  /** What tells sister projects apart (phases, lots, figures), sorted and joined. */
  readonly markers: string
  /** Pairs of neighbouring characters as numbers, ascending, each once. */
  readonly grams: readonly number[]
}

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu
const CHINESE_DIGITS = '零一二三四五六七八九'

/** Half-width, lower case, letters and digits only. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(NOT_A_LETTER, '')

/**
 * How alike names are: shared pairs of characters after Dice, each counting the more the rarer it is among the names
 * at hand, so that 冷链物流中心 in every second name says little and the builder's own two characters say much.
 */
export class NameLikeness {
  readonly #idle: RegExp | undefined
  readonly #markers: readonly RegExp[]
  readonly #gramIds = new Map<string, number>()
  readonly #gramWeights: number[] = []
  readonly #forms = new Map<string, NameForm>()
  readonly #sizes = new Map<NameForm, number>()
  #rarest = 1

  /**
   * @param idle words that say nothing
   * @param markers regular expressions of what tells sister projects apart
   * @param names among which a pair of characters is rare or common
   */
  constructor(idle: readonly string[], markers: readonly string[], names: Iterable<string>) {
    const folded = idle.map(foldName).filter((word) => word !== '')
    const longestFirst = folded.sort((one, other) => other.length - one.length)
    this.#idle = longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'gu') : undefined
    this.#markers = markers.map((pattern) => new RegExp(pattern, 'gu'))
    this.#weigh(names)
  }

  form(name: string): NameForm {
    const known = this.#forms.get(name)
    if (known) return known
    const folded = foldName(name)
    const bare = (this.#idle && folded.replace(this.#idle, '')) || folded
    const grams = [...new Set(gramsOf(bare).map((gram) => this.#gramId(gram)))].sort(
      (one, other) => one - other,
    )
    const form = { folded, bare, markers: this.#markersOf(name), grams }
    this.#forms.set(name, form)
    return form
  }

  /** 0 (nothing in common) to 1 (the same but for words that say nothing). */
  likeness(one: NameForm, other: NameForm): number {
    if (one.bare === other.bare) return 1
    const whole = this.#size(one) + this.#size(other)
    return whole === 0 ? 0 : (2 * this.#shared(one, other)) / whole
  }

  /** How much of the smaller name stands in the other one, 0 to 1. */
  containment(one: NameForm, other: NameForm): number {
    const smaller = Math.min(this.#size(one), this.#size(other))
    return smaller === 0 ? 0 : this.#shared(one, other) / smaller
  }

  #shared(one: NameForm, other: NameForm): number {
    const [left, right] = [one.grams, other.grams]
    let shared = 0
    for (let i = 0, j = 0; i < left.length && j < right.length; ) {
      const [a, b] = [left[i] as number, right[j] as number]
      if (a === b) {
        shared += this.#gramWeights[a] as number
        i += 1
        j += 1
      } else if (a < b) i += 1
      else j += 1
    }
    return shared
  }

  #size(form: NameForm): number {
    const known = this.#sizes.get(form)
    if (known !== undefined) return known
    const size = form.grams.reduce((sum, gram) => sum + (this.#gramWeights[gram] as number), 0)
    this.#sizes.set(form, size)
    return size
  }

  #markersOf(name: string): string {
    const text = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
    const found = this.#markers.flatMap((pattern) => text.match(pattern) ?? [])
    return found
      .map((marker) =>
        marker.replace(/[一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit))),
      )
      .sort()
      .join(' ')
  }

  #gramId(gram: string): number {
    const known = this.#gramIds.get(gram)
    if (known !== undefined) return known
    const id = this.#gramWeights.length
    this.#gramIds.set(gram, id)
    this.#gramWeights.push(this.#rarest)
    return id
  }

  #weigh(names: Iterable<string>): void {
    const counts: number[] = []
    const distinct = new Set(names)
    for (const name of distinct)
      for (const gram of this.form(name).grams) counts[gram] = (counts[gram] ?? 0) + 1
    this.#rarest = Math.log2(1 + Math.max(1, distinct.size))
    counts.forEach((count, gram) => {
      this.#gramWeights[gram] = Math.log2(1 + distinct.size / count)
    })
  }
}

function gramsOf(text: string): string[] {
  const letters = [...text]
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
