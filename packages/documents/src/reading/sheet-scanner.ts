import type { SheetBuilder } from '@groundbreak/core/workbook'
import { LAST_COLUMN, LAST_ROW, rangeOf } from './cell-address.ts'
import type { CellBudget } from './cell-budget.ts'
import { isFinerThanExact, parseNumber } from './number-text.ts'
import { PlainCells } from './plain-cells.ts'
import { TagReader } from './tag-reader.ts'
import { Unreadable } from './unreadable.ts'
import { endOfAside, isCdata } from './walk-xml.ts'
import { unescapeText } from './xml-text.ts'

const LT = 0x3c
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'
const CELL_TYPES: readonly CellType[] = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']

/** What stands inside one `<c>`. */
interface Content {
  value: string
  inline: string
  formula: string | undefined
}

/**
 * Reads one worksheet part straight from its bytes into columns. No tree, no text of the whole sheet:
 * only what stands in cells is decoded. Cells and rows without `r` follow the one before; the claimed
 * dimension is not believed; cells that hold only a format are not kept.
 */
export class SheetScanner {
  readonly #bytes: Buffer
  readonly #builder: SheetBuilder
  readonly #budget: CellBudget
  readonly #tags: TagReader
  readonly #plain: PlainCells
  #isClosed = false

  constructor(bytes: Buffer, builder: SheetBuilder, budget: CellBudget) {
    this.#bytes = bytes
    this.#builder = builder
    this.#budget = budget
    this.#tags = new TagReader(bytes)
    this.#plain = new PlainCells(bytes, builder)
  }

  /** @throws Unreadable when the part ends before its root element does */
  scan(): void {
    const bytes = this.#bytes
    const tags = this.#tags
    while (!this.#isClosed) {
      const tag = this.#plain.read(tags.next(tags.end))
      this.#budget.check(this.#builder)
      const second = bytes[tag + 1]
      if (bytes[tag] !== LT) tags.end = tag
      else if (second === BANG || second === QUESTION) tags.end = endOfAside(bytes, tag)
      else if (second === SLASH) {
        tags.readName(tag + 2)
        this.#isClosed = tags.isNamed('worksheet')
      } else this.#element(tag)
    }
  }

  #element(tag: number): void {
    const tags = this.#tags
    tags.readName(tag + 1)
    if (tags.isNamed('c')) this.#cell()
    else if (tags.isNamed('row')) this.#readRow()
    else if (tags.isNamed('col')) this.#readColumns()
    else if (tags.isNamed('mergeCell')) this.#readMerge()
    else if (tags.isNamed('worksheet')) this.#isClosed = tags.readAttributes()
  }

  #readRow(): void {
    const tags = this.#tags
    tags.readAttributes()
    const given = tags.wholeAttribute('r')
    const row = given < 0 ? this.#plain.row + 1 : given - 1
    if (!(row >= 0 && row < LAST_ROW)) {
      throw new Unreadable('file.corrupt', { zh: '行号无效', en: 'a row number that does not exist' })
    }
    this.#plain.row = row
    this.#plain.column = -1
    if (isTrue(tags.attribute('hidden'))) this.#builder.hiddenRows.add(row)
  }

  #readColumns(): void {
    const tags = this.#tags
    tags.readAttributes()
    if (!isTrue(tags.attribute('hidden'))) return
    const last = Math.min(Number(tags.attribute('max')), LAST_COLUMN)
    for (let column = Math.max(Number(tags.attribute('min')), 1); column <= last; column += 1) {
      this.#builder.hiddenColumns.add(column - 1)
    }
  }

  #readMerge(): void {
    this.#tags.readAttributes()
    const range = rangeOf(this.#tags.attribute('ref') ?? '')
    if (range) this.#builder.merges.push(range)
  }

  /** A cell in any form the standard allows. */
  #cell(): void {
    const tags = this.#tags
    const plain = this.#plain
    const closed = tags.readAttributes()
    const key = tags.cellAttribute('r')
    if (key < 0) plain.column += 1
    else {
      plain.row = Math.floor(key / LAST_COLUMN)
      plain.column = key % LAST_COLUMN
    }
    if (!(plain.row >= 0 && plain.column < LAST_COLUMN)) {
      throw new Unreadable('file.corrupt', { zh: '单元格地址无效', en: 'a cell address that does not exist' })
    }
    const style = tags.wholeAttribute('s')
    const type = tags.attribute('t')
    if (closed) return
    this.#put(CELL_TYPES.find((known) => known === type) ?? 'n', style, this.#content())
  }

  /** Everything up to `</c>`. */
  #content(): Content {
    const bytes = this.#bytes
    const tags = this.#tags
    const content: Content = { value: '', inline: '', formula: undefined }
    let isPhonetic = false
    for (;;) {
      const tag = tags.next(tags.end)
      const second = bytes[tag + 1]
      if (second === BANG || second === QUESTION) {
        tags.end = endOfAside(bytes, tag)
        continue
      }
      tags.readName(tag + (second === SLASH ? 2 : 1))
      if (second === SLASH) {
        if (tags.isNamed('c')) return content
        if (tags.isNamed('rPh')) isPhonetic = false
        continue
      }
      const [isFormula, isValue, isText] = [tags.isNamed('f'), tags.isNamed('v'), tags.isNamed('t')]
      const isGuide = tags.isNamed('rPh')
      const closed = tags.readAttributes()
      isPhonetic ||= isGuide && !closed
      if (isFormula) content.formula = closed ? '' : this.#text()
      else if (isValue && !closed) content.value = this.#text()
      else if (isText && !closed && !isPhonetic) content.inline += this.#text()
    }
  }

  /** Text up to the next tag; comments are none, CDATA is taken as it stands. */
  #text(): string {
    const bytes = this.#bytes
    const tags = this.#tags
    let text = ''
    for (;;) {
      const tag = tags.next(tags.end)
      text += unescapeText(bytes.toString('utf8', tags.end, tag))
      tags.end = tag
      const second = bytes[tag + 1]
      if (second !== BANG && second !== QUESTION) return text
      tags.end = endOfAside(bytes, tag)
      if (isCdata(bytes, tag)) text += bytes.toString('utf8', tag + 9, tags.end - 3)
    }
  }

  #put(type: CellType, style: number, { value, inline, formula }: Content): void {
    const builder = this.#builder
    const { row, column } = this.#plain
    if (formula !== undefined) builder.formula(row, column, formula, style)
    if (type === 'inlineStr') builder.text(row, column, inline, style)
    else if (value === '') return
    else if (type === 'n') this.#putNumber(value, style)
    else if (type === 's') {
      if (!builder.sharedText(row, column, parseNumber(value), style)) {
        throw new Unreadable('file.corrupt', {
          zh: `没有第 ${value} 号共享字符串`,
          en: `there is no shared string ${value}`,
        })
      }
    } else if (type === 'b') builder.boolean(row, column, value === '1' || value === 'true', style)
    else if (type === 'e') builder.error(row, column, value, style)
    else if (type === 'd') builder.date(row, column, value, style)
    else builder.text(row, column, value, style)
  }

  #putNumber(value: string, style: number): void {
    const { row, column } = this.#plain
    const number = parseNumber(value)
    if (Number.isNaN(number)) this.#builder.text(row, column, value, style)
    else {
      const written = isFinerThanExact(value) ? value.trim() : undefined
      this.#builder.number(row, column, number, style, written)
    }
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
