import { cellAddress } from './address.ts'
import { readHeading } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import type { Sheet } from './sheet.ts'

const ROWS = 200
const COLUMNS = 12
const LEAST_HEADINGS = 3

/**
 * The heading of names of a table that is turned on its side (headings downwards, projects as columns) or of a card that
 * holds one project: rows of such a sheet are no projects and must not be read as such.
 */
export function findTurnedTable(sheet: Sheet, known: KnownHeadings): string | undefined {
  for (let column = 0; column < Math.min(sheet.columnCount, COLUMNS); column += 1) {
    const keys = new Set<string>()
    let name: number | undefined
    let figures = 0
    for (let row = 0; row < Math.min(sheet.rowCount, ROWS); row += 1) {
      if (sheet.kind(row, column) !== 'text') continue
      const text = sheet.text(row, column)
      if (!known.has(text) || !isBesideValues(sheet, row, known)) continue
      keys.add(readHeading(text).key)
      if (known.isName(text)) name ??= row
      if (hasFigure(sheet, row, column + 1)) figures += 1
    }
    if (name !== undefined && keys.size >= LEAST_HEADINGS && figures > 0) return cellAddress(name, column)
  }
  return undefined
}

/** A list that only explains the headings holds no figures. */
function hasFigure(sheet: Sheet, row: number, from: number): boolean {
  for (const column of sheet.filledColumns) {
    if (column < from) continue
    if (sheet.kind(row, column) === 'number' || /^[0-9０-９]/.test(sheet.text(row, column))) return true
  }
  return false
}

/** True when at most half of what stands in a row are headings: the others are what they head. */
function isBesideValues(sheet: Sheet, row: number, known: KnownHeadings): boolean {
  let filled = 0
  let hits = 0
  for (const column of sheet.filledColumns) {
    const kind = sheet.kind(row, column)
    if (kind === 'empty') continue
    filled += 1
    if (kind === 'text' && known.has(sheet.text(row, column))) hits += 1
  }
  return filled >= 2 && hits * 2 <= filled
}
