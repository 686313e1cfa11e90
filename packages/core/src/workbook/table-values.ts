import type { Month } from '../calendar/index.ts'
import type { Division } from '../division/index.ts'
import { cellReader, readCell } from './cell-reading.ts'
import { type CellReader, type CellResult, problem, type ReadingContext } from './cell-result.ts'
import type { ColumnMatch } from './column-match.ts'
import type { GroupStatement } from './group-label.ts'
import type { Claim, Lexicon } from './lexicon.ts'
import { findMoneyUnit } from './money-unit.ts'
import { measureRow, type RowMeasures } from './row-measures.ts'
import type { Sheet } from './sheet.ts'
import type { UnitReading } from './understanding.ts'

/** A column that is read, with a result for each project row. */
export interface ReadColumn {
  readonly column: number
  readonly claim: Claim
  readonly period: Month | undefined
  readonly reader: CellReader
  /** By project row; undefined where the project has no such row. */
  readonly results: readonly (CellResult | undefined)[]
  readonly derived: boolean
  /** It is about a month after the one reported: nothing can be done yet, its cells state nothing. */
  readonly ahead: boolean
  /** Row of each project that it is read in, where rows take turns; otherwise the project's own row. */
  readonly at?: readonly (number | undefined)[]
  readonly word?: string
}

/** A statement that holds for a run of rows: a group heading, the sheet's name, a footnote. */
export interface Standing extends GroupStatement {
  readonly cell: string
  readonly written: string
}

/** The project rows of one table, column by column. */
export interface TableValues {
  readonly sheet: Sheet
  readonly lexicon: Lexicon
  readonly rows: readonly number[]
  readonly columns: readonly ReadColumn[]
  /** By project row: what stands above it. */
  readonly standing: readonly (readonly Standing[])[]
  readonly divisions: readonly Division[]
  readonly measures: RowMeasures | undefined
  /** It takes only part of the sheet's width, or is read in another order: a row of the sheet can hold several projects. */
  readonly apart: boolean
}

/** Row of the sheet in which a column speaks of a project. */
export const rowOf = (table: TableValues, column: ReadColumn, index: number): number =>
  column.at?.[index] ?? table.rows[index] ?? 0

/** Reads the columns that have a field, downwards. A cell merged over several rows speaks for each of them. */
export function readColumns(
  sheet: Sheet,
  matches: readonly ColumnMatch[],
  rows: readonly number[],
  units: ReadonlyMap<number, UnitReading>,
  context: ReadingContext,
  measures?: RowMeasures,
): ReadColumn[] {
  const covers = mergedDown(sheet, matches, rows[0] ?? 0)
  return matches.flatMap((match): ReadColumn[] => {
    const { claim } = match
    if (!claim) return []
    const { column } = match.path
    const reader = cellReader(claim, {
      ...context,
      unit: findMoneyUnit(units.get(column)?.unit ?? ''),
      measure: match.path.said?.measure,
    })
    if (match.word !== undefined && measures) {
      const at = rows.map((row, index) =>
        measureRow(measures, row, rows[index + 1] ?? sheet.rowCount, match.word ?? ''),
      )
      const results = at.map((row) => (row === undefined ? undefined : readCell(reader, sheet, row, column)))
      return [{ ...columnOf(match, claim, context), reader, results, at, word: match.word }]
    }
    const cover = covers.get(column)
    const results = cover
      ? readCovered(sheet, column, rows, reader, claim, cover)
      : rows.map((row) => readCell(reader, sheet, row, column))
    return [{ ...columnOf(match, claim, context), reader, results }]
  })
}

function columnOf(
  { path, period }: ColumnMatch,
  claim: Claim,
  { report }: ReadingContext,
): Omit<ReadColumn, 'reader' | 'results'> {
  const ahead = period !== undefined && report !== undefined && period > report
  return { column: path.column, claim, period, derived: claim.field.derived === true, ahead }
}

/** A word merged over several rows holds for each of them; an amount belongs to none of them alone. */
function readCovered(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  reader: CellReader,
  claim: Claim,
  cover: ReadonlyMap<number, number>,
): CellResult[] {
  const { kind } = claim.field
  if (kind !== 'money' && kind !== 'count') {
    const origin = (row: number): number => (kind === 'name' ? row : (cover.get(row) ?? row))
    return rows.map((row) => readCell(reader, sheet, origin(row), column))
  }
  const shared = new Set<number>()
  for (const row of rows) {
    const top = cover.get(row)
    if (top !== undefined) shared.add(row).add(top)
  }
  return rows.map((row) =>
    shared.has(row) ? problem('merged-amount') : readCell(reader, sheet, row, column),
  )
}

/** Rows below the first of a cell merged downwards, with that first row, by column. */
function mergedDown(
  sheet: Sheet,
  matches: readonly ColumnMatch[],
  first: number,
): Map<number, Map<number, number>> {
  const wanted = new Set(matches.filter((match) => match.claim).map((match) => match.path.column))
  const covers = new Map<number, Map<number, number>>()
  for (const merge of sheet.merges) {
    if (merge.bottom === merge.top || merge.top < first || !wanted.has(merge.left)) continue
    const cover = covers.get(merge.left) ?? new Map<number, number>()
    for (let row = merge.top + 1; row <= merge.bottom; row += 1) cover.set(row, merge.top)
    covers.set(merge.left, cover)
  }
  return covers
}
