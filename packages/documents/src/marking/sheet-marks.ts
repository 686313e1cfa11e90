import { cellName } from '../writing/spreadsheet.ts'
import type { CellMark } from './mark.ts'
import type { MarkedStyles } from './style-marks.ts'
import {
  attributeOf,
  closingOf,
  firstTag,
  type Splice,
  splice,
  type Tag,
  tagsNamed,
  withAttribute,
} from './xml-tags.ts'

/**
 * Gives the marked cells of a sheet another background. Cells and rows that don't exist are created;
 * everything else in the part stays as it is, character by character.
 */
export function markCells(xml: string, marks: readonly CellMark[], styles: MarkedStyles): string {
  const data = firstTag(xml, 'sheetData')
  if (data === undefined) throw new RangeError('a sheet without data')
  const byRow = Map.groupBy(marks, ({ row }) => row)
  const columns = columnStyles(xml, data.start)
  if (data.selfClosing) {
    const rows = [...byRow].map(([row, cells]) => newRow(row, cells, data.prefix, columns, styles)).join('')
    const open = xml.slice(data.start, data.end).replace(/\s*\/>$/, '>')
    return splice(xml, [
      { start: data.start, end: data.end, text: `${open}${rows}</${data.prefix}sheetData>` },
    ])
  }
  const close = closingOf(xml, data, 'sheetData')
  const splices: Splice[] = []
  const waiting = [...byRow.keys()].toSorted((a, b) => a - b)
  const create = (row: number, at: number) => {
    const text = newRow(row, byRow.get(row) ?? [], data.prefix, columns, styles)
    splices.push({ start: at, end: at, text })
  }
  let number = -1
  for (const tag of tagsNamed(xml, 'row', data.end, close)) {
    number = Number(attributeOf(tag, 'r') ?? number + 2) - 1
    while (waiting[0] !== undefined && waiting[0] < number) create(waiting.shift() ?? 0, tag.start)
    if (waiting[0] === undefined) break
    if (waiting[0] !== number) continue
    waiting.shift()
    splices.push(...markRow(xml, tag, number, byRow.get(number) ?? [], columns, styles))
  }
  for (const row of waiting) create(row, close)
  return splice(xml, splices)
}

/** Style of a cell that isn't there: its column's. */
type ColumnStyle = (column: number) => number

function columnStyles(xml: string, before: number): ColumnStyle {
  const spans = [...tagsNamed(xml, 'col', 0, before)].map((tag) => ({
    first: Number(attributeOf(tag, 'min')) - 1,
    last: Number(attributeOf(tag, 'max')) - 1,
    style: Number(attributeOf(tag, 'style') ?? '0'),
  }))
  return (column) => spans.find(({ first, last }) => first <= column && column <= last)?.style ?? 0
}

const newCell = (prefix: string, row: number, column: number, style: number): string =>
  `<${prefix}c r="${cellName(row, column)}" s="${style}"/>`

function newRow(
  row: number,
  marks: readonly CellMark[],
  prefix: string,
  columns: ColumnStyle,
  styles: MarkedStyles,
): string {
  const cells = marks.map(({ column, severity }) =>
    newCell(prefix, row, column, styles.marked(columns(column), severity)),
  )
  return `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>`
}

function markRow(
  xml: string,
  tag: Tag,
  row: number,
  marks: readonly CellMark[],
  columns: ColumnStyle,
  styles: MarkedStyles,
): Splice[] {
  const rowStyle = attributeOf(tag, 'customFormat') === '1' ? Number(attributeOf(tag, 's') ?? '0') : undefined
  const create = ({ column, severity }: CellMark) =>
    newCell(tag.prefix, row, column, styles.marked(rowStyle ?? columns(column), severity))
  // The spans of a row are only a hint, but a wrong one is a damaged file to some programs.
  const open = xml.slice(tag.start, tag.end).replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '')
  const openSplice: Splice = { start: tag.start, end: tag.end, text: open }
  if (tag.selfClosing) {
    const cells = marks.map(create).join('')
    return [{ ...openSplice, text: `${open.replace(/\s*\/>$/, '>')}${cells}</${tag.prefix}row>` }]
  }
  const close = closingOf(xml, tag, 'row')
  const waiting = [...marks]
  const splices: Splice[] = []
  let created = false
  const insert = (mark: CellMark, at: number) => {
    splices.push({ start: at, end: at, text: create(mark) })
    created = true
  }
  let column = -1
  for (const cell of tagsNamed(xml, 'c', tag.end, close)) {
    const name = attributeOf(cell, 'r')
    column = name === undefined ? column + 1 : columnOf(name)
    while (waiting[0] !== undefined && waiting[0].column < column)
      insert(waiting.shift() ?? waiting[0], cell.start)
    const [next] = waiting
    if (next === undefined) break
    if (next.column !== column) continue
    waiting.shift()
    const style = styles.marked(Number(attributeOf(cell, 's') ?? '0'), next.severity)
    splices.push({ start: cell.start, end: cell.end, text: withAttribute(xml, cell, 's', String(style)) })
  }
  for (const mark of waiting) insert(mark, close)
  return created ? [openSplice, ...splices] : splices
}

function columnOf(name: string): number {
  let column = 0
  for (const letter of name) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}
