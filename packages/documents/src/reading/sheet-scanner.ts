import type { CellRange, SheetBuilder } from '@groundbreak/core/workbook'
import { columnOf, rangeOf } from './cell-address.ts'
import type { ReadingLimits } from './limits.ts'
import { parseNumber } from './number-bytes.ts'
import { Unreadable } from './unreadable.ts'
import { unescapeText } from './xml-part.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const COLON = 0x3a
const QUESTION = 0x3f
const BANG = 0x21
const SPACE = 0x20
const QUOTE = 0x22
const SMALL_C = 0x63
const SMALL_R = 0x72
const SMALL_S = 0x73
const SMALL_T = 0x74
const SMALL_V = 0x76
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
/** `</v></c>`; were it written otherwise, the scan goes on inside it and finds nothing to read. */
const CLOSING_TAGS = 4

/** Types of a cell, by the first letters of its `t`. */
type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

/**
 * Reads one worksheet part straight from its bytes into columns. No tree, no text of the whole sheet:
 * only what stands in cells is decoded. Cells and rows without `r` follow the one before; the claimed
 * dimension is not believed; cells that hold only a format are not kept.
 */
export class SheetScanner {
  readonly #bytes: Buffer
  readonly #builder: SheetBuilder
  readonly #limits: ReadingLimits
  #at = 0
  #row = -1
  #column = -1
  // the cell being read
  #type: CellType = 'n'
  #style = 0
  // attributes of the tag being read, as [name start, name end, value start, value end] in `#spans`
  readonly #spans: number[] = []

  constructor(bytes: Buffer, builder: SheetBuilder, limits: ReadingLimits) {
    this.#bytes = bytes
    this.#builder = builder
    this.#limits = limits
  }

  scan(): void {
    const bytes = this.#bytes
    const length = bytes.length
    let at = 0
    for (;;) {
      while (at < length && bytes[at] !== LT) at += 1
      if (at >= length) return
      const first = bytes[at + 1]
      if (first === SMALL_C && bytes[at + 2] === SPACE) at = this.#plainCell(at + 3)
      else if (first === SLASH || first === QUESTION || first === BANG) at += 2
      else at = this.#element(at)
    }
  }

  /** Any tag but the plain cell; returns where to go on. */
  #element(tag: number): number {
    const [start, end] = this.#name(tag + 1)
    this.#at = end
    if (this.#is(start, end, 'c')) this.#cell(end)
    else if (this.#is(start, end, 'row')) this.#readRow(end)
    else if (this.#is(start, end, 'col')) this.#readColumns(end)
    else if (this.#is(start, end, 'mergeCell')) this.#readMerge(end)
    return this.#at
  }

  /**
   * The form nearly all cells have, `<c r="B4" s="1" t="s"><v>12</v></c>`, in one pass over its bytes. Anything else
   * in it (other attributes, quotes or children) and the cell is read again the general way.
   */
  #plainCell(from: number): number {
    const bytes = this.#bytes
    let at = from
    let row = this.#row
    let column = this.#column + 1
    let style = 0
    let shared = false
    for (;;) {
      const name = bytes[at]
      if (name === GT) break
      if (name === SPACE) {
        at += 1
        continue
      }
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return this.#generalCell(from)
      at += 3
      let byte = bytes[at] ?? QUOTE
      if (name === SMALL_R) {
        column = 0
        row = 0
        for (; byte >= 0x41; byte = bytes[++at] ?? QUOTE) column = column * 26 + byte - 0x40
        for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? QUOTE) row = row * 10 + byte - 0x30
        column -= 1
        row -= 1
      } else if (name === SMALL_S) {
        for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? QUOTE) style = style * 10 + byte - 0x30
      } else if (name === SMALL_T && byte === SMALL_S) {
        shared = true
        at += 1
      } else return this.#generalCell(from)
      if (bytes[at] !== QUOTE) return this.#generalCell(from)
      at += 1
    }
    if (bytes[at + 1] !== LT || bytes[at + 2] !== SMALL_V || bytes[at + 3] !== GT)
      return this.#generalCell(from)
    const start = at + 4
    let end = start
    while ((bytes[end] ?? LT) !== LT) end += 1
    if (end === start || row < 0 || row >= LAST_ROW || column < 0 || column >= LAST_COLUMN)
      return this.#generalCell(from)
    this.#row = row
    this.#column = column
    this.#style = style
    this.#type = shared ? 's' : 'n'
    this.#value(start, end)
    this.#limit()
    return end + CLOSING_TAGS
  }

