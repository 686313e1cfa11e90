import { Decimal } from '../number/decimal.ts'
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
  values: Value[] = []
  #beside: Value = null
  #power = 0
  readonly #tops = new Float64Array(PLACES)
  readonly #bottoms = new Float64Array(PLACES)
  readonly #codes = new Int32Array(PLACES).fill(-1)

  /** Forgets everything when the other number, or what the numbers stand for, is no longer the same. */
  beside(value: Value, power: number): void {
    const same =
      value === this.#beside ||
      (value instanceof Decimal && this.#beside instanceof Decimal && value.isSameAs(this.#beside))
    if (same && power === this.#power) return
    this.#beside = value
    this.#power = power
    this.#codes.fill(-1)
    // those who hold the old ones keep them
    this.values = []
  }

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
