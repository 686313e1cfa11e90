/** How much of what stands in each row of some columns; rows count from 0. */
export interface RowTally {
  readonly filled: Uint16Array
  readonly numbers: Uint16Array
  readonly texts: Uint16Array
  readonly dates: Uint16Array
  /** Column of the first text, −1 when there is none. */
  readonly firstText: Int16Array
}

/** Codes of what a cell holds, in the order of `CellKind`. */
const EMPTY = 0
const NUMBER = 1
const TEXT = 2
const DATE = 5

type EachPart = (column: number, visit: (kinds: Uint8Array, from: number) => void) => void

/** The tallies of one sheet: each stretch of columns is counted once. */
export class RowTallies {
  readonly #rowCount: number
  readonly #columns: readonly number[]
  readonly #eachPart: EachPart
  readonly #known = new Map<string, RowTally>()

  /**
   * @param columns those that hold anything, ascending
   * @param eachPart calls back with runs of cell kinds of a column and the row each begins in
   */
  constructor(rowCount: number, columns: readonly number[], eachPart: EachPart) {
    this.#rowCount = rowCount
    this.#columns = columns
    this.#eachPart = eachPart
  }

  between(left: number, right: number): RowTally {
    const key = `${left} ${right}`
    const known = this.#known.get(key)
    if (known) return known
    const columns = this.#columns.filter((column) => column >= left && column <= right)
    const made = tallyRows(this.#rowCount, columns, this.#eachPart)
    this.#known.set(key, made)
    return made
  }
}

/**
 * Counts downwards, column by column: rows of a large sheet are asked for it several times each.
 */
function tallyRows(rowCount: number, columns: readonly number[], eachPart: EachPart): RowTally {
  const filled = new Uint16Array(rowCount)
  const numbers = new Uint16Array(rowCount)
  const texts = new Uint16Array(rowCount)
  const dates = new Uint16Array(rowCount)
  const firstText = new Int16Array(rowCount).fill(-1)
  for (const column of columns) {
    eachPart(column, (kinds, from) => {
      const length = Math.min(kinds.length, rowCount - from)
      for (let at = 0; at < length; at += 1) {
        const kind = kinds[at]
        if (kind === EMPTY) continue
        const row = from + at
        filled[row] = (filled[row] as number) + 1
        if (kind === NUMBER) numbers[row] = (numbers[row] as number) + 1
        else if (kind === TEXT) {
          texts[row] = (texts[row] as number) + 1
          if (firstText[row] === -1) firstText[row] = column
        } else if (kind === DATE) dates[row] = (dates[row] as number) + 1
      }
    })
  }
  return { filled, numbers, texts, dates, firstText }
}
