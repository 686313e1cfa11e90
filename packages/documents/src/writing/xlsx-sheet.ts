import { type CellContent, cellName, rangeName, type WrittenRow, type WrittenSheet } from './spreadsheet.ts'
import type { StyleTable } from './xlsx-styles.ts'
import { attributes, element, escapeXml, XML_HEAD } from './xml.ts'

/** What a spreadsheet keeps of a number; beyond it digits are lost in silence. */
const EXACT_DIGITS = 15
const DECIMAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/

/** The `xl/worksheets/sheet*.xml` part of one sheet. */
export function printSheet(sheet: WrittenSheet, styles: StyleTable, commented: boolean): string {
  const rows = sheet.rows.map((row, index) => printRow(row, index, styles)).join('')
  const merges = sheet.merges ?? []
  const widths = sheet.widths ?? []
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    sheetView(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length === 0 ? '' : `<cols>${widths.map(columnWidth).join('')}</cols>`,
    `<sheetData>${rows}</sheetData>`,
    sheet.filter === undefined ? '' : element('autoFilter', { ref: rangeName(sheet.filter) }),
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((range) => element('mergeCell', { ref: rangeName(range) })).join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    element('pageSetup', {
      paperSize: 9,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>',
    commented ? '<legacyDrawing r:id="rId1"/>' : '',
  ]
  return `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${parts.join('')}</worksheet>`
}

function sheetView({ freeze }: WrittenSheet): string {
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0)) {
    return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  }
  const pane = freeze.rows === 0 ? 'topRight' : freeze.columns === 0 ? 'bottomLeft' : 'bottomRight'
  return `<sheetViews><sheetView workbookViewId="0">${element('pane', {
    xSplit: freeze.columns || undefined,
    ySplit: freeze.rows || undefined,
    topLeftCell: cellName(freeze.rows, freeze.columns),
    activePane: pane,
    state: 'frozen',
  })}${element('selection', { pane })}</sheetView></sheetViews>`
}

const columnWidth = (width: number, index: number): string =>
  element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })

function printRow(row: WrittenRow, index: number, styles: StyleTable): string {
  const cells = row.cells.map((cell, column) => {
    if (cell.content === undefined && cell.style === undefined) return ''
    return printCell(cellName(index, column), cell.content, styles.indexOf(cell.style))
  })
  return element(
    'row',
    { r: index + 1, ht: row.height, customHeight: row.height === undefined ? undefined : 1 },
    cells.join(''),
  )
}

/** One `<c>` with its value. Text goes in as an inline string, which no program takes for a formula. */
export function printCell(name: string, content: CellContent | undefined, style: number): string {
  const common = { r: name, s: style === 0 ? undefined : style }
  if (content === undefined) return element('c', common)
  if ('number' in content) {
    if (!DECIMAL.test(content.number)) throw new RangeError(`not a decimal number: ${content.number}`)
    if (isExactInSpreadsheet(content.number)) return `<c${attributes(common)}><v>${content.number}</v></c>`
  }
  const text = 'number' in content ? content.number : content.text
  if (text === '') return element('c', common)
  return `<c${attributes({ ...common, t: 'inlineStr' })}><is><t xml:space="preserve">${escapeXml(escapeUnderscores(text))}</t></is></c>`
}

/** True when a decimal has at most 15 significant digits. */
export function isExactInSpreadsheet(decimal: string): boolean {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '')
  return (decimal.includes('.') ? digits.replace(/0+$/, '') : digits).length <= EXACT_DIGITS
}

/** A text that happens to hold `_x000D_` would be read as a character code: its underscore is coded itself. */
const escapeUnderscores = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
