import { type CaptionSaid, type CaptionUnit, findCaptionUnit, unitsInNote } from './caption-unit.ts'
import type { ReadingContext } from './cell-result.ts'
import type { ColumnMatch } from './column-match.ts'
import type { Lexicon } from './lexicon.ts'
import { spreadMeasures } from './measured-columns.ts'
import { withoutRunningNumbers } from './numbered-names.ts'
import { findRowMeasures } from './row-measures.ts'
import { type BodyRows, readBodyRows } from './row-roles.ts'
import type { Sheet } from './sheet.ts'
import { withoutParts } from './split-amounts.ts'
import { standingByRow } from './standing.ts'
import type { TableArea } from './table-layout.ts'
import { readColumns, type TableValues } from './table-values.ts'
import type { TaughtColumn, UnitReading } from './understanding.ts'
import { findUnitColumn, inUnitsOfRows, type UnitColumn } from './unit-column.ts'
import { readColumnUnit } from './unit-reading.ts'

/** One table with everything read from it. */
export interface ReadTable {
  readonly area: TableArea
  readonly lexicon: Lexicon
  readonly matches: readonly ColumnMatch[]
  readonly body: BodyRows
  readonly units: ReadonlyMap<number, UnitReading>
  readonly values: TableValues
}

/** @param given units by `sheet!letter`, as a person said them */
export function readTable(
  table: Pick<ReadTable, 'area' | 'lexicon' | 'matches'>,
  reading: ReadingContext,
  given: Readonly<Record<string, string>>,
  taught: readonly TaughtColumn[],
): ReadTable {
  const { area, lexicon } = table
  const { sheet, block, last } = area
  const measures = findRowMeasures(sheet, block.bottom + 1, last, unclaimedColumns(sheet, table.matches))
  const matches = measures
    ? spreadMeasures({ ...table, sheet, measures, taught, period: reading.report, context: reading })
    : table.matches
  const body = readBodyRows({ ...area, matches, lexicon, divisions: reading.divisions, measures })
  const unitColumn = findUnitColumn(sheet, matches, body.projects)
  const caption = unitColumn ? undefined : captionOf(area, body)
  const units = new Map<number, UnitReading>()
  for (const match of matches) {
    if (match.claim?.field.kind !== 'money') continue
    const said = given[`${sheet.name}!${sheet.columnName(match.path.column)}`]
    const unit = readColumnUnit({ sheet, match, caption, given: said, sample: area.sample })
    if (unit) units.set(match.path.column, unit)
  }
  const read = readColumns(sheet, matches, body.projects, unitsForReading(units), reading, measures)
  const columns = read.map((column) => {
    const { kind } = column.claim.field
    if (kind === 'name' && body.sequence === undefined) return withoutRunningNumbers(column)
    const byRow = unitColumn && kind === 'money' && !units.has(column.column)
    const inUnits = byRow ? inUnitsOfRows(sheet, column, body.projects, unitColumn, reading) : column
    return withoutParts(sheet, inUnits, body.projects, body.parts)
  })
  const standing = standingByRow(area, body, lexicon, matches, reading.divisions)
  const { divisions } = reading
  const apart = sheet !== area.whole
  const values = { sheet, lexicon, rows: body.projects, columns, standing, divisions, measures, apart }
  return { area, lexicon, matches: told(matches, unitColumn), body, units, values }
}

/** The column of units is understood, though nothing is stated from it. */
const told = (matches: readonly ColumnMatch[], units: UnitColumn | undefined): readonly ColumnMatch[] =>
  units
    ? matches.map((match) => (match.path.column === units.column ? { ...match, by: 'derived' } : match))
    : matches

function unclaimedColumns(sheet: Sheet, matches: readonly ColumnMatch[]): number[] {
  const claimed = new Set(matches.flatMap(({ claim, path }) => (claim ? [path.column] : [])))
  return sheet.filledColumns.filter((column) => !claimed.has(column))
}

/** The unit above the table, in its notes, or above the tables before it; undefined when two are named. */
function captionOf(area: TableArea, body: BodyRows): CaptionUnit | undefined {
  const { sheet, whole, shape, preface, above } = area
  const notes = body.roles.flatMap((role, index) => (role === 'note' ? [body.first + index] : []))
  const places: readonly CaptionSaid[] = [
    findCaptionUnit(sheet, preface),
    findCaptionUnit(sheet, notes, unitsInNote),
    findCaptionUnit(sheet, above),
    whole === sheet || shape !== 'list' ? 'nothing' : findCaptionUnit(whole, [...preface, ...above]),
  ]
  for (const said of places) {
    if (said === 'several') return undefined
    if (said !== 'nothing') return said
  }
  return undefined
}

/** A unit read only from some cells says nothing about the others. */
function unitsForReading(units: ReadonlyMap<number, UnitReading>): Map<number, UnitReading> {
  return new Map([...units].filter(([, unit]) => unit.where !== 'cell' && unit.where !== 'format'))
}
