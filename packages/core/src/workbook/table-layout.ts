import type { Month } from '../calendar/index.ts'
import type { ReadingContext } from './cell-result.ts'
import { type ColumnMatch, matchColumns } from './column-match.ts'
import { findHeaderBlocks, type HeaderBlock, isSameRow } from './header-block.ts'
import { headingCandidates } from './heading-match.ts'
import { type HeadingPath, headingPaths } from './heading-path.ts'
import type { KnownHeadings } from './known-headings.ts'
import type { Lexicon } from './lexicon.ts'
import type { CellRange, Sheet } from './sheet.ts'
import { splitSideways } from './side-by-side.ts'
import { isCaption, isSignature } from './structure-words.ts'
import { foldText } from './text-folding.ts'
import { isTotalLabel } from './total-label.ts'
import type { TaughtColumn } from './understanding.ts'

/** Where a table lies on its sheet: preface, headings, body. */
export interface TableArea {
  /** The columns of the sheet that the table takes. */
  readonly sheet: Sheet
  /** The whole sheet. */
  readonly whole: Sheet
  /** `turned` and `cards` are read in another order than they stand: their `sheet` is arranged as a list. */
  readonly shape: 'list' | 'turned' | 'cards'
  readonly block: HeaderBlock
  readonly paths: readonly HeadingPath[]
  /** Rows of titles, captions and notes above the headings. */
  readonly preface: readonly number[]
  /** Rows above the headings of the tables before it on the sheet. */
  readonly above: readonly number[]
  readonly last: number
  /** Rows of the whole sheet between the parts of a table that is no list. */
  readonly titles: readonly number[]
  /** Rows of the body that show what the columns hold. */
  readonly sample: readonly number[]
}

const SAMPLE = 60

/** The tables of one sheet, from left to right and from top to bottom. A repeated heading does not begin a new table. */
export function findTableAreas(sheet: Sheet, known: KnownHeadings): TableArea[] {
  const blocks = findHeaderBlocks(sheet, known)
  const parts = splitSideways(sheet, blocks, known)
  return parts.flatMap((part) =>
    areasOf(part, sheet, part === sheet ? blocks : findHeaderBlocks(part, known)),
  )
}

function areasOf(sheet: Sheet, whole: Sheet, found: readonly HeaderBlock[]): TableArea[] {
  const blocks = mergeRepeats(sheet, found)
  let begin = 0
  const above: number[] = []
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const last = next ? lastBodyRow(sheet, block, next) : sheet.rowCount - 1
    const preface: number[] = []
    for (let row = begin; row < block.top; row += 1) preface.push(row)
    begin = last + 1
    const paths = headingPaths(sheet, block)
    const area = {
      sheet,
      whole,
      shape: 'list' as const,
      block,
      paths,
      preface,
      above: [...above],
      last,
      titles: [],
    }
    above.push(...preface)
    return { ...area, sample: sampleRows(sheet, block, last) }
  })
}

/** Drops blocks that repeat the headings of the one before to the letter, as printing does on every page: another unit or month is another table. */
function mergeRepeats(sheet: Sheet, blocks: readonly HeaderBlock[]): HeaderBlock[] {
  const kept: HeaderBlock[] = []
  let known = ''
  for (const block of blocks) {
    const shape = headingPaths(sheet, block)
      .map((path) => `${path.column}:${path.headings.map(({ text }) => foldText(text)).join('/')}`)
      .join('|')
    if (shape === known && !hasTitleBetween(sheet, kept.at(-1), block)) continue
    kept.push(block)
    known = shape
  }
  return kept
}

/** A caption with a unit of its own starts a new table even under the same headings. */
function hasTitleBetween(sheet: Sheet, before: HeaderBlock | undefined, block: HeaderBlock): boolean {
  if (!before || block.top === 0) return false
  for (let row = block.top - 1; row > Math.max(before.bottom, block.top - 4); row -= 1) {
    const texts: string[] = []
    for (const column of sheet.filledColumns) {
      if (sheet.kind(row, column) !== 'empty') texts.push(foldText(sheet.text(row, column)))
    }
    if (texts.length === 0) continue
    if (texts.length <= 3 && texts.some((text) => isCaption(text) && /单位/.test(text))) return true
    if (texts.length > 1) return false
  }
  return false
}

