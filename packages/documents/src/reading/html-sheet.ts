import type { Sheet, SheetBuilder } from '@groundbreak/core/workbook'
import { LAST_COLUMN, LAST_ROW } from './cell-address.ts'
import type { CellBudget } from './cell-budget.ts'
import { Unreadable } from './unreadable.ts'

/** Elements that begin a new line of text. */
const BLOCKS = /^(?:p|div|h[1-6]|li|ul|ol|dt|dd|caption|center|section|header|footer|hr|br|pre|form)$/
/** What the HTML standard makes of larger numbers. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

interface HtmlCell {
  said: string
  readonly columns: number
  readonly rows: number
}

/** A table being read. */
interface HtmlTable {
  cells: HtmlCell[]
  isRowHidden: boolean
  cell: HtmlCell | undefined
  /** Column → rows below that a cell above still covers. */
  readonly covered: Map<number, number>
}

/** The sheet that a page's tables and lines are put on, from top to bottom. */
export class HtmlSheet {
  readonly #builder: SheetBuilder
  readonly #budget: CellBudget
  readonly #tables: HtmlTable[] = []
  #row = 0
  /** Text outside tables, up to the end of its line. */
  #line = ''

  constructor(builder: SheetBuilder, budget: CellBudget) {
    this.#builder = builder
    this.#budget = budget
  }

  open(name: string, attributes: string): void {
    const table = this.#tables.at(-1)
    if (name === 'table') {
      this.#endLine()
      if (table) this.#endRow(table)
      this.#tables.push({ cells: [], isRowHidden: false, cell: undefined, covered: new Map() })
    } else if (!table) {
      if (BLOCKS.test(name)) this.#endLine()
    } else if (name === 'tr') {
      this.#endRow(table)
      table.isRowHidden = /display\s*:\s*none/i.test(attributes)
    } else if (name === 'td' || name === 'th') {
      const [columns, rows] = [
        span(attributes, 'colspan', MOST_COLUMNS),
        span(attributes, 'rowspan', MOST_ROWS),
      ]
      table.cell = { said: '', columns, rows }
      table.cells.push(table.cell)
    } else if (table.cell && BLOCKS.test(name)) breakLine(table.cell)
  }

  close(name: string): void {
    const table = this.#tables.at(-1)
    if (!table) {
      if (BLOCKS.test(name)) this.#endLine()
    } else if (name === 'table') {
      this.#endRow(table)
      this.#tables.pop()
    } else if (name === 'tr') this.#endRow(table)
    else if (name === 'td' || name === 'th') table.cell = undefined
    else if (table.cell && BLOCKS.test(name)) breakLine(table.cell)
  }

  /** White space only separates words. */
  text(text: string): void {
    const table = this.#tables.at(-1)
    const said = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (!table) this.#line += said
    else if (table.cell) table.cell.said += said
  }

  build(): Sheet {
    for (const table of this.#tables.splice(0)) this.#endRow(table)
    this.#endLine()
    return this.#builder.build()
  }

  #endLine(): void {
    const line = this.#line.trim()
    this.#line = ''
    if (line === '') return
    this.#put(0, line)
    this.#row += 1
  }

  #endRow(table: HtmlTable): void {
    const { cells, covered } = table
    table.cell = undefined
    if (cells.length === 0) return
    table.cells = []
    let column = 0
    const below = new Map([...covered].map(([at, rows]) => [at, rows - 1]))
    for (const { said, columns, rows } of cells) {
      while ((covered.get(column) ?? 0) > 0) column += 1
      const text = said.replace(/ *\n */g, '\n').trim()
      if (text !== '') this.#put(column, text)
      const [bottom, right] = [this.#row + rows - 1, column + columns - 1]
      if (right >= LAST_COLUMN) throw tooLarge()
      if (rows * columns > 1) this.#builder.merges.push({ top: this.#row, left: column, bottom, right })
      if (rows > 1) for (let at = column; at <= right; at += 1) below.set(at, rows - 1)
      column = right + 1
    }
    covered.clear()
    for (const [at, rows] of below) if (rows > 0) covered.set(at, rows)
    if (table.isRowHidden) this.#builder.hiddenRows.add(this.#row)
    this.#row += 1
  }

  #put(column: number, text: string): void {
    if (this.#row >= LAST_ROW || column >= LAST_COLUMN) throw tooLarge()
    this.#budget.check(this.#builder)
    this.#builder.text(this.#row, column, text)
  }
}

function breakLine(cell: HtmlCell): void {
  cell.said = `${cell.said.trimEnd()}\n`
}

function span(attributes: string, name: string, most: number): number {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?([0-9]{1,9})`, 'i').exec(attributes)
  return Math.min(Math.max(Number(match?.[1] ?? 1), 1), most)
}

const tooLarge = (): Unreadable =>
  new Unreadable('file.limits', { zh: '行或列过多', en: 'too many rows or columns' })
