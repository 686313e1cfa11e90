import { type Month, yearOf } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { Finding } from '../finding/index.ts'
import { columnLetters } from './address.ts'
import { cellFindings } from './cell-findings.ts'
import type { ReadingContext } from './cell-result.ts'
import { gatherClues } from './clues.ts'
import { countCodes } from './code-count.ts'
import type { ColumnMatch } from './column-match.ts'
import { divisionFindings, recogniseDivision } from './division-recognition.ts'
import { finding } from './findings.ts'
import { headingCell, layoutFindings } from './layout-findings.ts'
import { type Lexicon, lexicons } from './lexicon.ts'
import { partsFindings } from './parts-check.ts'
import { periodFindings, recognisePeriod } from './period-recognition.ts'
import { duplicateFindings, rowFindings } from './row-checks.ts'
import { type BodyRows, readBodyRows } from './row-roles.ts'
import type { Sheet, Workbook } from './sheet.ts'
import { standingByRow } from './standing.ts'
import { isCaption } from './structure-words.ts'
import { findTableAreas, firstCell, looksLikeData, matchTable, type TableArea } from './table-layout.ts'
import { readColumns, TableRow, type TableValues } from './table-values.ts'
import { foldText } from './text-folding.ts'
import { totalFindings } from './totals-check.ts'
import type {
  ColumnUnderstanding,
  RowRole,
  StatedRow,
  TableUnderstanding,
  TaughtColumn,
  Understanding,
  UnitReading,
} from './understanding.ts'
import { findCaptionUnit, readColumnUnit } from './unit-reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a person said about a file before it was read. */
export interface Given {
  readonly division?: DivisionCode
  readonly period?: Month
  /** Units of columns, by `sheet!letter`, e.g. `10月!L` → 万元. */
  readonly units?: Readonly<Record<string, string>>
}

interface ReadTable {
  readonly area: TableArea
  readonly lexicon: Lexicon
  readonly matches: readonly ColumnMatch[]
  readonly body: BodyRows
  readonly units: ReadonlyMap<number, UnitReading>
  readonly values: TableValues
}

/**
 * Understands a workbook from its structure and a region's vocabulary: tables, headings, units, what each row is, exact
 * values with their cells. Nothing is stored and nothing is guessed: what it cannot settle is a finding.
 * @param file name of the file as received; it may tell division and month
 */
