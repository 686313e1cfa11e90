import type { SourceFragment } from '@groundbreak/contract'
import type { EntryHead } from '@groundbreak/core/ledger'
import type { Books } from './books.ts'
import { taughtColumns } from './layouts.ts'
import type { NamedFile } from './marked-workbook.ts'
import type { Reader } from './reader/reader.ts'
import type { Reading } from './reader/request.ts'
import { Refusal } from './refusal.ts'
import { Drawing, getSheet } from './sheet-window.ts'

/** Rows shown before and after the cell. */
const AROUND = 4
/** Opened files kept for the next question. */
const KEPT_OPEN = 6

type Opened = Extract<Reading, { readonly kind: 'understood' }>

/** The workbooks the ledger's facts were read from, kept as they were sent (原表). */
export class Sources {
  readonly #books: Books
  readonly #reader: Reader
  readonly #open = new Map<string, Promise<Opened>>()

  constructor(books: Books, reader: Reader) {
    this.#books = books
    this.#reader = reader
  }

  /** @throws Refusal when no accepted report has this file */
  async original(sm3: string): Promise<NamedFile> {
    const head = this.#heads(sm3)[0]
    const bytes = await this.#books.store.findFile(sm3)
    if (bytes === undefined || head?.file === undefined) throw unknownFile()
    return { name: head.file.name, bytes }
  }

  /**
   * The part of the sheet around a cell, headings above it.
   * @throws Refusal when there is no such file, sheet or cell
   */
  async fragment(sm3: string, sheetName: string, cell: string): Promise<SourceFragment> {
    const row = Number(/^[A-Z]{1,3}([1-9][0-9]{0,6})$/.exec(cell)?.[1])
    if (Number.isNaN(row)) throw unknownCell(cell)
    const heads = this.#heads(sm3)
    const { understanding, sheets, date1904 } = await this.#read(sm3, heads)
    const sheet = getSheet({ sheets, date1904 }, sheetName)
    if (row > sheet.rowCount) throw unknownCell(cell)
    const { tables } = understanding
    const drawing = new Drawing(sheet, date1904, { tables, findings: [] })
    const rows = rowsToShow(tables, sheet.name, row, sheet.rowCount)
    return {
      file: sm3,
      fileName: heads[0]?.file?.name ?? '',
      sheet: sheet.name,
      cell,
      row,
      columns: drawing.columns(),
      rows: rows.map((one) => drawing.row(one)),
      merges: sheet.merges,
      entries: heads.map(({ number }) => number),
    }
  }

  #read(sm3: string, heads: readonly EntryHead[]): Promise<Opened> {
    const open = this.#open.get(sm3)
    if (open) return open
    const opening = this.#readKept(sm3, heads)
    this.#open.set(sm3, opening)
    opening.catch(() => this.#open.delete(sm3))
    for (const first of this.#open.keys()) {
      if (this.#open.size <= KEPT_OPEN) break
      this.#open.delete(first)
    }
    return opening
  }

  async #readKept(sm3: string, heads: readonly EntryHead[]): Promise<Opened> {
    const [head] = heads
    const bytes = await this.#books.store.findFile(sm3)
    if (bytes === undefined || head?.file === undefined) throw unknownFile()
    const given = {
      ...(head.division === undefined ? {} : { division: head.division }),
      ...(head.period === undefined ? {} : { period: head.period }),
    }
    const taught = taughtColumns(this.#books.view(head.number))
    const reading = await this.#reader.read({ name: head.file.name, bytes, hints: { taught, given } })
    if (reading.kind !== 'understood') throw unknownFile()
    return reading
  }

  #heads(sm3: string): EntryHead[] {
    return this.#books
      .view()
      .heads()
      .filter(({ kind, file }) => kind === 'report' && file?.sm3 === sm3)
  }
}

/** Heading and unit rows of the table the cell stands in, then the rows around the cell. */
function rowsToShow(
  tables: Opened['understanding']['tables'],
  sheet: string,
  row: number,
  rowCount: number,
): number[] {
  const table = tables.find(
    (one) => one.sheet === sheet && row >= (one.headerRows[0] ?? one.firstRow) && row <= one.lastRow,
  )
  const above = (table?.rows ?? [])
    .filter(({ role }) => role === 'title' || role === 'unit')
    .map((one) => one.row)
  const around = Array.from({ length: AROUND * 2 + 1 }, (_, i) => row - AROUND + i)
  const wanted = [...above.filter((one) => one < row), ...(table?.headerRows ?? []), ...around]
  return [...new Set(wanted)].filter((one) => one >= 1 && one <= rowCount).sort((one, other) => one - other)
}

const unknownFile = (): Refusal =>
  new Refusal('source.unknown', 'missing', {
    words: { zh: '账本中没有这份原表', en: 'the ledger keeps no such file' },
    remedy: { zh: '从数值的来源进入', en: 'open it from the source of a value' },
  })

const unknownCell = (cell: string): Refusal =>
  new Refusal('source.no-cell', 'missing', {
    words: { zh: `原表中没有单元格“${cell}”`, en: `the sheet has no cell "${cell}"` },
    remedy: { zh: '从数值的来源进入', en: 'open it from the source of a value' },
  })
