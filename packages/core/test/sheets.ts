import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type PackProblem, readPackFile } from '../src/pack/index.ts'
import { STANDARD_CHECKS, startFields } from '../src/report/index.ts'
import {
  type CellRange,
  readVocabulary,
  type Sheet,
  SheetBuilder,
  type Vocabulary,
  type Workbook,
} from '../src/workbook/index.ts'

const LANJIANG = resolve(import.meta.dirname, '../../../fixtures/lanjiang')
const STANDARD = resolve(import.meta.dirname, '../../../regions/standard')

/** The vocabulary of an invented region that shares nothing with the demonstration. */
export function lanjiangVocabulary(): Vocabulary {
  const problems: PackProblem[] = []
  const node = (file: string) => readPackFile(file, readFileSync(join(LANJIANG, file), 'utf8'), problems)
  const vocabulary = readVocabulary({
    fields: node('fields.yaml'),
    divisions: node('divisions.yaml'),
    permits: node('permits.yaml'),
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return { ...vocabulary, starts: startFields(vocabulary.fields, STANDARD_CHECKS.roles) }
}

/** The standard fields and permits that any city's pack begins with, in the divisions of the invented region. */
export function standardVocabulary(): Vocabulary {
  const problems: PackProblem[] = []
  const node = (folder: string, file: string) =>
    readPackFile(file, readFileSync(join(folder, file), 'utf8'), problems)
  const vocabulary = readVocabulary({
    fields: node(STANDARD, 'fields.yaml'),
    divisions: node(LANJIANG, 'divisions.yaml'),
    permits: node(STANDARD, 'permits.yaml'),
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return { ...vocabulary, starts: startFields(vocabulary.fields, STANDARD_CHECKS.roles) }
}

/** A cell: text, number, nothing, or a value with a number format or a formula. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | {
      readonly value?: string | number
      readonly format?: string
      readonly formula?: string
      readonly error?: string
    }

export interface SheetExtras {
  /** `A1:C1` */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  /** `D` */
  readonly hiddenColumns?: readonly string[]
  readonly hidden?: boolean
}

/** A sheet from rows of cells. */
export function sheetOf(name: string, rows: readonly (readonly Cell[])[], extras: SheetExtras = {}): Sheet {
  const formats = [
    '',
    ...new Set(rows.flat().flatMap((cell) => (isRich(cell) && cell.format ? [cell.format] : []))),
  ]
  const builder = new SheetBuilder(name, extras.hidden ?? false, [], formats)
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      putCell(builder, row, column, cell, formats)
    })
  })
  builder.merges.push(...(extras.merges ?? []).map(rangeOf))
  for (const row of extras.hiddenRows ?? []) builder.hiddenRows.add(row - 1)
  for (const letters of extras.hiddenColumns ?? []) builder.hiddenColumns.add(placeOf(`${letters}1`).column)
  return builder.build()
}

const isRich = (cell: Cell): cell is Exclude<Cell, string | number | boolean | null> =>
  typeof cell === 'object' && cell !== null

function putCell(
  builder: SheetBuilder,
  row: number,
  column: number,
  cell: Cell,
  formats: readonly string[],
): void {
  if (cell === null || cell === '') return
  if (!isRich(cell)) {
    if (typeof cell === 'number') builder.number(row, column, cell)
    else if (typeof cell === 'boolean') builder.boolean(row, column, cell)
    else builder.text(row, column, cell)
    return
  }
  const style = cell.format ? formats.indexOf(cell.format) : 0
  if (cell.formula !== undefined) builder.formula(row, column, cell.formula, style)
  if (cell.error !== undefined) builder.error(row, column, cell.error, style)
  else if (typeof cell.value === 'number') builder.number(row, column, cell.value, style)
  else if (cell.value !== undefined) builder.text(row, column, cell.value, style)
}

function rangeOf(text: string): CellRange {
  const [from = '', to = from] = text.split(':')
  const a = placeOf(from)
  const b = placeOf(to)
  return { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

/** Row and column, from 0, of an A1 address. */
export function placeOf(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)([0-9]+)$/.exec(address)
  const letters = match?.[1] ?? 'A'
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match?.[2] ?? 1) - 1, column: column - 1 }
}

export const workbookOf = (sheets: readonly Sheet[], extras: Partial<Workbook> = {}): Workbook => ({
  container: 'xlsx',
  sheets,
  date1904: false,
  hasMacros: false,
  hasExternalLinks: false,
  ...extras,
})
