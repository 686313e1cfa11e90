import type { Month } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import { finding } from './findings.ts'
import { KnownHeadings } from './known-headings.ts'
import type { Lexicon } from './lexicon.ts'
import { partByMonth } from './other-months.ts'
import type { Sheet, Workbook } from './sheet.ts'
import { findTableAreas, firstCell, looksLikeData, type TableArea } from './table-layout.ts'
import { findTurnedTable } from './turned-table.ts'
import type { Understanding } from './understanding.ts'

/** The tables of a workbook that may be read, and what is said of the other sheets. */
export interface SheetTables {
  readonly areas: readonly TableArea[]
  /** Tables of months that are not reported. */
  readonly left: readonly TableArea[]
  readonly otherSheets: Understanding['otherSheets']
  readonly findings: readonly Finding[]
}

/** Looks for tables on every sheet; leaves out hidden sheets, turned tables and months that are not reported. */
export function findSheetTables(
  workbook: Workbook,
  file: string,
  all: readonly Lexicon[],
  given: Month | undefined,
): SheetTables {
  const known = new KnownHeadings(all)
  const findings: Finding[] = []
  const otherSheets: Understanding['otherSheets'][number][] = []
  const areas: TableArea[] = []
  for (const sheet of workbook.sheets) {
    const turned = findTurnedTable(sheet, known)
    const found = turned === undefined && sheet.rowCount > 0 ? findTableAreas(sheet, known) : []
    if (found.length > 0 && !sheet.hidden) areas.push(...found)
    else otherSheets.push({ sheet: sheet.name, because: reasonOf(sheet) })
    const at = { file, sheet: sheet.name }
    if (found.length > 0 && sheet.hidden) findings.push(finding('layout.table-in-hidden-sheet', at))
    if (turned !== undefined && !sheet.hidden)
      findings.push(finding('layout.turned-table', { ...at, cell: turned }))
  }
  const { kept, others, unsure } = partByMonth(areas, file, given)
  for (const { area, month } of others) {
    const at = { file, sheet: area.sheet.name, cell: firstCell(area.sheet) }
    findings.push(finding('layout.other-month', at, { month }, unsure ? 'doubt' : 'info'))
  }
  return { areas: kept, left: others.map(({ area }) => area), otherSheets, findings }
}

const reasonOf = (sheet: Sheet): Understanding['otherSheets'][number]['because'] =>
  sheet.rowCount === 0 ? 'empty' : sheet.hidden ? 'hidden' : 'no-table'

/** What is said of a file in which no table could be read. */
export function noTableFindings(file: string, workbook: Workbook, known: readonly Finding[]): Finding[] {
  if (known.some(({ severity }) => severity === 'error')) return []
  const headless = workbook.sheets.filter((sheet) => !sheet.hidden && looksLikeData(sheet))
  if (headless.length === 0) return [finding('layout.no-table', { file })]
  return headless.map((sheet) =>
    finding('layout.no-header', { file, sheet: sheet.name, cell: firstCell(sheet) }),
  )
}
