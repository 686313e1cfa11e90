import type { SheetCell, SheetColumn, SheetRow, SheetWindow } from '@groundbreak/contract'
import type { Finding, Severity } from '@groundbreak/core/finding'
import {
  ColumnSheet,
  cellAddress,
  columnLetters,
  type SheetData,
  type TableUnderstanding,
} from '@groundbreak/core/workbook'
import { Refusal } from './refusal.ts'
import { shownText } from './shown-text.ts'

/** The sheets of a workbook as read. */
export interface OpenWorkbook {
  readonly sheets: readonly SheetData[]
  readonly date1904: boolean
}

/** What is laid over the sheet as written. */
export interface Overlay {
  readonly tables: readonly TableUnderstanding[]
  readonly findings: readonly Finding[]
}

/** Columns shown at most: a sheet formatted to the edge is not drawn to the edge. */
const COLUMNS = 300

const GRAVITY: readonly Severity[] = ['info', 'doubt', 'error']

/**
 * Rows `top` to `bottom` (1-based) of a sheet with roles, fields and findings.
 * @throws Refusal when there is no such sheet
 */
export function readWindow(
  workbook: OpenWorkbook,
  name: string,
  rows: { readonly top: number; readonly bottom: number },
  overlay: Overlay,
): SheetWindow {
  const sheet = getSheet(workbook, name)
  const bottom = Math.min(rows.bottom, sheet.rowCount)
  const drawing = new Drawing(sheet, workbook.date1904, overlay)
  return {
    sheet: name,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    top: rows.top,
    bottom,
    columns: drawing.columns(),
    rows: Array.from({ length: Math.max(bottom - rows.top + 1, 0) }, (_, i) => drawing.row(rows.top + i)),
    merges: sheet.merges.filter((merge) => merge.bottom + 1 >= rows.top && merge.top + 1 <= bottom),
  }
}

/** @throws Refusal when there is no such sheet */
export function getSheet({ sheets }: OpenWorkbook, name: string): ColumnSheet {
  const found = sheets.find((sheet) => sheet.name === name) ?? (name === '' ? sheets[0] : undefined)
  if (found) return new ColumnSheet(found)
  throw new Refusal('sheet.unknown', 'missing', {
    words: { zh: `没有工作表“${name}”`, en: `there is no sheet "${name}"` },
    remedy: { zh: '从列表中选择', en: 'choose one from the list' },
  })
}

/** One sheet with what was understood of it, drawn row by row. */
export class Drawing {
  readonly #sheet: ColumnSheet
  readonly #date1904: boolean
  readonly #tables: readonly TableUnderstanding[]
  readonly #roles = new Map<number, SheetRow['role']>()
  readonly #marks = new Map<string, { classes: string[]; severity: Severity }>()

  constructor(sheet: ColumnSheet, date1904: boolean, { tables, findings }: Overlay) {
    this.#sheet = sheet
    this.#date1904 = date1904
    this.#tables = tables.filter((table) => table.sheet === sheet.name)
    for (const table of this.#tables) for (const { row, role } of table.rows) this.#roles.set(row, role)
    for (const finding of findings) this.#mark(finding)
  }

  columns(): SheetColumn[] {
    return Array.from({ length: Math.min(this.#sheet.columnCount, COLUMNS) }, (_, index) => {
      const column = columnLetters(index)
      const read = this.#tables.flatMap((table) => table.columns.filter((one) => one.column === column))
      const fields = read.flatMap((one) =>
        one.fields.length > 0 ? one.fields : one.field === undefined ? [] : [one.field],
      )
      return { column, hidden: this.#sheet.hiddenColumns.has(index), fields: [...new Set(fields)] }
    })
  }

  /** @param row 1-based */
  row(row: number): SheetRow {
    const width = Math.min(this.#sheet.columnCount, COLUMNS)
    return {
      row,
      role: this.#roles.get(row),
      hidden: this.#sheet.hiddenRows.has(row - 1),
      cells: Array.from({ length: width }, (_, column) => this.#cell(row - 1, column)),
    }
  }

  #cell(row: number, column: number): SheetCell | null {
    const sheet = this.#sheet
    const address = cellAddress(row, column)
    const kind = sheet.kind(row, column)
    const formula = sheet.formula(row, column)
    const comment = sheet.comments.get(address)
    const mark = this.#marks.get(address)
    if (kind === 'empty' && formula === undefined && comment === undefined && mark === undefined) return null
    return {
      text: shownText(sheet, row, column, this.#date1904),
      kind,
      ...(formula === undefined ? {} : { formula }),
      ...(comment === undefined ? {} : { comment }),
      ...(mark === undefined ? {} : { findings: mark.classes, severity: mark.severity }),
    }
  }

  #mark({ at, class: kind, severity }: Finding): void {
    if (at.sheet !== undefined && at.sheet !== this.#sheet.name) return
    for (const cell of new Set([...(at.cell === undefined ? [] : [at.cell]), ...(at.cells ?? [])])) {
      const mark = this.#marks.get(cell)
      if (!mark) this.#marks.set(cell, { classes: [kind], severity })
      else {
        if (!mark.classes.includes(kind)) mark.classes.push(kind)
        if (GRAVITY.indexOf(severity) > GRAVITY.indexOf(mark.severity)) mark.severity = severity
      }
    }
  }
}
