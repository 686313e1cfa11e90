import { type Month, yearOf } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { FieldId } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'
import { cellFindings } from './cell-findings.ts'
import type { ReadingContext } from './cell-result.ts'
import { gatherClues } from './clues.ts'
import { countCodes } from './code-count.ts'
import type { ColumnMatch } from './column-match.ts'
import { divisionFindings, recogniseDivision } from './division-recognition.ts'
import { duplicateFindings } from './duplicate-checks.ts'
import { finding } from './findings.ts'
import { headingCell, layoutFindings } from './layout-findings.ts'
import { lexicons } from './lexicon.ts'
import { ofOtherYear } from './other-months.ts'
import { partsFindings } from './parts-check.ts'
import { periodFindings, recognisePeriod } from './period-recognition.ts'
import { type ReadTable, readTable } from './read-table.ts'
import { divisionlessFindings, rowFindings } from './row-checks.ts'
import type { Workbook } from './sheet.ts'
import { findSheetTables, noTableFindings } from './sheet-tables.ts'
import { rowsOfTables } from './stated-table.ts'
import { stateTable } from './stating.ts'
import { findSummaries } from './summary-tables.ts'
import { firstCell, matchTable, type TableArea } from './table-layout.ts'
import { tableUnderstanding } from './table-understanding.ts'
import { readColumns } from './table-values.ts'
import { totalFindings } from './totals-check.ts'
import type { TaughtColumn, Understanding } from './understanding.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a person said about a file before it was read. */
export interface Given {
  readonly division?: DivisionCode
  readonly period?: Month
  /** Units of columns, by `sheet!letter`, e.g. `10月!L` → 万元. */
  readonly units?: Readonly<Record<string, string>>
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
  const found = findSheetTables(workbook, file, all, given.period)
  const { areas, otherSheets } = found
  const findings: Finding[] = [...found.findings]
  const clues = gatherClues(file, workbook, found)
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
    .filter((table) => {
      const refusal = refuseTable(file, table, areas, first.value)
      if (refusal) findings.push(refusal)
      return refusal === undefined
    })
  const latest = first.value === undefined ? latestStart(named, base, vocabulary.starts) : undefined
  const period = latest === undefined ? first : recognisePeriod(clues, given.period, latest)
  const reading = {
    ...contextOf(workbook, vocabulary, period.value && yearOf(period.value)),
    report: period.value,
  }
  const read = named.map((one) =>
    readTable(withoutReportPeriod(one, period.value), reading, given.units ?? {}, lessons),
  )
  const summaries = findSummaries(read)
  const tables = read.filter((table) => !summaries.has(table))
  for (const { area } of summaries) {
    findings.push(finding('layout.summary', { file, sheet: area.sheet.name, cell: firstCell(area.sheet) }))
  }
  const subject = tables[0]?.lexicon.subject
  const codes = countCodes(
    tables.map(({ values }) => values),
    vocabulary.divisions,
  )
  const division = recogniseDivision(clues, codes, vocabulary.divisions, given.division)
  const several = new Set(codes.filter(({ where }) => where === 'cell').map(({ code }) => code)).size > 1
  const rows = rowsOfTables(
    tables.map(({ values, lexicon }) => stateTable(values, lexicon.subject !== 'project' || several)),
  )
  for (const table of tables)
    findings.push(...tableFindings(file, table, period.value, reading, vocabulary.starts))
  if (several) findings.push(...tables.flatMap((table) => divisionlessFindings(file, table.values)))
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

/** Tables without names, and lists of another year beside this one's, are not read. */
function refuseTable(
  file: string,
  { area, lexicon, matches }: Pick<ReadTable, 'area' | 'lexicon' | 'matches'>,
  areas: readonly TableArea[],
  period: Month | undefined,
): Finding | undefined {
  const at = { file, sheet: area.sheet.name, cell: firstCell(area.sheet) }
  if (!matches.some((match) => match.claim?.field.kind === 'name')) {
    const severity = areas.length > 1 ? 'info' : 'error'
    return finding('layout.no-name-column', at, { row: area.sheet.rowNumber(area.block.top) }, severity)
  }
  if (!period || lexicon.subject !== 'project') return undefined
  const year = ofOtherYear(area, areas, yearOf(period))
  return year === undefined ? undefined : finding('layout.other-year', at, { year })
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

const contextOf = (
  workbook: Workbook,
  vocabulary: Vocabulary,
  reportYear: number | undefined,
): ReadingContext => ({
  unit: undefined,
  measure: undefined,
  reportYear,
  date1904: workbook.date1904,
  figuresAsText: workbook.container === 'csv' || workbook.container === 'html',
  permits: vocabulary.permits,
  divisions: vocabulary.divisions,
})

/** The latest date among actual starts: a report cannot lie before it. */
function latestStart(
  tables: readonly { area: TableArea; matches: readonly ColumnMatch[] }[],
  context: ReadingContext,
  fields: readonly FieldId[],
): string | undefined {
  let latest: string | undefined
  for (const { area, matches } of tables) {
    const starts = matches.filter(({ claim }) => claim !== undefined && fields.includes(claim.field.id))
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

const noRows = (file: string, { sheet }: TableArea): Finding =>
  finding('layout.no-rows', { file, sheet: sheet.name, cell: firstCell(sheet) })

function tableFindings(
  file: string,
  table: ReadTable,
  period: Month | undefined,
  reading: ReadingContext,
  starts: readonly FieldId[],
): Finding[] {
  const { area, matches, body, values, units } = table
  const cellOf = (column: number): string => {
    const match = matches.find((one) => one.path.column === column)
    return match ? headingCell(area.sheet, match) : area.sheet.address(0, column)
  }
  return [
    ...layoutFindings({ ...area, file, matches, body, lexicon: table.lexicon }),
    ...cellFindings(file, values, cellOf),
    ...rowFindings(file, values, period, starts),
    ...(values.rows.length > 0 ? totalFindings(file, values, body, units) : [noRows(file, area)]),
    ...partsFindings(file, values, matches, units, reading),
  ]
}
