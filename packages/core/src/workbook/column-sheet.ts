import { cellAddress, columnLetters } from './address.ts'
import { RowTallies, type RowTally } from './row-tally.ts'
import { CELL_KINDS, type CellKind, type CellRange, type Sheet } from './sheet.ts'

/** Rows of one column are kept in blocks of this many, so that two cells at far corners cost two blocks. */
const BLOCK = 1024
const BLOCK_BYTES = BLOCK * (1 + 8 + 2)
const SHIFT = 10
const MASK = BLOCK - 1

const EMPTY = 0
const NUMBER = 1
const TEXT = 2
const BOOLEAN = 3
const ERROR = 4
const DATE = 5

/** 1,024 cells of one column. `values` holds the number, or for texts the index into the strings. */
interface Block {
  readonly kinds: Uint8Array
  readonly values: Float64Array
  readonly styles: Uint16Array
  formulas?: Map<number, string>
}

/** Everything a sheet holds, as data that can be handed from a worker thread to another. */
export interface SheetData {
  readonly name: string
  readonly hidden: boolean
  readonly blocks: readonly (readonly (Block | undefined)[] | undefined)[]
  /** Texts; cells refer to them by index. */
  readonly strings: readonly string[]
  readonly ownStrings: readonly string[]
  /** Style index → number format code. */
  readonly formats: readonly string[]
  /** Numbers written with more than 15 digits, as written. */
  readonly written: ReadonlyMap<number, string>
  readonly rowCount: number
  readonly columnCount: number
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly comments: ReadonlyMap<string, string>
}

const COLUMNS = 16_384

/** A sheet kept in columns of typed arrays: memory follows the filled cells, never the claimed range. */
export class ColumnSheet implements Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly filledColumns: readonly number[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly comments: ReadonlyMap<string, string>
  readonly data: SheetData
  readonly #tallies: RowTallies

  constructor(data: SheetData) {
    this.data = data
    this.name = data.name
    this.hidden = data.hidden
    this.rowCount = data.rowCount
    this.columnCount = data.columnCount
    this.filledColumns = data.blocks.flatMap((blocks, column) => (blocks ? [column] : []))
    this.merges = data.merges
    this.hiddenRows = data.hiddenRows
    this.hiddenColumns = data.hiddenColumns
    this.comments = data.comments
    this.#tallies = new RowTallies(this.rowCount, this.filledColumns, (column, visit) => {
      data.blocks[column]?.forEach((block, band) => {
        if (block) visit(block.kinds, band << SHIFT)
      })
    })
  }

  kind(row: number, column: number): CellKind {
    return CELL_KINDS[this.#block(row, column)?.kinds[row & MASK] ?? EMPTY] ?? 'empty'
  }

  tally(left = 0, right = this.columnCount - 1): RowTally {
    return this.#tallies.between(left, right)
  }

  number(row: number, column: number): number {
    const block = this.#block(row, column)
    if (block === undefined) return Number.NaN
    const kind = block.kinds[row & MASK]
    return kind === NUMBER || kind === BOOLEAN ? (block.values[row & MASK] as number) : Number.NaN
  }

  text(row: number, column: number): string {
    const block = this.#block(row, column)
    const kind = block?.kinds[row & MASK] ?? EMPTY
    if (!block || kind === EMPTY) return ''
    const value = block.values[row & MASK] as number
    const { data } = this
    if (kind === NUMBER)
      return (data.written.size > 0 && data.written.get(row * COLUMNS + column)) || String(value)
    if (kind === BOOLEAN) return value === 1 ? 'TRUE' : 'FALSE'
    const { strings, ownStrings } = data
    return (value < strings.length ? strings[value] : ownStrings[value - strings.length]) ?? ''
  }

  format(row: number, column: number): string {
    return this.data.formats[this.#block(row, column)?.styles[row & MASK] ?? 0] ?? ''
  }

  formula(row: number, column: number): string | undefined {
    return this.#block(row, column)?.formulas?.get(row & MASK)
  }

  address(row: number, column: number): string {
    return cellAddress(row, column)
  }

  columnName(column: number): string {
    return columnLetters(column)
  }

  rowNumber(row: number): number {
    return row + 1
  }

  #block(row: number, column: number): Block | undefined {
    return this.data.blocks[column]?.[row >> SHIFT]
  }
}

