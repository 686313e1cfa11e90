import type { CellPlace } from './arranged-sheet.ts'
import { type ArrangedTable, arrangedArea, firstPlace, isRemark } from './arranged-table.ts'
import type { KnownHeadings } from './known-headings.ts'
import { findMoneyUnit } from './money-unit.ts'
import type { CellRange, Sheet } from './sheet.ts'
import { cellsOf, isKnown, type SideCell, type SideLabels } from './side-labels.ts'

/**
 * A table turned on its side (headings downwards, one project to a column), read as the list it would be if it were
 * turned back; undefined when its headings do not stand in the same columns all the way down.
 */
export function turnBack(sheet: Sheet, side: SideLabels, known: KnownHeadings): ArrangedTable | undefined {
  const [name] = side.names
  if (!name || side.names.length > 1) return undefined
  const edge = Math.max(...side.labels.map(({ right }) => right)) + 1
  if (side.labels.some(({ right }) => right + 1 !== edge)) return undefined
  const rows = tableRows(sheet, side.labels, edge)
  const [first = 0] = rows
  const last = rows.at(-1) ?? first
  const left = Math.min(...rows.flatMap((row) => cellsOf(sheet, row).map((cell) => cell.left)))
  const valued = columnsFrom(sheet, rows, edge)
  const unitColumn = valued.find((column) => isUnitColumn(sheet, rows, column))
  const inside = valued.filter((column) => column !== unitColumn)
  // 备注 beside the last project explains the rows: it is no project.
  const projects = inside.filter((column) => !isHeadingAt(sheet, name.top, column, known))
  if (projects.length === 0 || isCard(sheet, rows, name, edge)) return undefined
  const placesIn = (column: number): CellPlace[] => rows.map((row) => ({ row, column }))
  const levels = Array.from({ length: edge - left }, (_, level) => left + level)
  const after = rowsFrom(sheet, last + 1)
  const notes = after.filter((row) => isRemark(sheet, row) || cellsOf(sheet, row).length === 1)
  const ends = levels.length + (unitColumn === undefined ? 0 : 1)
  const merges = turned(sheet, rows, (column) => {
    if (column < edge) return column - left
    const at = projects.indexOf(column)
    return at < 0 ? undefined : ends + at
  })
  const area = arrangedArea({
    sheet,
    shape: 'turned',
    above: [],
    preface: Array.from({ length: first }, (_, row) => row),
    titles: rows.filter((row) => cellsOf(sheet, row).length === 1),
    headings: levels.map(placesIn),
    ...(unitColumn === undefined ? {} : { units: unitsIn(sheet, rows, unitColumn) }),
    projects: projects.map(placesIn),
    merges,
    notes,
    columnNames: rows.map((row) => String(sheet.rowNumber(row))),
  })
  const beside = rows.flatMap((row): CellPlace[] => {
    const column = inside.find((one) => !projects.includes(one) && sheet.kind(row, one) !== 'empty')
    return column === undefined || row === name.top ? [] : [{ row, column }]
  })
  return {
    area,
    unread: [...beside, ...after.filter((row) => !notes.includes(row)).map((row) => firstPlace(sheet, row))],
  }
}

/** One name above rows of several cells each: labels stand between those values, they are no further projects. */
function isCard(sheet: Sheet, rows: readonly number[], name: SideCell, edge: number): boolean {
  const valuesIn = (row: number): number => cellsOf(sheet, row).filter(({ left }) => left >= edge).length
  return valuesIn(name.top) === 1 && rows.some((row) => valuesIn(row) > 1)
}

/** Rows of the table: from the first known heading to the last, with those next to them that are filled alike. */
function tableRows(sheet: Sheet, labels: readonly SideCell[], edge: number): number[] {
  let first = Math.min(...labels.map(({ top }) => top))
  let last = Math.max(...labels.map(({ bottom }) => bottom))
  const isAlike = (row: number): boolean => {
    const cells = cellsOf(sheet, row)
    return (
      cells.some(({ left }) => left < edge) && cells.some(({ left }) => left >= edge) && !isRemark(sheet, row)
    )
  }
  while (first > 0 && isAlike(first - 1)) first -= 1
  while (last + 1 < sheet.rowCount && isAlike(last + 1)) last += 1
  return rowsFrom(sheet, first).filter((row) => row <= last)
}

function rowsFrom(sheet: Sheet, from: number): number[] {
  const rows: number[] = []
  for (let row = from; row < sheet.rowCount; row += 1) {
    if (sheet.filledColumns.some((column) => sheet.kind(row, column) !== 'empty')) rows.push(row)
  }
  return rows
}

const columnsFrom = (sheet: Sheet, rows: readonly number[], edge: number): number[] =>
  sheet.filledColumns.filter(
    (column) => column >= edge && rows.some((row) => sheet.kind(row, column) !== 'empty'),
  )

const UNIT_HEAD = /^(?:计量|金额)?单位$/
const UNIT = /^(?:[%个人项亩天]|平方米|万人|公里|千瓦|万千瓦|年|月|日|-|—|\/)$/

/** A column that says of every heading in which unit its figures are: 万元, 亩, %. */
function isUnitColumn(sheet: Sheet, rows: readonly number[], column: number): boolean {
  let money = 0
  for (const row of rows) {
    if (sheet.kind(row, column) === 'empty') continue
    const text = sheet.text(row, column).replace(/[()（）\s]/g, '')
    if (findMoneyUnit(text)) money += 1
    else if (!UNIT.test(text) && !UNIT_HEAD.test(text)) return false
  }
  return money > 0
}

const unitsIn = (sheet: Sheet, rows: readonly number[], column: number): (CellPlace | undefined)[] =>
  rows.map((row) => (UNIT_HEAD.test(sheet.text(row, column).trim()) ? undefined : { row, column }))

function isHeadingAt(sheet: Sheet, row: number, column: number, known: KnownHeadings): boolean {
  const cell = cellsOf(sheet, row).find(({ left }) => left === column)
  return cell !== undefined && isKnown(cell, known)
}

/**
 * Merged ranges in the new order.
 * @param lineOf row of the list that a column of the sheet becomes
 */
function turned(
  sheet: Sheet,
  rows: readonly number[],
  lineOf: (column: number) => number | undefined,
): CellRange[] {
  return sheet.merges.flatMap((merge) => {
    const columns = rows.flatMap((row, at) => (row >= merge.top && row <= merge.bottom ? [at] : []))
    const lines: number[] = []
    for (let column = merge.left; column <= merge.right; column += 1) {
      const line = lineOf(column)
      if (line !== undefined) lines.push(line)
    }
    const [left, top] = [columns[0], lines[0]]
    const [right, bottom] = [columns.at(-1), lines.at(-1)]
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return []
    return left === right && top === bottom ? [] : [{ top, left, bottom, right }]
  })
}
