import type { HeaderBlock } from './header-block.ts'
import { readHeading } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import type { Sheet } from './sheet.ts'
import { SheetWindow } from './sheet-window.ts'
import { isSequenceKey } from './structure-words.ts'
import { isTotalLabel } from './total-label.ts'

/**
 * The parts of a sheet on which tables stand side by side, from left to right; the sheet itself when they do not. Two
 * tables are told by a second column of names with further headings repeated, or by a table of totals behind a blank
 * column.
 */
export function splitSideways(
  sheet: Sheet,
  blocks: readonly HeaderBlock[],
  known: KnownHeadings,
): readonly Sheet[] {
  const cuts = new Set<number>()
  for (const { headingRows, bottom } of blocks) {
    for (const row of headingRows) {
      for (const cut of repeatedNames(sheet, row, known)) cuts.add(cut)
      for (const cut of besideList(sheet, row, bottom, known)) cuts.add(cut)
    }
  }
  if (cuts.size === 0) return [sheet]
  const edges = [0, ...[...cuts].sort((a, b) => a - b)]
  return edges.map((left, index) => {
    const next = edges[index + 1]
    return new SheetWindow(sheet, left, next === undefined ? sheet.columnCount - 1 : next - 1)
  })
}

/** Columns at which a further table begins because the headings of names come again. */
function repeatedNames(sheet: Sheet, row: number, known: KnownHeadings): number[] {
  const names: number[] = []
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) === 'text' && known.isName(sheet.text(row, column))) names.push(column)
  }
  return names.slice(1).flatMap((name, index) => {
    const before = names[index] ?? 0
    const cut = cutBetween(sheet, row, before, name)
    const next = names[index + 2] ?? sheet.columnCount
    return repeats(sheet, row, known, [index === 0 ? 0 : before, cut], [cut, next]) ? [cut] : []
  })
}

function cutBetween(sheet: Sheet, row: number, before: number, name: number): number {
  for (let column = name; column > before; column -= 1) {
    if (sheet.kind(row, column) === 'text' && isSequenceKey(readHeading(sheet.text(row, column)).key))
      return column
  }
  for (let column = name - 1; column > before; column -= 1) {
    if (isBlankColumn(sheet, row, column)) return column + 1
  }
  return name
}

/** True when a heading besides that of the names stands in both stretches of columns. */
function repeats(
  sheet: Sheet,
  row: number,
  known: KnownHeadings,
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
): boolean {
  const first = headingsIn(sheet, row, known, a, b)
  return [...headingsIn(sheet, row, known, c, d)].some((heading) => first.has(heading))
}

/** Folded headings other than those of names, and the fields they stand for. */
function headingsIn(sheet: Sheet, row: number, known: KnownHeadings, from: number, to: number): Set<string> {
  const found = new Set<string>()
  for (let column = from; column < to; column += 1) {
    const text = sheet.kind(row, column) === 'text' ? sheet.text(row, column) : ''
    if (text === '' || known.isName(text)) continue
    found.add(readHeading(text).key)
    for (const field of known.fields(text)) found.add(`field ${field}`)
  }
  return found
}

/** Where a table of totals stands behind a blank column: its rows are not those of the list. */
function besideList(sheet: Sheet, row: number, bottom: number, known: KnownHeadings): number[] {
  const cuts: number[] = []
  let named = false
  for (const column of sheet.filledColumns) {
    if (column > 0 && sheet.kind(row, column - 1) === 'text')
      named ||= known.isName(sheet.text(row, column - 1))
    const opens =
      named && sheet.kind(row, column) === 'text' && isBlankColumn(sheet, row, column - 1) && !cuts.length
    if (opens && !laterName(sheet, row, column, known) && addsUpItself(sheet, bottom, column))
      cuts.push(column)
    named ||= sheet.kind(row, column) === 'text' && known.isName(sheet.text(row, column))
  }
  return cuts
}

function laterName(sheet: Sheet, row: number, from: number, known: KnownHeadings): boolean {
  for (const column of sheet.filledColumns) {
    if (column < from) continue
    if (sheet.kind(row, column) === 'text' && known.isName(sheet.text(row, column))) return true
  }
  return false
}

/** True when a total stands in the first column of the right part beside a row that is none. */
function addsUpItself(sheet: Sheet, bottom: number, column: number): boolean {
  for (let row = bottom + 1; row < sheet.rowCount; row += 1) {
    if (sheet.kind(row, column) !== 'text' || !isTotalLabel(sheet.text(row, column))) continue
    if (!hasFigure(sheet, row, column + 1)) continue
    for (let left = 0; left < column; left += 1) {
      if (sheet.kind(row, left) === 'empty') continue
      return !isTotalLabel(sheet.text(row, left))
    }
    return true
  }
  return false
}

function hasFigure(sheet: Sheet, row: number, from: number): boolean {
  for (const column of sheet.filledColumns) {
    if (column < from) continue
    if (sheet.kind(row, column) === 'number' || /^[0-9.,]+/.test(sheet.text(row, column))) return true
  }
  return false
}

/** A column without content from the headings down. */
function isBlankColumn(sheet: Sheet, from: number, column: number): boolean {
  for (let row = from; row < sheet.rowCount; row += 1) {
    if (sheet.kind(row, column) !== 'empty') return false
  }
  return true
}