  #generalCell(from: number): number {
    this.#cell(from)
    return this.#at
  }

  /** Where a byte stands next, −1 when nowhere. Tags are near each other: a loop beats a call into native code. */
  #find(wanted: number, from: number): number {
    const bytes = this.#bytes
    const length = bytes.length
    for (let at = from; at < length; at += 1) if (bytes[at] === wanted) return at
    return -1
  }

  /** Start and end of the local name that begins at `from`. */
  #name(from: number): [number, number] {
    const bytes = this.#bytes
    let start = from
    let at = from
    for (;;) {
      const byte = bytes[at] ?? GT
      if (byte === COLON) start = at + 1
      else if (byte === GT || byte === SLASH || byte <= 0x20) return [start, at]
      at += 1
    }
  }

  #is(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false
    for (let index = 0; index < name.length; index += 1) {
      if (this.#bytes[start + index] !== name.charCodeAt(index)) return false
    }
    return true
  }

  /** Reads attributes into `#spans`, moves behind `>`, says whether the tag closes itself. */
  #attributes(from: number): boolean {
    const bytes = this.#bytes
    const spans = this.#spans
    spans.length = 0
    let at = from
    for (;;) {
      let byte = bytes[at]
      while (byte !== undefined && byte <= 0x20) {
        at += 1
        byte = bytes[at]
      }
      if (byte === undefined)
        throw new Unreadable('file.corrupt', { zh: '工作表未结束', en: 'sheet without an end' })
      if (byte === GT) {
        this.#at = at + 1
        return false
      }
      if (byte === SLASH) {
        this.#at = at + 2
        return true
      }
      let start = at
      while (byte !== EQUALS && byte !== undefined && byte !== GT) {
        if (byte === COLON) start = at + 1
        at += 1
        byte = bytes[at]
      }
      const end = at
      at += 1
      while ((bytes[at] ?? 0x22) <= 0x20) at += 1
      const quote = bytes[at] ?? 0x22
      const value = at + 1
      const stop = this.#find(quote, value)
      if (stop < 0) throw new Unreadable('file.corrupt', { zh: '工作表未结束', en: 'sheet without an end' })
      spans.push(start, end, value, stop)
      at = stop + 1
    }
  }

  /** Value of an attribute of the tag just read. */
  #attribute(name: string): string | undefined {
    for (let index = 0; index < this.#spans.length; index += 4) {
      if (this.#is(this.#spans[index] ?? 0, this.#spans[index + 1] ?? 0, name)) {
        return this.#bytes.toString('utf8', this.#spans[index + 2], this.#spans[index + 3])
      }
    }
    return undefined
  }

  #readRow(from: number): void {
    this.#attributes(from)
    const given = this.#attribute('r')
    this.#row = given === undefined ? this.#row + 1 : Number(given) - 1
    this.#column = -1
    if (!(this.#row >= 0 && this.#row < LAST_ROW)) {
      throw new Unreadable('file.corrupt', { zh: '行号无效', en: 'a row number that does not exist' })
    }
    if (isTrue(this.#attribute('hidden'))) this.#builder.hiddenRows.add(this.#row)
  }

  #readColumns(from: number): void {
    this.#attributes(from)
    if (!isTrue(this.#attribute('hidden'))) return
    const last = Math.min(Number(this.#attribute('max')), LAST_COLUMN)
    for (let column = Number(this.#attribute('min')); column <= last; column += 1) {
      this.#builder.hiddenColumns.add(column - 1)
    }
  }

  #readMerge(from: number): void {
    this.#attributes(from)
    const range: CellRange | undefined = rangeOf(this.#attribute('ref') ?? '')
    if (range) this.#builder.merges.push(range)
  }

  #cell(from: number): void {
    const closed = this.#attributes(from)
    this.#column += 1
    this.#type = 'n'
    this.#style = 0
    const bytes = this.#bytes
    const spans = this.#spans
    for (let index = 0; index < spans.length; index += 4) {
      const start = spans[index] ?? 0
      if ((spans[index + 1] ?? 0) - start !== 1) continue
      const value = spans[index + 2] ?? 0
      const stop = spans[index + 3] ?? 0
      const name = bytes[start]
      if (name === 0x72) this.#place(value, stop)
      else if (name === 0x73) this.#style = parseNumber(bytes, value, stop)
      else if (name === 0x74) this.#type = cellType(bytes.toString('latin1', value, stop))
    }
    if (!closed) this.#content()
  }

  /** `AB12` → row and column. */
  #place(from: number, to: number): void {
    let at = from
    while (at < to && (this.#bytes[at] ?? 0) >= 0x41) at += 1
    this.#column = columnOf(this.#bytes, from, at)
    const row = parseNumber(this.#bytes, at, to) - 1
    if (!(row >= 0 && row < LAST_ROW) || this.#column < 0 || this.#column >= LAST_COLUMN) {
      throw new Unreadable('file.corrupt', { zh: '单元格地址无效', en: 'a cell address that does not exist' })
    }
    this.#row = row
  }

  /** Everything up to `</c>`. */
  #content(): void {
    const bytes = this.#bytes
    let inline = ''
    let phonetic = false
    for (;;) {
      const tag = this.#find(LT, this.#at)
      if (tag < 0) throw new Unreadable('file.corrupt', { zh: '工作表未结束', en: 'sheet without an end' })
      const closing = bytes[tag + 1] === SLASH
      const [start, end] = this.#name(tag + (closing ? 2 : 1))
      if (closing) {
        this.#at = end + 1
        if (this.#is(start, end, 'rPh')) phonetic = false
        if (this.#is(start, end, 'c')) break
        continue
      }
      const closed = this.#attributes(end)
      if (closed) {
        if (this.#is(start, end, 'f')) this.#keepFormula('')
        continue
      }
      if (this.#is(start, end, 'rPh')) phonetic = true
      const stop = this.#find(LT, this.#at)
      if (stop < 0) throw new Unreadable('file.corrupt', { zh: '工作表未结束', en: 'sheet without an end' })
      if (this.#is(start, end, 'v')) this.#value(this.#at, stop)
      else if (this.#is(start, end, 'f'))
        this.#keepFormula(unescapeText(bytes.toString('utf8', this.#at, stop)))
      else if (this.#is(start, end, 't') && !phonetic)
        inline += unescapeText(bytes.toString('utf8', this.#at, stop))
      this.#at = stop
    }
    if (this.#type === 'inlineStr') this.#builder.text(this.#row, this.#column, inline, this.#style)
    this.#limit()
  }

  #limit(): void {
    if (this.#builder.cellCount > this.#limits.cells) {
      throw new Unreadable('file.limits', { zh: '单元格过多', en: 'too many cells' })
    }
  }

  #keepFormula(formula: string): void {
    this.#builder.formula(this.#row, this.#column, formula, this.#style)
  }

  #value(from: number, to: number): void {
    if (to <= from) return
    const bytes = this.#bytes
    const row = this.#row
    const column = this.#column
    const style = this.#style
    if (this.#type === 's') this.#builder.sharedText(row, column, parseNumber(bytes, from, to), style)
    else if (this.#type === 'n') {
      const value = parseNumber(bytes, from, to)
      if (Number.isNaN(value)) this.#builder.text(row, column, bytes.toString('utf8', from, to), style)
      else
        this.#builder.number(
          row,
          column,
          value,
          style,
          to - from > 16 ? bytes.toString('latin1', from, to) : undefined,
        )
    } else {
      const text = unescapeText(bytes.toString('utf8', from, to))
      if (this.#type === 'b') this.#builder.boolean(row, column, text === '1' || text === 'true', style)
      else if (this.#type === 'e') this.#builder.error(row, column, text, style)
      else if (this.#type === 'd') this.#builder.date(row, column, text, style)
      else this.#builder.text(row, column, text, style)
    }
  }
}

const CELL_TYPES: readonly CellType[] = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']

function cellType(text: string): CellType {
  return CELL_TYPES.find((type) => type === text) ?? 'n'
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
