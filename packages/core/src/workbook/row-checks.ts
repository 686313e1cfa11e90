import { isAfter, type Month } from '../calendar/index.ts'
import type { FieldId } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'
import { CellProblem } from './cell-result.ts'
import { isCreditCode } from './credit-code.ts'
import { finding } from './findings.ts'
import { type ReadColumn, rowOf, type TableValues } from './table-values.ts'

/** Done more than this many times the plan is doubted: a slip of unit or column, hardly zeal. */
const MOST_TIMES_PLAN = 2

/** Checks that need nothing but the rows themselves. */
export function rowFindings(
  file: string,
  table: TableValues,
  period: Month | undefined,
  starts: readonly FieldId[],
): Finding[] {
  return [
    ...negativeFindings(file, table),
    ...overFindings(file, table),
    ...futureFindings(file, table, period, starts),
    ...identifierFindings(file, table),
    ...formulaFindings(file, table),
  ]
}

const columnOf = (table: TableValues, test: (column: ReadColumn) => boolean): ReadColumn | undefined =>
  table.columns.find((column) => !column.derived && column.period === undefined && test(column))

function spotOf(file: string, table: TableValues, index: number, column: ReadColumn) {
  return {
    file,
    sheet: table.sheet.name,
    cell: table.sheet.address(rowOf(table, column, index), column.column),
  }
}

const writtenAt = (table: TableValues, index: number, column: ReadColumn): string =>
  table.sheet.text(rowOf(table, column, index), column.column).trim()

function negativeFindings(file: string, table: TableValues): Finding[] {
  return table.columns
    .filter(
      ({ claim, derived }) => !derived && (claim.field.kind === 'money' || claim.field.kind === 'count'),
    )
    .flatMap((column) =>
      column.results.flatMap((result, index) =>
        typeof result === 'number' && result < 0
          ? [
              finding(
                'value.negative',
                spotOf(file, table, index, column),
                { written: writtenAt(table, index, column), field: column.claim.field.label },
                column.claim.field.span === 'month' ? 'doubt' : 'error',
              ),
            ]
          : [],
      ),
    )
}

function overFindings(file: string, table: TableValues): Finding[] {
  const span = (name: string): ReadColumn | undefined =>
    columnOf(table, ({ claim }) => claim.field.kind === 'money' && claim.field.span === name)
  const total = span('whole')
  const plan = span('year-plan')
  const done = span('year-to-date')
  const sinceStart = span('since-start')
  const found: Finding[] = []
  for (let index = 0; index < table.rows.length; index += 1) {
    for (const column of [done, sinceStart]) {
      const sum = column?.results[index]
      const whole = total?.results[index]
      if (!column || !total || typeof sum !== 'number' || typeof whole !== 'number' || sum <= whole) continue
      const values = { written: writtenAt(table, index, column), total: writtenAt(table, index, total) }
      found.push(finding('value.over-total', spotOf(file, table, index, column), values))
    }
    const sum = done?.results[index]
    const planned = plan?.results[index]
    if (!done || !plan || typeof sum !== 'number' || typeof planned !== 'number' || planned <= 0) continue
    if (sum <= planned * MOST_TIMES_PLAN) continue
    const whole = total?.results[index]
    if (typeof whole === 'number' && sum > whole) continue
    const values = {
      written: writtenAt(table, index, done),
      plan: writtenAt(table, index, plan),
      times: MOST_TIMES_PLAN,
    }
    found.push(finding('value.over-plan', spotOf(file, table, index, done), values))
  }
  return found
}

function futureFindings(
  file: string,
  table: TableValues,
  period: Month | undefined,
  starts: readonly FieldId[],
): Finding[] {
  if (!period) return []
  const columns = table.columns.filter(({ claim }) => starts.includes(claim.field.id))
  return columns.flatMap((column) =>
    column.results.flatMap((result, index) =>
      typeof result === 'string' && isAfter(result, period)
        ? [
            finding('value.start-in-future', spotOf(file, table, index, column), {
              written: result,
              period,
            }),
          ]
        : [],
    ),
  )
}

function identifierFindings(file: string, table: TableValues): Finding[] {
  return table.columns.flatMap((column) => {
    const { field } = column.claim
    if (field.kind !== 'code' && field.kind !== 'credit-code') return []
    const pattern = field.pattern ? new RegExp(`^(?:${field.pattern})$`, 'u') : undefined
    return column.results.flatMap((result, index) => {
      if (typeof result !== 'string') return []
      const good = field.kind === 'credit-code' ? isCreditCode(result) : (pattern?.test(result) ?? true)
      if (good) return []
      const values = { written: writtenAt(table, index, column), field: field.label }
      return [finding('value.invalid-identifier', spotOf(file, table, index, column), values)]
    })
  })
}

const FORMULA_START = /^[=+\-@\t\r]/

function formulaFindings(file: string, table: TableValues): Finding[] {
  return table.columns
    .filter(({ claim }) => ['text', 'name'].includes(claim.field.kind))
    .flatMap((column) =>
      column.results.flatMap((result, index) => {
        if (typeof result !== 'string' || !FORMULA_START.test(result)) return []
        const written = table.sheet.text(rowOf(table, column, index), column.column)
        if (
          !FORMULA_START.test(written) ||
          table.sheet.kind(rowOf(table, column, index), column.column) !== 'text'
        )
          return []
        const values = {
          written: written.trim().slice(0, 80),
          first: written[0] === '\t' ? 'TAB' : (written[0] ?? ''),
        }
        return [finding('text.formula-like', spotOf(file, table, index, column), values)]
      }),
    )
}

/** Rows of a city's workbook that name no division, where others do. */
export function divisionlessFindings(file: string, table: TableValues): Finding[] {
  if (table.lexicon.subject !== 'project') return []
  const column = columnOf(table, ({ claim }) => claim.field.kind === 'division')
  const name = columnOf(table, ({ claim }) => claim.field.kind === 'name')
  const place = column ?? name
  if (!place) return []
  return table.rows.flatMap((row, index) => {
    const said = column?.results[index]
    const known = typeof said === 'string' || said instanceof CellProblem
    if (known || table.standing[index]?.some(({ field }) => field === 'division')) return []
    return [
      finding('value.no-division', spotOf(file, table, index, place), { row: table.sheet.rowNumber(row) }),
    ]
  })
}
