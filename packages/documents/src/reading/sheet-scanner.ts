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
    for (;;) {
      this.#at = this.#find(LT, this.#at)
      if (this.#at < 0) return
      const first = bytes[this.#at + 1]
      if (first === SLASH || first === QUESTION || first === BANG) {
        this.#at += 1
        continue
      }
      const [start, end] = this.#name(this.#at + 1)
      if (this.#is(start, end, 'c')) this.#cell(end)
      else if (this.#is(start, end, 'row')) this.#readRow(end)
      else if (this.#is(start, end, 'col')) this.#readColumns(end)
      else if (this.#is(start, end, 'mergeCell')) this.#readMerge(end)
      else this.#at = end
    }
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
    if (!(this.#row >= 0 && this.#row < 1_048_576)) {
      throw new Unreadable('file.corrupt', { zh: '行号无效', en: 'a row number that does not exist' })
    }
    if (isTrue(this.#attribute('hidden'))) this.#builder.hiddenRows.add(this.#row)
  }

  #readColumns(from: number): void {
    this.#attributes(from)
    if (!isTrue(this.#attribute('hidden'))) return
    const last = Math.min(Number(this.#attribute('max')), 16_384)
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
    if (!(row >= 0 && row < 1_048_576) || this.#column < 0 || this.#column >= 16_384) {
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
