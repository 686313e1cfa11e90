import type { Month } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import type { ArrangedTable } from './arranged-table.ts'
import { finding } from './findings.ts'
import { KnownHeadings } from './known-headings.ts'
import type { Lexicon } from './lexicon.ts'
import { partByMonth } from './other-months.ts'
import { readCards } from './project-cards.ts'
import type { Sheet, Workbook } from './sheet.ts'
import { findSideLabels, type SideLabels } from './side-labels.ts'
import { findTableAreas, firstCell, looksLikeData, type TableArea } from './table-layout.ts'
import { turnBack } from './turned-table.ts'
import type { Understanding } from './understanding.ts'

/** The tables of a workbook that may be read, and what is said of the other sheets. */
export interface SheetTables {
  readonly areas: readonly TableArea[]
  /** Tables of months that are not reported. */
  readonly left: readonly TableArea[]
  readonly otherSheets: Understanding['otherSheets']
  readonly findings: readonly Finding[]
}

/** Looks for tables on every sheet; turns tables that are no lists into such; leaves out hidden sheets and months that are not reported. */
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
    const side = findSideLabels(sheet, known)
    const arranged = side && arrange(sheet, side, known)
    const found = side ? (arranged?.map(({ area }) => area) ?? []) : findTableAreas(sheet, known)
    if (found.length > 0 && !sheet.hidden) areas.push(...found)
    else otherSheets.push({ sheet: sheet.name, because: reasonOf(sheet) })
    const at = { file, sheet: sheet.name }
    if (found.length > 0 && sheet.hidden) findings.push(finding('layout.table-in-hidden-sheet', at))
    if (sheet.hidden || !side) continue
    const [name] = side.names
    if (!arranged) {
      const cell = name ? sheet.address(name.top, name.left) : firstCell(sheet)
      findings.push(finding('layout.turned-table', { ...at, cell }))
    }
    for (const { row, column } of arranged?.flatMap(({ unread }) => unread) ?? []) {
      const cell = sheet.address(row, column)
      findings.push(finding('layout.row-unclear', { ...at, cell }, { row: sheet.rowNumber(row) }))
    }
  }
  const { kept, others, unsure } = partByMonth(areas, file, given)
  for (const { area, month } of others) {
    const at = { file, sheet: area.sheet.name, cell: firstCell(area.sheet) }
    findings.push(finding('layout.other-month', at, { month }, unsure ? 'doubt' : 'info'))
  }
  return { areas: kept, left: others.map(({ area }) => area), otherSheets, findings }
}

/** A table on its side, or cards, as lists; undefined when it cannot be told what heads what. */
function arrange(sheet: Sheet, side: SideLabels, known: KnownHeadings): ArrangedTable[] | undefined {
  const turned = turnBack(sheet, side, known)
  return turned ? [turned] : readCards(sheet, side, known)
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
