import { cellAddress, SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import { LAST_COLUMN, LAST_ROW } from './cell-address.ts'
import { CellBudget } from './cell-budget.ts'
import { dayOf } from './iso-day.ts'
import type { ReadingLimits } from './limits.ts'
import { isFinerThanExact, parseNumber } from './number-text.ts'
import { Unreadable } from './unreadable.ts'
import { walkXml } from './walk-xml.ts'
import { preparePart } from './xml-part.ts'
import { unescapeXml } from './xml-text.ts'

type Attributes = ReadonlyMap<string, string>

/** Formats that SpreadsheetML knows by name. */
const NAMED: Readonly<Record<string, string>> = {
  General: '',
  'General Number': '',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy/m/d',
  'Medium Date': 'yyyy/m/d',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
}

/** Reads a workbook saved as one XML file (XML 电子表格 2003). */
export function readSpreadsheetMl(bytes: Buffer, limits: ReadingLimits): Workbook {
  const reading = new SpreadsheetMl(limits)
  walkXml(preparePart(bytes, 'SpreadsheetML'), reading, unescapeXml)
  return reading.finish()
}

class SpreadsheetMl {
  readonly #limits: ReadingLimits
  readonly #budget: CellBudget
  readonly #codes: string[] = ['']
  /** Style id → index of its format. */
  readonly #styles = new Map<string, number>()
  /** Formats of cells without one of their own. */
  readonly #columnFormats: number[] = []
  #rowFormat = 0
  readonly #sheets: SheetBuilder[] = []
  #isDate1904 = false
  #style = ''
  #row = -1
  #column = -1
  #at = -1
  #format = 0
  #type = ''
  #said: string | undefined
  #isComment = false

  constructor(limits: ReadingLimits) {
    this.#limits = limits
    this.#budget = new CellBudget(limits)
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Style') this.#addStyle(attributes)
    else if (name === 'NumberFormat') this.#addFormat(attributes.get('Format') ?? '')
    else if (name === 'Worksheet') this.#addSheet(attributes.get('Name') ?? '')
    else if (name === 'Column') this.#addColumns(attributes)
    else if (name === 'Row') this.#beginRow(attributes)
    else if (name === 'Cell') this.#beginCell(attributes)
    else if (name === 'Comment') this.#isComment = true
    else if (name === 'Data') {
      this.#type = attributes.get('Type') ?? 'String'
      this.#said = ''
    } else if (name === 'Visible' || name === 'Date1904') this.#said = ''
  }

  text(text: string): void {
    if (this.#said !== undefined) this.#said += text
  }

  close(name: string): void {
    const said = this.#said ?? ''
    if (name === 'Data') {
      if (this.#isComment) this.#sheet.comments.set(cellAddress(this.#row, this.#column), said)
      else this.#put(said)
    } else if (name === 'Comment') this.#isComment = false
    else if (name === 'Visible') this.#sheet.hidden = said.trim() !== 'SheetVisible'
    else if (name === 'Date1904') this.#isDate1904 = true
    else return
    this.#said = undefined
  }

  finish(): Workbook {
    if (this.#sheets.length === 0) throw new Unreadable('file.not-a-workbook')
    return {
      container: 'xls',
      sheets: this.#sheets.map((sheet) => sheet.build()),
      date1904: this.#isDate1904,
      hasMacros: false,
      hasExternalLinks: false,
    }
  }

  get #sheet(): SheetBuilder {
    const last = this.#sheets.at(-1)
    if (last) return last
    throw new Unreadable('file.corrupt', { zh: '单元格不在工作表内', en: 'a cell outside any sheet' })
  }

  #formatOf(attributes: Attributes): number {
    return this.#styles.get(attributes.get('StyleID') ?? '') ?? 0
  }

  #addStyle(attributes: Attributes): void {
    this.#style = attributes.get('ID') ?? ''
    this.#styles.set(this.#style, this.#styles.get(attributes.get('Parent') ?? '') ?? 0)
  }

  #addFormat(format: string): void {
    this.#styles.set(this.#style, this.#codes.push(NAMED[format] ?? format) - 1)
  }

  #addSheet(name: string): void {
    if (this.#sheets.length >= this.#limits.sheets) {
      const { sheets } = this.#limits
      throw new Unreadable('file.limits', { zh: `工作表超过 ${sheets} 张`, en: `more than ${sheets} sheets` })
    }
    const before = this.#sheets.at(-1)
    if (before) this.#budget.spend(before)
    this.#sheets.push(new SheetBuilder(name, false, [], this.#codes))
    this.#row = -1
    this.#column = -1
    this.#columnFormats.length = 0
  }

  #addColumns(attributes: Attributes): void {
    const first = indexOf(attributes, this.#column, LAST_COLUMN)
    const last = Math.min(first + whole(attributes, 'Span'), LAST_COLUMN - 1)
    for (let column = first; column <= last; column += 1) {
      if (attributes.get('Hidden') === '1') this.#sheet.hiddenColumns.add(column)
      this.#columnFormats[column] = this.#formatOf(attributes)
    }
    this.#column = last
  }

  #beginRow(attributes: Attributes): void {
    const first = indexOf(attributes, this.#row, LAST_ROW)
    this.#row = Math.min(first + whole(attributes, 'Span'), LAST_ROW - 1)
    if (attributes.get('Hidden') === '1') {
      for (let row = first; row <= this.#row; row += 1) this.#sheet.hiddenRows.add(row)
    }
    this.#column = -1
    this.#rowFormat = this.#formatOf(attributes)
  }

  #beginCell(attributes: Attributes): void {
    const column = indexOf(attributes, this.#column, LAST_COLUMN)
    const [across, down] = [whole(attributes, 'MergeAcross'), whole(attributes, 'MergeDown')]
    this.#at = column
    this.#column = Math.min(column + across, LAST_COLUMN - 1)
    this.#format = attributes.has('StyleID')
      ? this.#formatOf(attributes)
      : this.#rowFormat || (this.#columnFormats[column] ?? 0)
    if (across + down > 0) {
      const bottom = Math.min(this.#row + down, LAST_ROW - 1)
      this.#sheet.merges.push({ top: this.#row, left: column, bottom, right: this.#column })
    }
    const formula = attributes.get('Formula')
    if (formula !== undefined) this.#sheet.formula(this.#row, column, formula.replace(/^=/, ''), this.#format)
  }

  #put(said: string): void {
    const sheet = this.#sheet
    const [row, column, format] = [this.#row, this.#at, this.#format]
    if (row < 0 || column < 0) {
      throw new Unreadable('file.corrupt', { zh: '单元格不在行内', en: 'a cell outside any row' })
    }
    const number = this.#type === 'Number' ? parseNumber(said) : Number.NaN
    if (this.#type === 'Boolean') sheet.boolean(row, column, said.trim() === '1', format)
    else if (this.#type === 'Error') sheet.error(row, column, said.trim(), format)
    else if (this.#type === 'DateTime') sheet.date(row, column, dayOf(said.trim()), format)
    else if (Number.isNaN(number)) sheet.text(row, column, said, format)
    else sheet.number(row, column, number, format, isFinerThanExact(said) ? said.trim() : undefined)
    this.#budget.check(sheet)
  }
}

/** Place of an element from 0: as its 1-based `Index` says, or behind the one before. */
function indexOf(attributes: Attributes, before: number, end: number): number {
  const index = attributes.has('Index') ? whole(attributes, 'Index') - 1 : before + 1
  if (index > before && index < end) return index
  throw new Unreadable('file.corrupt', { zh: '单元格地址无效', en: 'a cell address that does not exist' })
}

function whole(attributes: Attributes, name: string): number {
  const text = attributes.get(name)
  if (text === undefined) return 0
  if (/^[0-9]{1,7}$/.test(text)) return Number(text)
  throw new Unreadable('file.corrupt', { zh: `${name}="${text}"`, en: `${name}="${text}"` })
}