/** The body ends before the titles and captions of the next table. */
function lastBodyRow(sheet: Sheet, block: HeaderBlock, next: HeaderBlock): number {
  let last = next.top - 1
  while (last > block.bottom) {
    const texts: string[] = []
    for (const column of sheet.filledColumns) {
      if (sheet.kind(last, column) !== 'empty') texts.push(foldText(sheet.text(last, column)))
    }
    const [only = ''] = texts
    const isTitle = texts.length === 1 && !isTotalLabel(only) && !/^(?:注|备注|说明|填报人|审核人)/.test(only)
    const isPreface =
      texts.length === 0 || isTitle || (texts.length <= 3 && texts.every((text) => isCaption(text)))
    if (!isPreface) break
    last -= 1
  }
  return last
}

function sampleRows(sheet: Sheet, block: HeaderBlock, last: number): number[] {
  const first = block.bottom + 1
  const step = Math.max(1, Math.floor((last - first + 1) / SAMPLE))
  const rows: number[] = []
  for (let row = first; row <= last; row += step) {
    let filled = 0
    let aside = false
    for (const column of sheet.filledColumns) {
      if (filled === 4) break
      if (sheet.kind(row, column) === 'empty') continue
      filled += 1
      if (sheet.kind(row, column) !== 'text') continue
      if (isTotalLabel(sheet.text(row, column))) aside = true
      if (filled === 1 && isSignature(foldText(sheet.text(row, column)))) aside = true
    }
    if (filled >= 3 && !aside && !repeatsHeading(sheet, block, row)) rows.push(row)
  }
  return rows
}

function repeatsHeading(sheet: Sheet, block: HeaderBlock, row: number): boolean {
  for (let heading = block.top; heading <= block.bottom; heading += 1) {
    if (isSameRow(sheet, row, heading)) return true
  }
  return false
}

/** What is needed to give columns their fields. */
export interface MatchingContext {
  readonly taught: readonly TaughtColumn[]
  readonly period: Month | undefined
  readonly reading: ReadingContext
}

/** The subject whose headings fit the table best, with the columns matched. */
export function matchTable(
  area: TableArea,
  all: readonly Lexicon[],
  context: MatchingContext,
): { lexicon: Lexicon; matches: readonly ColumnMatch[] } {
  let best: { lexicon: Lexicon; matches: readonly ColumnMatch[]; score: number } | undefined
  for (const lexicon of all) {
    if (lexicon.fields.size === 0) continue
    const matches = matchColumns({
      ...area,
      lexicon,
      taught: context.taught,
      period: context.period,
      context: context.reading,
    })
    const score = matches.reduce((sum, match) => sum + (match.claim ? headingScore(match, lexicon) : 0), 0)
    if (!best || score > best.score) best = { lexicon, matches, score }
  }
  if (!best) throw new RangeError('the vocabulary has no fields')
  return best
}

/** Exact headings tell the subject, endings and guesses hardly. */
function headingScore(match: ColumnMatch, lexicon: Lexicon): number {
  if (match.by === 'layout') return 1
  const [best] = headingCandidates(match.path.headings, lexicon, undefined)
  return best && best.score >= 0.95 ? 1 : 0.3
}

/** True when a sheet without headings holds what looks like rows of a table. */
export function looksLikeData(sheet: Sheet): CellRange | undefined {
  let rows = 0
  let top = -1
  for (let row = 0; row < Math.min(sheet.rowCount, 400); row += 1) {
    let filled = 0
    let numbers = 0
    for (let column = 0; column < Math.min(sheet.columnCount, 60); column += 1) {
      const kind = sheet.kind(row, column)
      if (kind === 'empty') continue
      filled += 1
      if (kind === 'number' || kind === 'date' || /^[0-9,.]+$/.test(sheet.text(row, column))) numbers += 1
    }
    if (filled < 5 || numbers < 2) continue
    if (top < 0) top = row
    rows += 1
  }
  return rows >= 3 ? { top, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 } : undefined
}

/** Letters and row of the first filled cell, for findings about a whole sheet. */
export function firstCell(sheet: Sheet): string {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (const column of sheet.filledColumns) {
      if (sheet.kind(row, column) !== 'empty') return sheet.address(row, column)
    }
  }
  return sheet.address(0, 0)
}