export function understand(
  workbook: Workbook,
  file: string,
  vocabulary: Vocabulary,
  taught: readonly TaughtColumn[] = [],
  given: Given = {},
): Understanding {
  const all = lexicons(vocabulary)
  const findings: Finding[] = []
  const otherSheets: Understanding['otherSheets'][number][] = []
  const areas: TableArea[] = []
  for (const sheet of workbook.sheets) {
    const found = sheet.rowCount > 0 ? findTableAreas(sheet, all) : []
    if (found.length > 0 && !sheet.hidden) areas.push(...found)
    else otherSheets.push({ sheet: sheet.name, because: reasonOf(sheet) })
    if (found.length > 0 && sheet.hidden)
      findings.push(finding('layout.table-in-hidden-sheet', { file, sheet: sheet.name }))
  }
  const clues = gatherClues(file, workbook, areas)
  const first = recognisePeriod(clues, given.period, undefined)
  const divisionHint = given.division ?? recogniseDivision(clues, [], vocabulary.divisions, undefined).value
  const lessons = taught.filter((lesson) => divisionHint === undefined || lesson.division === divisionHint)
  const base = contextOf(workbook, vocabulary, undefined)
  const named = areas
    .map((area) => ({
      area,
      ...matchTable(area, all, {
        taught: lessons,
        period: first.value,
        reading: { ...base, reportYear: first.value && yearOf(first.value) },
      }),
    }))
    .filter(({ area, matches }) => {
      if (matches.some((match) => match.claim?.field.kind === 'name')) return true
      findings.push(
        finding(
          'layout.no-name-column',
          { file, sheet: area.sheet.name, cell: firstCell(area.sheet) },
          { row: area.block.top + 1 },
          areas.length > 1 ? 'info' : 'error',
        ),
      )
      return false
    })
  const latest = first.value === undefined ? latestStart(named, base) : undefined
  const period = latest === undefined ? first : recognisePeriod(clues, given.period, latest)
  const reading = {
    ...contextOf(workbook, vocabulary, period.value && yearOf(period.value)),
    report: period.value,
  }
  const tables = named.map((one) => readTable(withoutReportPeriod(one, period.value), reading, given))
  const subject = tables[0]?.lexicon.subject
  const codes = countCodes(
    tables.map(({ values }) => values),
    vocabulary.divisions,
  )
  const division = recogniseDivision(clues, codes, vocabulary.divisions, given.division)
  const several = new Set(codes.filter(({ where }) => where === 'cell').map(({ code }) => code)).size > 1
  const rows: StatedRow[] = []
  const skipDivision = (lexicon: Lexicon) => () => lexicon.subject === 'project' && !several
  for (const { values, lexicon } of tables) {
    values.rows.forEach((_, index) => {
      rows.push(new TableRow(values, index, skipDivision(lexicon)))
    })
  }
  for (const table of tables) findings.push(...tableFindings(file, table, period.value, reading))
  findings.push(
    ...duplicateFindings(
      file,
      tables.map(({ values }) => values),
    ),
  )
  if (tables.length > 0) {
    findings.push(...periodFindings(file, period, subject === 'project'))
    findings.push(
      ...divisionFindings(file, division, vocabulary.divisions, several || subject === 'agreement'),
    )
  } else findings.push(...noTableFindings(file, workbook, findings))
  return {
    file,
    subject,
    division,
    period,
    tables: tables.map((table) => tableUnderstanding(table)),
    otherSheets,
    rows,
    findings,
  }
}

/** A column about the month reported needs no period of its own. */
function withoutReportPeriod<Table extends { matches: readonly ColumnMatch[] }>(
  table: Table,
  period: Month | undefined,
): Table {
  const matches = table.matches.map((match) =>
    match.period === period ? { ...match, period: undefined } : match,
  )
  return { ...table, matches }
}

const reasonOf = (sheet: Sheet): Understanding['otherSheets'][number]['because'] =>
  sheet.rowCount === 0 ? 'empty' : sheet.hidden ? 'hidden' : 'no-table'

const contextOf = (
  workbook: Workbook,
  vocabulary: Vocabulary,
  reportYear: number | undefined,
): ReadingContext => ({
  unit: undefined,
  measure: undefined,
  reportYear,
  date1904: workbook.date1904,
  figuresAsText: workbook.container === 'csv',
  permits: vocabulary.permits,
  divisions: vocabulary.divisions,
})

/** The latest date among actual starts: a report cannot lie before it. */
function latestStart(
  tables: readonly { area: TableArea; matches: readonly ColumnMatch[] }[],
  context: ReadingContext,
): string | undefined {
  let latest: string | undefined
  for (const { area, matches } of tables) {
    const starts = matches.filter(
      (match) =>
        match.claim?.field.kind === 'date' &&
        match.claim.field.step === undefined &&
        /^(?:actualStart|startedOn)$/.test(match.claim.field.id),
    )
    const rows: number[] = []
    for (let row = area.block.bottom + 1; row <= area.last; row += 1) rows.push(row)
    for (const column of readColumns(area.sheet, starts, rows, new Map(), context)) {
      for (const result of column.results) {
        if (typeof result === 'string' && (latest === undefined || result > latest)) latest = result
      }
    }
  }
  return latest
}

