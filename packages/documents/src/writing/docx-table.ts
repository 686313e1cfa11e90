import type { Table, TableColumn, TableRow } from '@groundbreak/core/bulletin'
import { paragraphXml, plain } from './docx-paragraph.ts'
import { SMALL_TABLE, textWidth } from './page.ts'
import { element } from './xml.ts'

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${LINE}/>`)

/**
 * One `<w:tbl>` with its caption and unit line. The head is repeated on every page, no row is split, a small table not
 * at all, and the name of a group never stands alone at the foot of a page.
 */
export function tableXml(table: Table, landscape: boolean): string {
  const widths = columnWidths(table.columns, textWidth(landscape))
  const caption =
    table.title === '' ? '' : paragraphXml(plain(table.title), { style: 'TableTitle', keepNext: true })
  const unit =
    table.unit === undefined ? '' : paragraphXml(plain(table.unit), { style: 'TableUnit', keepNext: true })
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('')
  const properties = `<w:tblPr>${element('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' })}<w:jc w:val="center"/><w:tblBorders>${BORDERS.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>`
  const head = rowXml(
    table.columns.map((column, index) =>
      cellXml(paragraphXml(plain(column.head), { style: 'TableHead', keepNext: true }), widths[index] ?? 0),
    ),
    true,
  )
  const last = table.rows.length - 1
  const rows = table.rows
    .map((row, index) => {
      const keepNext = index < last && (row.kind === 'group' || table.rows.length <= SMALL_TABLE)
      return bodyRow(row, table.columns, widths, keepNext)
    })
    .join('')
  return `${caption}${unit}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head}${rows}</w:tbl>`
}

function bodyRow(
  row: TableRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
  keepNext: boolean,
): string {
  const style = row.kind === 'row' ? 'TableText' : 'TableHead'
  if (row.kind === 'group') {
    const paragraph = paragraphXml(row.cells[0] ?? [], { style, align: 'left', keepNext })
    return rowXml([cellXml(paragraph, sum(widths), widths.length)], false)
  }
  const cells = columns.map((column, index) =>
    cellXml(
      paragraphXml(row.cells[index] ?? [], { style, align: column.align, keepNext }),
      widths[index] ?? 0,
    ),
  )
  return rowXml(cells, false)
}

const rowXml = (cells: readonly string[], head: boolean): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`

function cellXml(content: string, width: number, span?: number): string {
  const properties = [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    span === undefined || span < 2 ? '' : element('w:gridSpan', { 'w:val': span }),
    '<w:vAlign w:val="center"/>',
  ]
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${content}</w:tc>`
}

function columnWidths(columns: readonly TableColumn[], total: number): number[] {
  const shares = columns.reduce((all, column) => all + column.width, 0)
  return columns.map((column) => Math.floor((column.width / shares) * total))
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)
