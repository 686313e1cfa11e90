import { cellAddress, type Sheet, SheetBuilder } from '@groundbreak/core/workbook'
import { LAST_COLUMN, LAST_ROW } from './cell-address.ts'
import type { CellBudget } from './cell-budget.ts'
import { dayOf } from './iso-day.ts'
import { isFinerThanExact, parseNumber } from './number-text.ts'
import { OdsCell } from './ods-cell.ts'
import type { OdsStyles } from './ods-formats.ts'
import { Unreadable } from './unreadable.ts'

type Attributes = ReadonlyMap<string, string>

const ERROR = /^(?:#[A-Z0-9/]+[!?]?|(?:Err|错误):[0-9]+)$/

/** A cell and the columns it stands in. */
interface Placed {
  readonly cell: OdsCell
  readonly column: number
  readonly repeated: number
}

/** One table of an ods document while it is being read. */
export class OdsTable {
  readonly #builder: SheetBuilder
  readonly #styles: OdsStyles
  readonly #formats: string[] = ['']
  readonly #budget: CellBudget
  /** Default cell style by column. */
  readonly #columnStyles: string[] = []
  #columns = 0
  #row = 0
  #rowAttributes: Attributes = new Map()
  #cells: Placed[] = []
  #column = 0
  #cell: OdsCell | undefined
  #depth = 0

  constructor(attributes: Attributes, styles: OdsStyles, budget: CellBudget) {
    const isHidden = styles.hiddenTables.has(attributes.get('style-name') ?? '')
    this.#builder = new SheetBuilder(attributes.get('name') ?? '', isHidden, [], this.#formats)
    this.#styles = styles
    this.#budget = budget
  }

  /** The table is complete. */
  spend(): void {
    this.#budget.spend(this.#builder)
  }

  build(): Sheet {
    return this.#builder.build()
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1
    if (this.#cell) this.#cell.open(name, attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#cell = new OdsCell(attributes)
    else if (name === 'table-row') this.#beginRow(attributes)
    else if (name === 'table-column') this.#addColumns(attributes)
  }

  text(text: string): void {
    this.#cell?.hear(text)
  }

  /** @returns true when the table itself ends */
  close(name: string): boolean {
    if (this.#depth === 0) return true
    this.#depth -= 1
    if (this.#cell) {
      if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell(this.#cell)
      else this.#cell.close(name)
    } else if (name === 'table-row') this.#endRow()
    return false
  }

  #addColumns(attributes: Attributes): void {
    const last = Math.min(this.#columns + repeats(attributes, 'number-columns-repeated'), LAST_COLUMN)
    const isHidden = isCollapsed(attributes)
    for (let column = this.#columns; column < last; column += 1) {
      if (isHidden) this.#builder.hiddenColumns.add(column)
      this.#columnStyles[column] = attributes.get('default-cell-style-name') ?? ''
    }
    this.#columns = last
  }

  #beginRow(attributes: Attributes): void {
    this.#rowAttributes = attributes
    this.#cells = []
    this.#column = 0
  }

  #endCell(cell: OdsCell): void {
    this.#cell = undefined
    const repeated = repeats(cell.attributes, 'number-columns-repeated')
    if (!cell.isEmpty || cell.comment !== '' || spans(cell.attributes))
      this.#cells.push({ cell, column: this.#column, repeated })
    this.#column += repeated
  }

  #endRow(): void {
    const repeated = repeats(this.#rowAttributes, 'number-rows-repeated')
    const isHidden = isCollapsed(this.#rowAttributes)
    const first = this.#row
    this.#row += repeated
    if (isHidden) {
      for (let row = first; row < Math.min(this.#row, LAST_ROW); row += 1) this.#builder.hiddenRows.add(row)
    }
    const filled = this.#cells.reduce((sum, { cell, repeated: times }) => sum + (cell.isEmpty ? 0 : times), 0)
    this.#budget.check(this.#builder, filled * repeated)
    const rows = this.#cells.length > 0 ? repeated : 0
    for (let row = first; row < first + rows; row += 1)
      for (const placed of this.#cells) this.#place(row, placed)
  }

  #place(row: number, { cell, column, repeated }: Placed): void {
    const style = this.#style(cell.attributes, column)
    for (let at = column; at < column + repeated; at += 1) {
      if (row >= LAST_ROW || at >= LAST_COLUMN) {
        throw new Unreadable('file.corrupt', {
          zh: '单元格地址无效',
          en: 'a cell address that does not exist',
        })
      }
      this.#put(row, at, cell, style)
      if (cell.comment !== '') this.#builder.comments.set(cellAddress(row, at), cell.comment)
    }
    const span = spans(cell.attributes)
    if (span) {
      const [bottom, right] = [row + span.rows - 1, column + span.columns - 1]
      this.#builder.merges.push({ top: row, left: column, bottom, right })
    }
  }

  #put(row: number, column: number, cell: OdsCell, style: string): void {
    const builder = this.#builder
    const { attributes, text } = cell
    const formula = attributes.get('formula')
    const type = attributes.get('value-type')
    const code = this.#format(type === 'percentage' && !style.includes('%') ? '0%' : style)
    if (formula !== undefined) builder.formula(row, column, plainFormula(formula), code)
    if (isError(attributes, text)) builder.error(row, column, text, code)
    else if (type === 'float' || type === 'percentage' || type === 'currency') {
      const value = attributes.get('value') ?? ''
      const number = parseNumber(value)
      if (Number.isNaN(number)) builder.text(row, column, text, code)
      else builder.number(row, column, number, code, isFinerThanExact(value) ? value : undefined)
    } else if (type === 'date') builder.date(row, column, dayOf(attributes.get('date-value') ?? text), code)
    else if (type === 'boolean')
      builder.boolean(row, column, attributes.get('boolean-value') === 'true', code)
    else builder.text(row, column, attributes.get('string-value') ?? text, code)
  }

  #style(attributes: Attributes, column: number): string {
    const own = attributes.get('style-name') ?? this.#rowAttributes.get('default-cell-style-name')
    const code = this.#styles.format(own ?? this.#columnStyles[column] ?? '')
    return code === 'General' ? '' : code
  }

  #format(code: string): number {
    const known = this.#formats.indexOf(code)
    return known >= 0 ? known : this.#formats.push(code) - 1
  }
}

const isCollapsed = (attributes: Attributes): boolean =>
  ['collapse', 'filter'].includes(attributes.get('visibility') ?? '')

function repeats(attributes: Attributes, name: string): number {
  const given = attributes.get(name)
  if (given === undefined) return 1
  if (/^[1-9][0-9]{0,9}$/.test(given)) return Number(given)
  throw new Unreadable('file.corrupt', { zh: `${name}="${given}"`, en: `${name}="${given}"` })
}

function spans(attributes: Attributes): { rows: number; columns: number } | undefined {
  const [rows, columns] = ['number-rows-spanned', 'number-columns-spanned'].map((name) =>
    repeats(attributes, name),
  )
  if (rows === undefined || columns === undefined || rows * columns === 1) return undefined
  return { rows: Math.min(rows, LAST_ROW), columns: Math.min(columns, LAST_COLUMN) }
}

/** LibreOffice marks an error (`calcext:value-type`); others leave 0 with the error for a text. */
const isError = (attributes: Attributes, text: string): boolean =>
  attributes.get('value-type') === 'error' || (attributes.has('formula') && ERROR.test(text))

/** `of:=SUM([.A1:.B2];1)` → `SUM(A1:B2,1)` */
function plainFormula(formula: string): string {
  return formula
    .replace(/^[a-z]+:/, '')
    .replace(/^=/, '')
    .replace(/\[([^\]]*)\]/g, (_, reference: string) => reference.replace(/(^|:)\./g, '$1'))
    .replaceAll(';', ',')
}
