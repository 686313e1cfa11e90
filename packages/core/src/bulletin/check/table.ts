import { type Fraction, parseDecimal } from '../../quantity/index.ts'
import { foldWidth } from './mention.ts'

export interface TableCell {
  readonly text: string
  readonly start: number
  readonly value: Fraction | undefined
  readonly digits: number
  readonly percent: boolean
}

/** A table pasted as text: columns set apart by tabs, bars or at least two spaces. */
export interface TextTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly start: number
  readonly end: number
}

const RULE = /^[\s|:+\-—=]+$/
const NUMBER =
  /^([-−]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[-−]?[0-9]+(?:\.[0-9]+)?)\s*(%)?(?:个|项|亿元|万元|元|分)?$/

/** Finds the tables in a text: at least three lines in a row with the same number (three or more) of columns. */
export function findTables(text: string): TextTable[] {
  const lines = linesOf(foldWidth(text))
  const tables: TextTable[] = []
  let run: (readonly TableCell[])[] = []
  const finish = () => {
    const table = tableOf(run)
    if (table !== undefined) tables.push(table)
    run = []
  }
  for (const [index, { text: line, start }] of lines.entries()) {
    if (isGroupLine(line, lines[index + 1]?.text ?? '', run[0]?.length)) continue
    if (RULE.test(line) && line.trim() !== '' && run.length > 0) continue
    const cells = cellsOf(line, start)
    const isOther = run[0] !== undefined && run[0].length !== cells.length
    if (cells.length < 3 || isOther || (run.some(hasNumbers) && isHeadRow(cells))) finish()
    if (cells.length >= 3) run.push(cells)
  }
  finish()
  return tables
}

const hasNumbers = (cells: readonly TableCell[]): boolean =>
  cells.slice(1).some(({ value }) => value !== undefined)

/** A row of words behind rows of numbers is the head of another table. */
const isHeadRow = (cells: readonly TableCell[]): boolean =>
  cells.every(({ text }) => /^[^0-9]*\p{L}[^0-9]*$/u.test(text))

/** A line between the rows that names a group: one short entry, and the next line is a row again. */
const isGroupLine = (line: string, next: string, width: number | undefined): boolean =>
  width !== undefined &&
  line.trim() !== '' &&
  line.length <= 24 &&
  cellsOf(line, 0).length < 3 &&
  cellsOf(next, 0).length === width

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { text: line, start }
    start += line.length + 1
    return found
  })
}

function cellsOf(line: string, start: number): TableCell[] {
  const separator = line.includes('|') ? /\|/g : line.includes('\t') ? /\t/g : / {2,}/g
  const cells: TableCell[] = []
  let at = 0
  const push = (end: number) => {
    const raw = line.slice(at, end)
    const text = raw.trim()
    cells.push({ text, start: start + at + (raw.length - raw.trimStart().length), ...numberOf(text) })
  }
  for (const match of line.matchAll(separator)) {
    push(match.index)
    at = match.index + match[0].length
  }
  push(line.length)
  const framed = line.trimStart().startsWith('|')
  return framed ? cells.slice(1, line.trimEnd().endsWith('|') ? -1 : undefined) : cells
}

function numberOf(text: string): { value: Fraction | undefined; digits: number; percent: boolean } {
  const found = NUMBER.exec(text)
  const number = found?.[1]?.replaceAll(',', '').replace('−', '-') ?? ''
  return {
    value: parseDecimal(number),
    digits: number.includes('.') ? number.length - number.indexOf('.') - 1 : 0,
    percent: found?.[2] === '%',
  }
}

function tableOf(lines: readonly (readonly TableCell[])[]): TextTable | undefined {
  const firstRow = lines.findIndex(
    (cells) => cells.slice(1).filter(({ value }) => value !== undefined).length >= 2,
  )
  const first = lines[0]?.[0]
  const end = lines.at(-1)?.at(-1)
  if (first === undefined || end === undefined || lines.length < 3) return undefined
  const place = { start: first.start, end: end.start + end.text.length }
  // A table of words: nothing to recompute, but its numbers are no sentences either.
  if (firstRow < 0) return { heads: [], rows: [], ...place }
  const rows = lines.slice(firstRow)
  const width = rows[0]?.length ?? 0
  const heads = Array.from({ length: width }, (_, column) =>
    lines
      .slice(0, firstRow)
      .map((cells) => cells[column]?.text ?? '')
      .join(''),
  )
  return { heads, rows, ...place }
}
