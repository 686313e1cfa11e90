import type { FactValue, Field, FieldId } from '../field/index.ts'
import { CellProblem, CellValues } from './cell-result.ts'
import { fallbackColumns, type WrittenColumn } from './fallback-values.ts'
import type { StatedPlace, StatedTable } from './stated-table.ts'
import { type ReadColumn, rowOf, type Standing, type TableValues } from './table-values.ts'

/**
 * What the rows of a table state: what was read from its columns, what stands above or beside them, and what follows
 * from these for fields without a column.
 * @param withDivision false: rows say nothing of their division, the report as a whole does
 */
export function stateTable(table: TableValues, withDivision: boolean): StatedTable {
  const { lexicon, sheet } = table
  const headed = new Set(table.columns.flatMap(({ claim }) => claim.fields.map(({ id }) => id)))
  const read = table.columns
    .filter(
      ({ derived, ahead, claim }) => !derived && !ahead && (withDivision || claim.field.id !== 'division'),
    )
    .flatMap((column) => columnsOf(table, column))
  const isOpen = (field: FieldId) => !headed.has(field) && (withDivision || field !== 'division')
  const stated = [...read, ...standingColumns(table, isOpen)]
  const fallbacks = fallbackColumns(table, stated, (field: Field) => !headed.has(field.id))
  const columns = [...stated.map(({ column }) => column), ...fallbacks]
  return {
    subject: lexicon.subject,
    sheet: sheet.name,
    ...rowsOf(table),
    columns,
  }
}

/** Rows of the sheet; where one can hold several projects, the rows and columns of their names. */
function rowsOf({ apart, columns, rows, sheet }: TableValues): Pick<StatedTable, 'rows' | 'names'> {
  const name = apart ? columns.find(({ claim }) => claim.field.kind === 'name')?.column : undefined
  if (name === undefined) return { rows: rows.map((row) => sheet.rowNumber(row)) }
  const cells = rows.map((row) => /^([A-Z]+)([0-9]+)$/.exec(sheet.address(row, name)))
  return {
    rows: rows.map((row, index) => Number(cells[index]?.[2] ?? sheet.rowNumber(row))),
    names: cells.map((cell) => cell?.[1]),
  }
}

/** A column of the sheet, by field: a cell may speak of several. */
function columnsOf(table: TableValues, read: ReadColumn): WrittenColumn[] {
  const { column, period } = read
  const place = placeOf(table, read)
  const written = (index: number) => table.sheet.text(rowOf(table, read, index), column)
  return valuesOf(read).map(([field, values]) => ({ column: { field, period, values, ...place }, written }))
}

/** On a sheet that is read in its own order a letter and a row are enough. */
function placeOf(table: TableValues, read: ReadColumn): StatedPlace {
  const { sheet, rows } = table
  const letters = sheet.columnName(read.column)
  const first = rowOf(table, read, 0)
  if (sheet.address(first, read.column) !== `${letters}${sheet.rowNumber(first)}`)
    return { letters, cells: rows.map((_, index) => sheet.address(rowOf(table, read, index), read.column)) }
  return read.at === undefined
    ? { letters }
    : { letters, at: read.at.map((row) => (row === undefined ? undefined : sheet.rowNumber(row))) }
}

function valuesOf({ claim, results }: ReadColumn): [FieldId, readonly (FactValue | undefined)[]][] {
  const { fields } = claim
  const isPlain = !results.some((result) => result instanceof CellProblem || result instanceof CellValues)
  if (isPlain) {
    const values = results as readonly (FactValue | undefined)[]
    return [[claim.field.id, values]]
  }
  return fields.map(({ id }, place) => {
    const values = results.map((result) => {
      if (result instanceof CellValues) return result.values[place]
      return result instanceof CellProblem || place > 0 ? undefined : result
    })
    return [id, values]
  })
}

/** What group headings, the sheet's name and marks say, for fields that no column speaks of; the nearest speaks. */
function standingColumns(table: TableValues, isOpen: (field: FieldId) => boolean): WrittenColumn[] {
  const speaking = new Map<FieldId, (Standing | undefined)[]>()
  table.standing.forEach((standing, index) => {
    for (const one of standing) {
      if (!isOpen(one.field)) continue
      const known = speaking.get(one.field) ?? Array<Standing | undefined>(table.rows.length).fill(undefined)
      speaking.set(one.field, known)
      known[index] ??= one
    }
  })
  return [...speaking].map(([field, by]) => ({
    column: {
      field,
      period: undefined,
      values: by.map((one) => one?.value),
      letters: '',
      cells: by.map((one) => one?.cell),
    },
    written: (index) => by[index]?.written ?? '',
  }))
}
