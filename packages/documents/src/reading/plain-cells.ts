import type { SheetBuilder } from '@groundbreak/core/workbook'
import { LAST_COLUMN, LAST_ROW } from './cell-address.ts'
import { EXACT_DIGITS, isFinerThanExact } from './number-text.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const SPACE = 0x20
const QUOTE = 0x22
const AMPERSAND = 0x26
const UNDERSCORE = 0x5f
const DOT = 0x2e
const MINUS = 0x2d
const LETTER_A = 0x41
const LETTER_Z = 0x5a
const ZERO = 0x30
const NINE = 0x39
const SMALL_C = 0x63
const SMALL_F = 0x66
const SMALL_R = 0x72
const SMALL_S = 0x73
const SMALL_T = 0x74
const SMALL_V = 0x76
const CLOSING = '</v></c>'.length
const FORMULA_CLOSING = '</f>'.length
const EMPTY_CELL = '/>'.length

/** What a program writes of a double at most, without exponent. */
const MOST_DIGITS = 24

const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)

/**
 * The forms nearly all cells have, `<c r="B4" s="1" t="s"><v>12</v></c>`, with a formula before the value, or empty `<c r="B4" s="1"/>`, read in one pass over their bytes. Anything else is left to the `SheetScanner`, which reads it the general way and takes five times as long.
 */
export class PlainCells {
  readonly #bytes: Buffer
  readonly #builder: SheetBuilder
  /** Where the last cell stands. */
  row = -1
  column = -1

  constructor(bytes: Buffer, builder: SheetBuilder) {
    this.#bytes = bytes
    this.#builder = builder
  }

  /**
   * Reads cells from `from` on as long as they are plain; returns the offset behind the last of them. One long
   * function on purpose: cut into calls for address, style and value it takes half as long again.
   */
  read(from: number): number {
    const bytes = this.#bytes
    const builder = this.#builder
    let at = from
    while (bytes[at] === LT && bytes[at + 1] === SMALL_C) {
      let row = this.row
      let column = this.column + 1
      let style = 0
      let isShared = false
      let next = at + 2
      let byte = bytes[next] as number
      while (byte === SPACE) {
        const name = bytes[next + 1]
        if (bytes[next + 2] !== EQUALS || bytes[next + 3] !== QUOTE) return at
        next += 4
        byte = bytes[next] as number
        if (name === SMALL_R) {
          column = 0
          for (; byte >= LETTER_A && byte <= LETTER_Z; byte = bytes[++next] as number)
            column = column * 26 + byte - LETTER_A + 1
          row = 0
          for (; byte >= ZERO && byte <= NINE; byte = bytes[++next] as number) row = row * 10 + byte - ZERO
          row -= 1
          column -= 1
        } else if (name === SMALL_S) {
          for (; byte >= ZERO && byte <= NINE; byte = bytes[++next] as number)
            style = style * 10 + byte - ZERO
        } else if (name === SMALL_T && byte === SMALL_S) {
          isShared = true
          byte = bytes[++next] as number
        } else return at
        if (byte !== QUOTE) return at
        byte = bytes[++next] as number
      }
      if (row < 0 || row >= LAST_ROW || column < 0 || column >= LAST_COLUMN) return at
      if (byte === SLASH && bytes[next + 1] === GT) {
        this.row = row
        this.column = column
        at = next + EMPTY_CELL
        continue
      }
      if (byte !== GT || bytes[next + 1] !== LT || bytes[next + 3] !== GT) return at
      let formula: string | undefined
      if (bytes[next + 2] === SMALL_F) {
        const end = this.#formulaEnd(next + 4)
        if (end < 0) return at
        formula = bytes.toString('utf8', next + 4, end)
        next = end + FORMULA_CLOSING - 1
        if (bytes[next + 1] !== LT || bytes[next + 3] !== GT) return at
      }
      if (bytes[next + 2] !== SMALL_V) return at
      next += 4
      byte = bytes[next] as number
      const isNegative = byte === MINUS
      if (isNegative) byte = bytes[++next] as number
      let digits = 0
      const start = next
      for (; byte >= ZERO && byte <= NINE; byte = bytes[++next] as number) digits = digits * 10 + byte - ZERO
      let point = next
      if (byte === DOT && next > start) {
        byte = bytes[++next] as number
        for (; byte >= ZERO && byte <= NINE; byte = bytes[++next] as number)
          digits = digits * 10 + byte - ZERO
        point += 1
      }
      if (next === start || !this.#closes(next)) return at
      if (next - start > (isShared ? EXACT_DIGITS : MOST_DIGITS)) return at
      if (formula !== undefined) builder.formula(row, column, formula, style)
      if (next - start > EXACT_DIGITS) {
        const written = bytes.toString('latin1', isNegative ? start - 1 : start, next)
        builder.number(row, column, Number(written), style, isFinerThanExact(written) ? written : undefined)
      } else if (!isShared) {
        // so many digits divided once by a power of ten: IEEE 754 rounds that right
        const value = next > point ? digits / (POWERS[next - point] as number) : digits
        builder.number(row, column, isNegative ? -value : value, style)
      } else if (isNegative || next > point || !builder.sharedText(row, column, digits, style)) return at
      this.row = row
      this.column = column
      at = next + CLOSING
    }
    return at
  }

  /** Where `</f>` begins; −1 when the formula holds anything that has to be resolved. */
  #formulaEnd(from: number): number {
    const bytes = this.#bytes
    let at = from
    while (bytes[at] !== LT) {
      if (bytes[at] === AMPERSAND || bytes[at] === undefined || bytes[at] === UNDERSCORE) return -1
      at += 1
    }
    const isClosed = bytes[at + 1] === SLASH && bytes[at + 2] === SMALL_F && bytes[at + 3] === GT
    return isClosed ? at : -1
  }

  /** `</v></c>` */
  #closes(at: number): boolean {
    const bytes = this.#bytes
    return (
      bytes[at] === LT &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === SMALL_V &&
      bytes[at + 3] === GT &&
      bytes[at + 4] === LT &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === SMALL_C &&
      bytes[at + 7] === GT
    )
  }
}
