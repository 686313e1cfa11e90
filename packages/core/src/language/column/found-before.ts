import type { Value } from '../value/value.ts'

/** Places that are kept: enough for the months of a year and the shares of a table, few enough to be found at once. */
const PLACES = 1024
/** Different values beyond which remembering them is of no use. */
const MOST = 4096

/**
 * Values found for numbers that were met before, such as the share of the year for each of its months. Each number, as
 * top and bottom, has one place; one that takes another's place pushes it out.
 */
export class FoundBefore {
  readonly values: Value[] = []
  readonly #tops = new Float64Array(PLACES)
  readonly #bottoms = new Float64Array(PLACES)
  readonly #codes = new Int32Array(PLACES).fill(-1)

  /** Place in `values` of what belongs to a number; −1 for null. Undefined when there are too many different ones. */
  codeOf(top: number, bottom: number, work: () => Value): number | undefined {
    const place = Math.abs((top * 31 + bottom) % PLACES) | 0
    if ((this.#codes[place] as number) >= 0 && this.#tops[place] === top && this.#bottoms[place] === bottom)
      return this.#codes[place]
    const value = work()
    if (value === null) return -1
    if (this.values.length >= MOST) return undefined
    this.#tops[place] = top
    this.#bottoms[place] = bottom
    this.#codes[place] = this.values.push(value) - 1
    return this.#codes[place]
  }
}
