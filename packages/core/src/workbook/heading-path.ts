import { type HeaderBlock, mergeAt } from './header-block.ts'
import { type Heading, readHeading } from './heading.ts'
import type { Sheet } from './sheet.ts'

/** Headings of one column from the outermost to the innermost, with the rows they stand in. */
export interface HeadingPath {
  readonly column: number
  readonly headings: readonly Heading[]
  readonly rows: readonly number[]
  /** Columns of the innermost heading's cells; unlike `column` when it is merged sideways. */
  readonly origins: readonly number[]
}

/** The path of headings of every column that has one. */
export function headingPaths(sheet: Sheet, block: HeaderBlock): HeadingPath[] {
  const paths: HeadingPath[] = []
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const path = pathOf(sheet, block, column)
    if (path) paths.push(path)
  }
  return paths
}

function pathOf(sheet: Sheet, block: HeaderBlock, column: number): HeadingPath | undefined {
  const headings: Heading[] = []
  const rows: number[] = []
  const origins: number[] = []
  let seen = ''
  for (const row of block.headingRows) {
    const place = headingPlace(sheet, block, row, column)
    if (!place) continue
    const name = `${place.row},${place.column}`
    if (name === seen) continue
    seen = name
    const text = sheet.text(place.row, place.column)
    if (text.trim() === '') continue
    const heading = readHeading(text)
    if (heading.key === headings.at(-1)?.key) continue
    headings.push(heading)
    rows.push(place.row)
    origins.push(place.column)
  }
  return headings.length > 0 ? { column, headings, rows, origins } : undefined
}

function headingPlace(
  sheet: Sheet,
  block: HeaderBlock,
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  const merge = mergeAt(block.merges, row, column)
  if (merge) return { row: merge.top, column: merge.left }
  if (sheet.kind(row, column) !== 'empty') return { row, column }
  return inheritedPlace(sheet, block, row, column)
}

/** Without merged cells a group heading stands over its first column only: the blank ones to the right belong to it. */
function inheritedPlace(
  sheet: Sheet,
  block: HeaderBlock,
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  const below = block.headingRows.find((other) => other > row)
  if (below === undefined || sheet.kind(below, column) === 'empty') return undefined
  if (mergeAt(block.merges, below, column)?.top === row) return undefined
  if (block.merges.some((merge) => merge.top <= row && row <= merge.bottom && merge.right > merge.left))
    return undefined
  for (let left = column - 1; left >= 0; left -= 1) {
    if (sheet.kind(row, left) !== 'empty') {
      return sheet.kind(below, left) === 'empty' ? undefined : { row, column: left }
    }
    if (sheet.kind(below, left) === 'empty') return undefined
  }
  return undefined
}
