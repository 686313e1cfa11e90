import { createRequire } from 'node:module'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { cellAddress, SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import { CellBudget } from './cell-budget.ts'
import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads the stream of an xls (BIFF2 to BIFF8) with the SheetJS community edition. Called only for what was positively
 * recognised, and without its container: the library would make a sheet out of anything, and goes in circles with a
 * damaged container.
 */
export function readXls(bytes: Buffer, hasMacros: boolean, limits: ReadingLimits): Workbook {
  const book = open(bytes)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const budget = new CellBudget(limits)
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name]
    const formats = new Formats()
    const builder = new SheetBuilder(
      name,
      (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      [],
      formats.codes,
    )
    if (sheet) fill(builder, sheet, formats, budget)
    budget.spend(builder)
    return builder.build()
  })
  if (sheets.length === 0) throw new Unreadable('file.corrupt', { zh: '没有工作表', en: 'no sheet in it' })
  return { container: 'xls', sheets, date1904, hasMacros, hasExternalLinks: false }
}

/** Loaded when the first old file comes: most days bring none, and it is the heaviest module of all. */
const load = (): typeof import('@e965/xlsx') => createRequire(import.meta.url)('@e965/xlsx')

function open(bytes: Buffer): ReturnType<ReturnType<typeof load>['read']> {
  try {
    return load().read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
    })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new Unreadable('file.encrypted')
    throw new Unreadable('file.corrupt')
  }
}

/** Format codes of a sheet by index, as `SheetBuilder` wants them. */
class Formats {
  readonly codes: string[] = ['']
  readonly #known = new Map<string, number>([['', 0]])

  index(code: string): number {
    const general = code === 'General' || code === 'GENERAL' ? '' : code
    const known = this.#known.get(general)
    if (known !== undefined) return known
    this.codes.push(general)
    this.#known.set(general, this.codes.length - 1)
    return this.codes.length - 1
  }
}

function fill(builder: SheetBuilder, sheet: WorkSheet, formats: Formats, budget: CellBudget): void {
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? []
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell) put(builder, rowIndex, column, cell, formats)
    })
    budget.check(builder)
  })
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c })
  sheet['!rows']?.forEach((row, index) => {
    if (row?.hidden) builder.hiddenRows.add(index)
  })
  sheet['!cols']?.forEach((column, index) => {
    if (column?.hidden) builder.hiddenColumns.add(index)
  })
}

function put(builder: SheetBuilder, row: number, column: number, cell: CellObject, formats: Formats): void {
  const style = formats.index(typeof cell.z === 'string' ? cell.z : '')
  const comment = cell.c?.map(({ t }) => t).join('\n')
  if (comment) builder.comments.set(cellAddress(row, column), comment)
  if (cell.f !== undefined) builder.formula(row, column, cell.f, style)
  const value = cell.v
  if (cell.t === 'n' && typeof value === 'number') builder.number(row, column, value, style)
  else if (cell.t === 'b') builder.boolean(row, column, value === true, style)
  else if (cell.t === 'e') builder.error(row, column, ERRORS[Number(value)] ?? '#N/A', style)
  else if (cell.t === 's') builder.text(row, column, String(value ?? ''), style)
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
