import { ArrangedSheet, type Arrangement, type CellPlace } from './arranged-sheet.ts'
import type { HeaderBlock } from './header-block.ts'
import { headingPaths } from './heading-path.ts'
import type { CellRange, Sheet } from './sheet.ts'
import { cellsOf } from './side-labels.ts'
import { isCaption, isNote, isSignature } from './structure-words.ts'
import type { TableArea } from './table-layout.ts'
import { foldText } from './text-folding.ts'

/** A table in which projects are not rows, ready to be read as a list. */
export interface ArrangedTable {
  readonly area: TableArea
  /** Cells whose content was not taken in, one for each row. */
  readonly unread: readonly CellPlace[]
}

export interface ArrangedParts {
  readonly sheet: Sheet
  readonly shape: 'turned' | 'cards'
  /** Rows of the sheet above, for titles and captions. */
  readonly above: readonly number[]
  readonly preface: readonly number[]
  /** Rows between its parts. */
  readonly titles: readonly number[]
  /** Headings from the outermost level to the innermost. */
  readonly headings: readonly (readonly (CellPlace | undefined)[])[]
  readonly units?: readonly (CellPlace | undefined)[]
  readonly projects: readonly (readonly (CellPlace | undefined)[])[]
  /** Merged ranges of headings and projects, rows counted from the first heading. */
  readonly merges: readonly CellRange[]
  readonly notes: readonly number[]
  readonly columnNames: readonly string[]
}

/** Lays out a table as a list: what stands above it, its headings, a row for each project, its notes. */
export function arrangedArea(parts: ArrangedParts): TableArea {
  const { sheet, headings, units, projects, columnNames } = parts
  const whole = (row: number): CellPlace[] =>
    cellsOf(sheet, row).map(({ top, left }) => ({ row: top, column: left }))
  const opening = [...parts.above, ...parts.preface]
  const width = columnNames.length
  const grid: Arrangement['grid'] = [
    ...opening.map(whole),
    ...headings,
    ...(units ? [units] : []),
    ...projects,
    ...parts.notes.map((row) => [...Array.from({ length: width }, () => undefined), ...whole(row)]),
  ]
  const top = opening.length
  const bottom = top + headings.length - 1 + (units ? 1 : 0)
  const merges = parts.merges.map((merge) => ({
    ...merge,
    top: merge.top + top,
    bottom: merge.bottom + top,
  }))
  const arranged = new ArrangedSheet(sheet, { grid, merges, columnNames })
  const block: HeaderBlock = {
    top,
    bottom,
    headingRows: headings.map((_, level) => top + level),
    unitRow: units ? bottom : undefined,
    merges: merges.filter((merge) => merge.top <= bottom),
  }
  const rows = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => from + index)
  return {
    sheet: arranged,
    whole: sheet,
    shape: parts.shape,
    block,
    paths: headingPaths(arranged, block).filter(({ column }) => column < width),
    above: rows(0, parts.above.length),
    preface: rows(parts.above.length, parts.preface.length),
    last: grid.length - 1,
    titles: parts.titles.filter((row) => cellsOf(sheet, row).length > 0),
    sample: rows(bottom + 1, Math.min(projects.length, 60)),
  }
}

/** True for a row that says who, when and in which unit, or explains something. */
export function isRemark(sheet: Sheet, row: number): boolean {
  const cells = cellsOf(sheet, row)
  const [first] = cells
  if (!first?.isText) return false
  const folded = foldText(first.text)
  return isNote(folded) || isSignature(folded) || isCaption(folded)
}

/** Where the first content of a row stands. */
export const firstPlace = (sheet: Sheet, row: number): CellPlace => ({
  row,
  column: cellsOf(sheet, row)[0]?.left ?? 0,
})
