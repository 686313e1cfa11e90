import { mergeAt } from './header-block.ts'
import { readHeading } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import type { CellRange, Sheet } from './sheet.ts'

const ROWS = 2000
/** A list shows what it is within so many rows. */
const FIRST_ROWS = 200
const COLUMNS = 30
const LEAST_HEADINGS = 3
/** Longer texts are what cells say, not what heads them. */
const LONGEST = 30

/** A filled cell with the cells it is merged over, counted from 0. */
export interface SideCell extends CellRange {
  readonly text: string
  readonly isText: boolean
}

/** A sheet whose headings stand beside what they head. */
export interface SideLabels {
  /** Columns in which headings stand. */
  readonly columns: ReadonlySet<number>
  /** Headings of names, from top to bottom. */
  readonly names: readonly SideCell[]
  /** All known headings that stand beside a value. */
  readonly labels: readonly SideCell[]
}

/**
 * The headings of a table that is turned on its side (headings downwards, projects as columns) or of cards that hold
 * one project each; undefined for a list, however few of its headings are known.
 */
export function findSideLabels(sheet: Sheet, known: KnownHeadings): SideLabels | undefined {
  if (!hasNameBesideValues(sheet, known)) return undefined
  const labels: SideCell[] = []
  let figures = 0
  for (let row = 0; row < Math.min(sheet.rowCount, ROWS); row += 1) {
    for (const { label, after } of labelsIn(cellsOf(sheet, row), known)) {
      labels.push(label)
      if (after.some((text) => FIGURE.test(text.trim()))) figures += 1
    }
  }
  const byColumn = new Map<number, Set<string>>()
  for (const { left, text } of labels) {
    byColumn.set(left, (byColumn.get(left) ?? new Set()).add(readHeading(labelOf(text)).key))
  }
  const columns = new Set([...byColumn].flatMap(([column, keys]) => (keys.size >= 2 ? [column] : [])))
  const own = labels.filter(({ left }) => columns.has(left))
  const names = own.filter(({ text }) => known.isName(labelOf(text)))
  const keys = new Set(own.map(({ text }) => readHeading(labelOf(text)).key))
  if (names.length === 0 || keys.size < LEAST_HEADINGS || figures === 0) return undefined
  return { columns, names, labels: own }
}

/** Looks for no more than a heading of names with a value beside it: for lists the search ends here. */
function hasNameBesideValues(sheet: Sheet, known: KnownHeadings): boolean {
  const columns = sheet.filledColumns.filter((column) => column <= COLUMNS)
  for (let row = 0; row < Math.min(sheet.rowCount, FIRST_ROWS); row += 1) {
    const isNamed = columns.some(
      (column) => sheet.kind(row, column) === 'text' && known.isName(labelOf(sheet.text(row, column))),
    )
    if (!isNamed) continue
    const labels = labelsIn(cellsOf(sheet, row), known)
    if (labels.some(({ label }) => known.isName(labelOf(label.text)))) return true
  }
  return false
}

/**
 * The known headings of a row that stand beside what they head. Where two stand side by side, as in the headings of a
 * list, at most half of what the row holds may be headings.
 */
function labelsIn(
  cells: readonly SideCell[],
  known: KnownHeadings,
): { readonly label: SideCell; readonly after: readonly string[] }[] {
  const isHeading = (cell: SideCell | undefined): boolean => cell !== undefined && isKnown(cell, known)
  const follows = (at: number): boolean => cells[at + 1]?.left === (cells[at]?.right ?? 0) + 1
  const hits = cells.filter(isHeading).length
  const crowded = cells.some((cell, at) => isHeading(cell) && follows(at) && isHeading(cells[at + 1]))
  return cells.flatMap((label, at) => {
    if (label.left > COLUMNS) return []
    const own = inlineValueAt(label, known)
    if (own !== undefined) return [{ label, after: [label.text.slice(own)] }]
    if (!isHeading(label) || (crowded && hits * 2 > cells.length)) return []
    if (follows(at) && isHeading(cells[at + 1])) return []
    return [{ label, after: cells.slice(at + 1).map(({ text }) => text) }]
  })
}

/** The words before a colon. */
export const labelOf = (text: string): string => {
  const at = text.search(/[:：]/)
  return at > 0 ? text.slice(0, at) : text
}

/** Where the value begins in 项目名称：甲项目, written in one cell. */
export function inlineValueAt({ isText, text }: SideCell, known: KnownHeadings): number | undefined {
  const at = isText ? text.search(/[:：]/) : -1
  if (at < 1 || at > LONGEST || text.slice(at + 1).trim() === '' || !known.has(text.slice(0, at)))
    return undefined
  return at + 1
}

/** The filled cells of a row from left to right. */
export function cellsOf(sheet: Sheet, row: number): SideCell[] {
  const cells: SideCell[] = []
  for (const column of sheet.filledColumns) {
    const kind = sheet.kind(row, column)
    if (kind === 'empty') continue
    const merge = mergeAt(sheet.merges, row, column)
    if (merge && (merge.top !== row || merge.left !== column)) continue
    const range = merge ?? { top: row, left: column, bottom: row, right: column }
    cells.push({ ...range, text: sheet.text(row, column), isText: kind === 'text' })
  }
  return cells
}

/** True for a cell that says what a region calls one of its fields. */
export const isKnown = ({ isText, text }: SideCell, known: KnownHeadings): boolean =>
  isText && text.length <= LONGEST && known.has(text)

/** A list that only explains the headings holds no figures. */
const FIGURE = /^[0-9０-９]/
