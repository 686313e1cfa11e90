import type { MoneyUnit } from '../quantity/index.ts'
import { EACH_MONTH, type HeaderBlock, mergeAt } from './header-block.ts'
import { type Heading, readHeading } from './heading.ts'
import type { Sheet } from './sheet.ts'

/** The innermost word about what a column counts, with the place it is written in: 万元, or 个, %, 万美元. */
export interface MeasureSaid {
  readonly unit: MoneyUnit | undefined
  /** Set when it is no money of ours. */
  readonly measure: string | undefined
  readonly row: number
  readonly column: number
}

/** Headings of one column from the outermost to the innermost, with the rows they stand in. */
export interface HeadingPath {
  readonly column: number
  /** Folded headings joined by `/`; further columns of the same headings are counted: `备注`, `备注#2`. */
  readonly key: string
  readonly headings: readonly Heading[]
  readonly rows: readonly number[]
  /** Columns of the headings' cells; unlike `column` when they are merged sideways. */
  readonly origins: readonly number[]
  readonly said: MeasureSaid | undefined
}

/** The path of headings of every column that has one. */
export function headingPaths(sheet: Sheet, block: HeaderBlock): HeadingPath[] {
  const paths: Omit<HeadingPath, 'key'>[] = []
  for (const column of sheet.filledColumns) {
    const path = pathOf(sheet, block, column)
    if (path) paths.push(path)
  }
  return withKeys(paths)
}

/** Gives every path the key by which a taught layout finds its column again. */
export function withKeys(paths: readonly Omit<HeadingPath, 'key'>[]): HeadingPath[] {
  const counts = new Map<string, number>()
  return paths.map((path) => {
    const folded = path.headings.map(({ key }) => key).join('/')
    const count = (counts.get(folded) ?? 0) + 1
    counts.set(folded, count)
    return { ...path, key: count === 1 ? folded : `${folded}#${count}` }
  })
}

function pathOf(sheet: Sheet, block: HeaderBlock, column: number): Omit<HeadingPath, 'key'> | undefined {
  const headings: Heading[] = []
  const rows: number[] = []
  const origins: number[] = []
  let said: MeasureSaid | undefined
  let seen = ''
  for (const row of block.headingRows) {
    const place = headingPlace(sheet, block, row, column)
    if (!place) continue
    const name = `${place.row},${place.column}`
    if (name === seen) continue
    seen = name
    const text = sheet.text(place.row, place.column)
    if (text.trim() === '') continue
    const heading = readHeading(
      sheet.kind(place.row, place.column) === 'number' && EACH_MONTH.test(headings.at(-1)?.text ?? '')
        ? `${text}月`
        : text,
    )
    if (heading.unit || heading.measure !== undefined) {
      said = { unit: heading.unit, measure: heading.unit ? undefined : heading.measure, ...place }
    }
    if (heading.key === '' || heading.key === headings.at(-1)?.key) continue
    headings.push(heading)
    rows.push(place.row)
    origins.push(place.column)
  }
  if (headings.length === 0) return undefined
  return { column, headings, rows, origins, said: saidBelow(sheet, block, column) ?? said }
}

/** What a row of units below the headings says of a column. */
function saidBelow(sheet: Sheet, block: HeaderBlock, column: number): MeasureSaid | undefined {
  const row = block.unitRow
  if (row === undefined || sheet.kind(row, column) === 'empty') return undefined
  const { unit, measure } = readHeading(`(${sheet.text(row, column).replace(/[()（）]/g, '')})`)
  return unit || measure !== undefined
    ? { unit, measure: unit ? undefined : measure, row, column }
    : undefined
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

/**
 * Without merged cells a group heading stands over its first column only: the blank ones to the right belong to it, as
 * far as headings follow below. A merged cell says itself how far it reaches.
 */
function inheritedPlace(
  sheet: Sheet,
  block: HeaderBlock,
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  const below = block.headingRows.filter((other) => other > row)
  const goesOn = (at: number): boolean => below.some((other) => sheet.kind(other, at) !== 'empty')
  if (!goesOn(column)) return undefined
  if (below.some((other) => mergeAt(block.merges, other, column)?.top === row)) return undefined
  for (let left = column - 1; left >= 0; left -= 1) {
    if (mergeAt(block.merges, row, left) || !goesOn(left)) return undefined
    if (sheet.kind(row, left) !== 'empty') return { row, column: left }
  }
  return undefined
}
