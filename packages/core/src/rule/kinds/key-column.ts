import { order, type Value, type Vector, valueAt } from '../../language/index.ts'

export type Order = 'high-first' | 'low-first'

/** What subjects are ranked by, compared by their places in the column. */
export class KeyColumn {
  readonly #vector: Vector
  /** Numbers that can be compared as they stand. */
  readonly #tops: Float64Array | undefined
  readonly #highFirst: boolean

  constructor(vector: Vector, order: Order) {
    this.#vector = vector
    this.#highFirst = order === 'high-first'
    this.#tops = vector.kind === 'numbers' && !vector.bottoms ? vector.tops : undefined
  }

  valueAt(at: number): Value {
    return valueAt(this.#vector, at)
  }

  isMissing(at: number): boolean {
    return this.#tops ? Number.isNaN(this.#tops[at]) : valueAt(this.#vector, at) === null
  }

  /** Negative when `a` stands before `b`. What has no value stands last. */
  compare(a: number, b: number): number {
    const found = this.#tops
      ? compareNumbers(this.#tops[a], this.#tops[b])
      : compareValues(this.valueAt(a), this.valueAt(b))
    return found === A_MISSING ? 1 : found === B_MISSING ? -1 : this.#highFirst ? 0 - found : found
  }
}

const A_MISSING = 2
const B_MISSING = -2

function compareNumbers(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) {
    return compareMissing(a === undefined || Number.isNaN(a), b === undefined || Number.isNaN(b))
  }
  return Math.sign(a - b)
}

const compareValues = (a: Value, b: Value): number =>
  a === null || b === null ? compareMissing(a === null, b === null) : Math.sign(order(a, b) ?? 0)

const compareMissing = (a: boolean, b: boolean): number => (a === b ? 0 : a ? A_MISSING : B_MISSING)
