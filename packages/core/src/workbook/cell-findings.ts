import type { Finding } from '../finding/index.ts'
import { CellProblem } from './cell-result.ts'
import { finding, PROBLEM_CLASSES } from './findings.ts'
import { type ReadColumn, rowOf, type TableValues } from './table-values.ts'

/** One finding for each cell that could not be read, and one for a column whose unit is missing. */
export function cellFindings(
  file: string,
  table: TableValues,
  headerCell: (column: number) => string,
): Finding[] {
  return table.columns.flatMap((column) =>
    column.derived ? [] : columnFindings(file, table, column, headerCell),
  )
}

function columnFindings(
  file: string,
  table: TableValues,
  column: ReadColumn,
  headerCell: (column: number) => string,
): Finding[] {
  const { sheet } = table
  const found: Finding[] = []
  if (column.ahead) return aheadFindings(file, table, column, headerCell)
  const unitless: string[] = []
  const conflicting: string[] = []
  column.results.forEach((result, index) => {
    if (!(result instanceof CellProblem)) return
    const row = rowOf(table, column, index)
    const cell = sheet.address(row, column.column)
    if (result.kind === 'no-unit') unitless.push(cell)
    else if (result.kind === 'unit-conflict') conflicting.push(cell)
    else {
      const [name, reportAs] = PROBLEM_CLASSES[result.kind]
      const written = sheet.text(row, column.column).trim() || sheet.formula(row, column.column) || ''
      found.push(
        finding(
          name,
          { file, sheet: sheet.name, cell },
          { written: written.slice(0, 80), field: column.claim.field.label },
          undefined,
          reportAs,
        ),
      )
    }
  })
  const heading = {
    column: sheet.columnName(column.column),
    heading: column.claim.field.label,
  }
  const at = { file, sheet: sheet.name, cell: headerCell(column.column) }
  if (unitless.length > 0) found.push(finding('layout.no-unit', at, { ...heading, rows: unitless.length }))
  if (conflicting.length > 0) {
    found.push(
      finding(
        'layout.unit-conflict',
        { ...at, cells: conflicting },
        { ...heading, units: conflicting.slice(0, 5).join('、') },
      ),
    )
  }
  return found
}

/** One finding for figures under a month that has not come. */
function aheadFindings(
  file: string,
  table: TableValues,
  column: ReadColumn,
  headerCell: (column: number) => string,
): Finding[] {
  const rows = column.results.filter(
    (result) => result !== undefined && result !== null && result !== 0,
  ).length
  if (rows === 0) return []
  const at = { file, sheet: table.sheet.name, cell: headerCell(column.column) }
  const month = column.period ?? ''
  return [finding('layout.month-ahead', at, { column: table.sheet.columnName(column.column), month, rows })]
}
