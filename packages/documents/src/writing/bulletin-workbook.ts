import type { BulletinDocument, Run, Table, TableColumn } from '@groundbreak/core/bulletin'
import { widthInCharacters } from './page.ts'
import type { CellContent, CellStyle, WrittenCell, WrittenRow, WrittenSheet } from './spreadsheet.ts'
import { writeXlsx } from './xlsx.ts'

const TITLE: CellStyle = { bold: true, size: 16, align: 'center' }
const HEAD: CellStyle = { bold: true, fill: 'DDEBF7', border: true, align: 'center', wrap: true }
const GROUP: CellStyle = { bold: true, fill: 'F2F2F2', border: true }
/** Characters of a sheet that fit on the width of a page. */
const SHEET_WIDTH = 110
/** Points of a line of type in a cell. */
const LINE_HEIGHT = 16

/**
 * The tables of a bulletin as an Excel workbook, one sheet each: the annexes' and the body's. Figures are numbers
 * exactly as the bulletin prints them. Same tree, same bytes.
 */
export function writeBulletinWorkbook(document: BulletinDocument): Uint8Array {
  const annexed = document.annexes.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [tableSheet(block.title === '' ? title : `${title}：${block.title}`, block.title || title, block)]
        : [],
    ),
  )
  const inBody = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [tableSheet(block.title || block.id, block.title || block.id, block)] : [],
  )
  const sheets = [...annexed, ...inBody]
  const title = document.title.join('')
  return writeXlsx({
    title,
    sheets:
      sheets.length > 0 ? sheets : [{ name: '通报', rows: [{ cells: [{ content: { text: title } }] }] }],
  })
}

function tableSheet(title: string, name: string, table: Table): WrittenSheet {
  const last = table.columns.length - 1
  const unit: WrittenRow[] =
    table.unit === undefined
      ? []
      : [{ cells: [...blanks(last), { content: { text: table.unit }, style: { align: 'right' } }] }]
  const above: WrittenRow[] = [{ cells: [{ content: { text: title }, style: TITLE }], height: 28 }, ...unit]
  const head: WrittenRow = {
    cells: table.columns.map((column) => ({ content: { text: column.head }, style: HEAD })),
  }
  const widest = table.columns.reduce((sum, { width }) => sum + width, 0)
  const widths = table.columns.map(({ width }) => Math.max(8, Math.round((width / widest) * SHEET_WIDTH)))
  return {
    name,
    rows: [
      ...above,
      head,
      ...table.rows.map((row) => ({
        cells: tableCells(row.cells, row.kind, table.columns),
        ...heightOf(row.cells, widths),
      })),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      ...table.rows.flatMap(({ kind }, index) => {
        const row = above.length + 1 + index
        return kind === 'group' && last > 0 ? [{ top: row, left: 0, bottom: row, right: last }] : []
      }),
    ].filter(({ left, right }) => right > left),
    widths,
    freeze: { rows: above.length + 1, columns: 1 },
    repeatRows: [0, above.length],
    landscape: true,
  }
}

const blanks = (count: number): WrittenCell[] => Array.from({ length: count }, () => ({}))

/** A row as high as its longest text needs: programs other than Excel don't work it out by themselves. */
function heightOf(cells: readonly (readonly Run[])[], widths: readonly number[]): { height?: number } {
  const lines = cells.map((cell, column) => {
    const room = Math.max(1, (widths[column] ?? SHEET_WIDTH) - 1)
    return Math.ceil((2 * widthInCharacters(print(cell))) / room)
  })
  const most = cells.length > 1 ? Math.max(1, ...lines) : 1
  return most > 1 ? { height: most * LINE_HEIGHT } : {}
}

function tableCells(
  cells: readonly (readonly Run[])[],
  kind: Table['rows'][number]['kind'],
  columns: readonly TableColumn[],
): WrittenCell[] {
  if (kind === 'group') {
    const [first = []] = cells
    return columns.map((_, index) =>
      index === 0 ? { content: { text: print(first) }, style: GROUP } : { style: GROUP },
    )
  }
  return columns.map(({ align }, index) => {
    const { content, format } = cellContent(cells[index] ?? [])
    const style: CellStyle = {
      border: true,
      align,
      ...(kind === 'total' ? { bold: true } : {}),
      ...(format === undefined ? { wrap: true } : { format }),
    }
    return content === undefined ? { style } : { content, style }
  })
}

const print = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** A cell that holds one figure is a number with the places it is printed with; anything else is text. */
function cellContent(runs: readonly Run[]): { content?: CellContent; format?: string } {
  const text = print(runs)
  if (text === '') return {}
  const [run] = runs
  const figure = /^(-?)([0-9]+)(?:\.([0-9]+))?(%?)$/.exec(text)
  if (runs.length !== 1 || run?.kind !== 'figure' || figure === null) return { content: { text } }
  const [, sign = '', whole = '', decimals = '', percent] = figure
  const places = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`
  if (percent === '%') return { content: { number: shiftTwo(sign, whole, decimals) }, format: `${places}%` }
  return {
    content: { number: sign + trimZeros(whole) + (decimals === '' ? '' : `.${decimals}`) },
    format: places,
  }
}

const trimZeros = (whole: string): string => whole.replace(/^0+(?=[0-9])/, '')

/** `92`, `5` → `0.925`: a percentage as a spreadsheet keeps it, without arithmetic. */
function shiftTwo(sign: string, whole: string, decimals: string): string {
  const padded = whole.padStart(3, '0')
  return `${sign}${trimZeros(padded.slice(0, -2))}.${padded.slice(-2)}${decimals}`
}