function readTable(
  { area, lexicon, matches }: { area: TableArea; lexicon: Lexicon; matches: readonly ColumnMatch[] },
  reading: ReadingContext,
  given: Given,
): ReadTable {
  const { sheet, block, last } = area
  const body = readBodyRows({ sheet, block, last, matches, lexicon, divisions: reading.divisions })
  const caption = findCaptionUnit(sheet, area.preface)
  const units = new Map<number, UnitReading>()
  for (const match of matches) {
    if (match.claim?.field.kind !== 'money') continue
    const said = given.units?.[`${sheet.name}!${columnLetters(match.path.column)}`]
    const unit = readColumnUnit({ sheet, block, match, caption, given: said, sample: area.sample })
    if (unit) units.set(match.path.column, unit)
  }
  const columns = readColumns(sheet, matches, body.projects, unitsForReading(units), reading)
  const standing = standingByRow(area, body, lexicon, matches, reading.divisions)
  const values = { sheet, lexicon, rows: body.projects, columns, standing, divisions: reading.divisions }
  return { area, lexicon, matches, body, units, values }
}

/** A unit read only from some cells says nothing about the others. */
function unitsForReading(units: ReadonlyMap<number, UnitReading>): Map<number, UnitReading> {
  return new Map([...units].filter(([, unit]) => unit.where !== 'cell' && unit.where !== 'format'))
}

function tableFindings(
  file: string,
  table: ReadTable,
  period: Month | undefined,
  reading: ReadingContext,
): Finding[] {
  const { area, matches, body, values, units } = table
  const cellOf = (column: number): string => {
    const match = matches.find((one) => one.path.column === column)
    return match ? headingCell(match) : `${columnLetters(column)}1`
  }
  return [
    ...layoutFindings({ file, sheet: area.sheet, block: area.block, last: area.last, matches, body }),
    ...cellFindings(file, values, cellOf),
    ...rowFindings(file, values, period),
    ...totalFindings(file, values, body, units),
    ...partsFindings(file, values, matches, units, reading),
  ]
}

function noTableFindings(file: string, workbook: Workbook, known: readonly Finding[]): Finding[] {
  const headless = workbook.sheets.flatMap((sheet) => {
    const data = looksLikeData(sheet)
    return data ? [finding('layout.no-header', { file, sheet: sheet.name, cell: firstCell(sheet) })] : []
  })
  if (headless.length > 0) return headless
  return known.some(({ severity }) => severity === 'error') ? [] : [finding('layout.no-table', { file })]
}

function tableUnderstanding({ area, lexicon, matches, body, units }: ReadTable): TableUnderstanding {
  const { sheet, block } = area
  const rows: { row: number; role: RowRole; hidden: boolean }[] = []
  const add = (row: number, role: RowRole): void => {
    rows.push({ row: row + 1, role, hidden: sheet.hiddenRows.has(row) })
  }
  for (const row of area.preface) add(row, prefaceRole(sheet, row))
  for (let row = block.top; row <= block.bottom; row += 1) add(row, 'header')
  body.roles.forEach((role, index) => {
    add(body.first + index, role)
  })
  return {
    sheet: sheet.name,
    subject: lexicon.subject,
    headerRows: Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index + 1),
    firstRow: body.first + 1,
    lastRow: area.last + 1,
    columns: matches.map((match) => columnUnderstanding(match, sheet, units)),
    rows,
  }
}

function prefaceRole(sheet: Sheet, row: number): RowRole {
  const texts: string[] = []
  for (let column = 0; column < sheet.columnCount; column += 1) {
    if (sheet.kind(row, column) !== 'empty') texts.push(foldText(sheet.text(row, column)))
  }
  if (texts.length === 0) return 'empty'
  return texts.some((text) => isCaption(text) && /单位/.test(text)) ? 'unit' : 'title'
}

function columnUnderstanding(
  match: ColumnMatch,
  sheet: Sheet,
  units: ReadonlyMap<number, UnitReading>,
): ColumnUnderstanding {
  const unit = units.get(match.path.column)
  return {
    column: columnLetters(match.path.column),
    path: match.path.headings.map(({ text }) => text),
    field: match.claim?.field.id,
    fields: match.claim?.fields.map(({ id }) => id) ?? [],
    ...(unit && { unit }),
    ...(match.period && { period: match.period }),
    by: match.by,
    hidden: sheet.hiddenColumns.has(match.path.column),
  }
}
