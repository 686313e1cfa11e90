import type { CellPlace } from './arranged-sheet.ts'
import { isRemark } from './arranged-table.ts'
import { readHeading } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import type { CellRange, Sheet } from './sheet.ts'
import { cellsOf, inlineValueAt, isKnown, type SideCell } from './side-labels.ts'
import { isSequenceKey } from './structure-words.ts'

/** A value of a card with its labels from the outermost to the innermost. */
export interface LabelledValue {
  readonly path: readonly CellPlace[]
  readonly value: CellPlace
}

export interface CardRows {
  readonly values: readonly LabelledValue[]
  /** Filled rows in which no label stands beside a value. */
  readonly others: readonly number[]
  /** Rows with cells that are neither label nor value. */
  readonly stray: readonly number[]
  /** Rows in which something was taken for a label only because of where it stands. */
  readonly unsure: readonly number[]
}

/** Label and value by turns, in the rows and columns of one card. */
export function readCardRows(
  sheet: Sheet,
  labelColumns: ReadonlySet<number>,
  known: KnownHeadings,
  span: CellRange,
): CardRows {
  const values: LabelledValue[] = []
  const others: number[] = []
  const stray: number[] = []
  const unsure: number[] = []
  /** Labels merged over several rows, as far as they reach. */
  let outer: SideCell[] = []
  for (let row = span.top; row <= span.bottom; row += 1) {
    const cells = cellsOf(sheet, row).filter(({ left }) => left >= span.left && left <= span.right)
    if (cells.length === 0) continue
    outer = outer.filter(({ bottom }) => bottom >= row)
    const isSaid = cells.some((cell) => isKnown(cell, known) || inlineValueAt(cell, known) !== undefined)
    if (isTableRow(cells) || (!isSaid && (cells.length === 1 || isRemark(sheet, row)))) {
      others.push(row)
      continue
    }
    const below = valuesBelow(sheet, row, cells, known, span)
    if (below) {
      const heads = cells.filter((cell) => !below.labels.includes(cell))
      values.push(
        ...below.labels.map((label) =>
          pairOf([...outer, ...heads], label, { row: row + 1, column: label.left }),
        ),
      )
      row += 1
      continue
    }
    const read = readRow(cells, labelColumns, known, outer)
    if (read.values.length === 0) others.push(row)
    else if (read.stray) stray.push(row)
    if (read.unsure) unsure.push(row)
    values.push(...read.values)
    outer = [...outer, ...read.outer]
  }
  return { values, others, stray, unsure }
}

/** 序号 with headings behind it, or a number with words behind it: a list stands below the card. */
const isTableRow = (cells: readonly SideCell[]): boolean =>
  cells.length > 2 && (!cells[0]?.isText || isSequenceKey(readHeading(cells[0].text).key))

const placeOf = ({ top, left }: SideCell): CellPlace => ({ row: top, column: left })

/** The outer labels that stand before a label, and it. */
const pairOf = (outer: readonly SideCell[], label: SideCell, value: CellPlace): LabelledValue => {
  const before = outer.filter(({ left }) => left < label.left)
  const nearest = before.toSorted((a, b) => a.left - b.left).slice(-1)
  return { path: [...nearest, label].map(placeOf), value }
}

function readRow(
  cells: readonly SideCell[],
  labelColumns: ReadonlySet<number>,
  known: KnownHeadings,
  outer: readonly SideCell[],
): { values: LabelledValue[]; outer: SideCell[]; stray: boolean; unsure: boolean } {
  const values: LabelledValue[] = []
  const opened: SideCell[] = []
  let stray = false
  let unsure = false
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]
    const next = cells[at + 1]
    if (!cell) continue
    const from = inlineValueAt(cell, known)
    if (from !== undefined) {
      const place = placeOf(cell)
      const label = { ...place, part: { from: 0, to: from - 1 } }
      values.push({ path: [label], value: { ...place, part: { from, to: undefined } } })
      continue
    }
    const isSure = isKnown(cell, known) || labelColumns.has(cell.left)
    if (!isKnown(cell, known)) unsure = true
    if (!cell.isText || !(isSure || isBeside(cell, next))) {
      stray = true
      continue
    }
    if (next && isBeside(cell, next) && isOuter(cell, next, labelColumns, known)) {
      opened.push(cell)
      continue
    }
    const isHeld =
      next !== undefined && isBeside(cell, next) && !(labelColumns.has(next.left) && isKnown(next, known))
    const value = isHeld ? placeOf(next) : { row: cell.top, column: cell.right + 1 }
    values.push(pairOf([...outer, ...opened], cell, value))
    if (isHeld) at += 1
  }
  return { values, outer: opened.filter(({ top, bottom }) => bottom > top), stray, unsure }
}

const isBeside = (cell: SideCell, next: SideCell | undefined): boolean => next?.left === cell.right + 1

/** 投资情况 beside 总投资: a label of labels. */
function isOuter(
  cell: SideCell,
  next: SideCell,
  labelColumns: ReadonlySet<number>,
  known: KnownHeadings,
): boolean {
  if (!next.isText) return false
  if (cell.bottom > cell.top && cell.bottom > next.bottom) return true
  return labelColumns.has(next.left) && isKnown(next, known)
}

/** A row of nothing but labels above a row of their values, as forms have it for 总投资 | 年度计划 | 累计完成. */
function valuesBelow(
  sheet: Sheet,
  row: number,
  cells: readonly SideCell[],
  known: KnownHeadings,
  span: CellRange,
): { labels: readonly SideCell[] } | undefined {
  if (row + 1 > span.bottom) return undefined
  const labels = cells.filter(({ bottom }) => bottom === row)
  if (labels.length < 2 || !labels.every((cell) => isKnown(cell, known))) return undefined
  const under = cellsOf(sheet, row + 1).filter(({ left }) => left >= span.left && left <= span.right)
  const isUnder = (cell: SideCell): boolean => labels.some(({ left }) => left === cell.left)
  const fits = under.length > 0 && under.every((cell) => isUnder(cell) && !isKnown(cell, known))
  return fits ? { labels } : undefined
}