/** Fills a `ColumnSheet` cell by cell, in any order. Rows and columns count from 0. */
export class SheetBuilder {
  readonly #name: string
  readonly #strings: readonly string[]
  readonly #formats: readonly string[]
  readonly #blocks: (Block | undefined)[][] = []
  /** The 1,024 rows being filled, and their blocks by column: cells come row by row. */
  #band = -1
  #open: (Block | undefined)[] = []
  readonly #ownStrings: string[] = []
  readonly #written = new Map<number, string>()
  readonly merges: CellRange[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly comments = new Map<string, string>()
  cellCount = 0
  /** Bytes of the columns so far: cells far from each other cost much more than their number says. */
  byteCount = 0
  hidden: boolean
  #rowCount = 0
  #columnCount = 0

  /**
   * @param strings texts shared by the sheets of a workbook, referred to by index in `sharedText`
   * @param formats style index → number format code
   */
  constructor(
    name: string,
    hidden = false,
    strings: readonly string[] = [],
    formats: readonly string[] = [],
  ) {
    this.#name = name
    this.hidden = hidden
    this.#strings = strings
    this.#formats = formats
  }

  /** @param written the number as the file writes it, when that has more than 15 digits */
  number(row: number, column: number, value: number, style = 0, written?: string): void {
    this.#put(row, column, NUMBER, value, style)
    if (written !== undefined) this.#written.set(row * COLUMNS + column, written)
  }

  boolean(row: number, column: number, value: boolean, style = 0): void {
    this.#put(row, column, BOOLEAN, value ? 1 : 0, style)
  }

  /** @returns false when there is no shared text of that index: then nothing is put */
  sharedText(row: number, column: number, index: number, style = 0): boolean {
    const text = this.#strings[index]
    if (text === undefined) return false
    if (text !== '') this.#put(row, column, TEXT, index, style)
    return true
  }

  text(row: number, column: number, text: string, style = 0): void {
    if (text === '') return
    this.#put(row, column, TEXT, this.#own(text), style)
  }

  error(row: number, column: number, code: string, style = 0): void {
    this.#put(row, column, ERROR, this.#own(code), style)
  }

  /** @param iso `2022-10-31` or `2022-10-31T08:00:00` */
  date(row: number, column: number, iso: string, style = 0): void {
    this.#put(row, column, DATE, this.#own(iso), style)
  }

  /** A formula; its stored result, if there is one, is put beside it. */
  formula(row: number, column: number, formula: string, style = 0): void {
    const block = this.#block(row, column)
    block.formulas ??= new Map()
    block.formulas.set(row & MASK, formula)
    if (style > 0 && style < this.#formats.length) block.styles[row & MASK] = style
    this.#grow(row, column)
  }

  build(): ColumnSheet {
    return new ColumnSheet({
      name: this.#name,
      hidden: this.hidden,
      blocks: this.#blocks,
      strings: this.#strings,
      ownStrings: this.#ownStrings,
      formats: this.#formats,
      written: this.#written,
      rowCount: this.#rowCount,
      columnCount: this.#columnCount,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      comments: this.comments,
    })
  }

  #own(text: string): number {
    return this.#strings.length + this.#ownStrings.push(text) - 1
  }

  /** A format that the styles do not list is none: it must not become another one. */
  #put(row: number, column: number, kind: number, value: number, style: number): void {
    const block = this.#block(row, column)
    const at = row & MASK
    block.kinds[at] = kind
    block.values[at] = value
    if (style > 0 && style < this.#formats.length) block.styles[at] = style
    this.cellCount += 1
    this.#grow(row, column)
  }

  #grow(row: number, column: number): void {
    if (row >= this.#rowCount) this.#rowCount = row + 1
    if (column >= this.#columnCount) this.#columnCount = column + 1
  }

  #block(row: number, column: number): Block {
    const band = row >> SHIFT
    if (band !== this.#band) {
      this.#band = band
      this.#open = this.#blocks.map((blocks) => blocks[band])
    }
    return this.#open[column] ?? this.#addBlock(band, column)
  }

  #addBlock(band: number, column: number): Block {
    // one piece of memory for the three: a large sheet has thousands of blocks
    const memory = new ArrayBuffer(BLOCK_BYTES)
    const made: Block = {
      values: new Float64Array(memory, 0, BLOCK),
      styles: new Uint16Array(memory, BLOCK * 8, BLOCK),
      kinds: new Uint8Array(memory, BLOCK * 10, BLOCK),
    }
    let blocks = this.#blocks[column]
    if (!blocks) {
      blocks = []
      this.#blocks[column] = blocks
    }
    blocks[band] = made
    this.byteCount += BLOCK_BYTES
    this.#open[column] = made
    return made
  }
}
