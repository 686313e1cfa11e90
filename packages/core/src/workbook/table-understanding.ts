import { unitsInCaption } from './caption-unit.ts'
import type { ColumnMatch } from './column-match.ts'
import type { ReadTable } from './read-table.ts'
import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'
import type { ColumnUnderstanding, RowRole, TableUnderstanding, UnitReading } from './understanding.ts'

/** What a person is shown of a table: its headings, what each column was taken for, what each row is. */
export function tableUnderstanding(table: ReadTable): TableUnderstanding {
  if (table.area.shape !== 'list') return arrangedUnderstanding(table)
  const { area, lexicon, matches, body, units } = table
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
    shape: 'list',
    headerRows: Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index + 1),
    firstRow: body.first + 1,
    lastRow: area.last + 1,
    columns: matches.map((match) => columnUnderstanding(match, sheet, units)),
    rows,
  }
}

/** Roles in the order of importance: a row of the sheet that holds several is the first of them. */
const WEIGHTY: readonly RowRole[] = [
  'project',
  'group',
  'total',
  'of-which',
  'unit',
  'note',
  'title',
  'header',
]

/** A table that was read in another order, told by the rows of the sheet as written. */
function arrangedUnderstanding({
  area,
  lexicon,
  matches,
  body,
  units,
  values,
}: ReadTable): TableUnderstanding {
  const { sheet, whole, shape } = area
  const roles = new Map<number, RowRole>()
  const add = (row: number, role: RowRole): void => {
    const known = roles.get(row)
    if (known === undefined || WEIGHTY.indexOf(role) < WEIGHTY.indexOf(known)) roles.set(row, role)
  }
  const addAll = (row: number, role: RowRole): void => {
    for (const column of sheet.filledColumns) {
      if (sheet.kind(row, column) !== 'empty') add(rowIn(sheet.address(row, column)), role)
    }
  }
  for (const row of area.preface) addAll(row, prefaceRole(sheet, row))
  body.roles.forEach((role, index) => {
    if (role !== 'empty') addAll(body.first + index, role)
  })
  for (let row = area.block.top; row <= area.block.bottom; row += 1) addAll(row, 'project')
  for (const row of area.titles) roles.set(row + 1, 'title')
  const table = [...roles].flatMap(([row, role]) => (role === 'project' || role === 'total' ? [row] : []))
  const all = [...roles.keys()]
  const rows: { row: number; role: RowRole; hidden: boolean }[] = []
  for (let row = Math.min(...all); row <= Math.max(...all); row += 1) {
    rows.push({ row, role: roles.get(row) ?? 'empty', hidden: whole.hiddenRows.has(row - 1) })
  }
  return {
    sheet: sheet.name,
    subject: lexicon.subject,
    shape,
    headerRows: [],
    firstRow: Math.min(...table),
    lastRow: Math.max(...table),
    columns: matches.map((match) => ({
      ...columnUnderstanding(match, sheet, units),
      cells: values.rows.map((row) => sheet.address(row, match.path.column)),
    })),
    rows,
  }
}

const rowIn = (address: string): number => Number(/[0-9]+$/.exec(address)?.[0])

/** A row above the headings is a unit row when a cell of it says nothing but the unit, besides who and when. */
function prefaceRole(sheet: Sheet, row: number): RowRole {
  let filled = false
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) === 'empty') continue
    filled = true
    const text = sheet.text(row, column)
    if (SAYS_UNIT.test(foldText(text)) || (unitsInCaption(text).length > 0 && !TITLE.test(text)))
      return 'unit'
  }
  return filled ? 'title' : 'empty'
}

const SAYS_UNIT = /^\(?(?:[^()]*单位[:：].*|(?:计量|金额|货币|投资)?单位.*|unit:.*)$/
const TITLE = /[\u4e00-\u9fff]{6,}/

function columnUnderstanding(
  match: ColumnMatch,
  sheet: Sheet,
  units: ReadonlyMap<number, UnitReading>,
): ColumnUnderstanding {
  const unit = units.get(match.path.column)
  return {
    column: sheet.columnName(match.path.column),
    path: match.path.headings.map(({ text }) => text),
    key: match.path.key,
    field: match.claim?.field.id,
    fields: match.claim?.fields.map(({ id }) => id) ?? [],
    ...(unit && { unit }),
    ...(match.period && { period: match.period }),
    by: match.by,
    hidden: sheet.hiddenColumns.has(match.path.column),
  }
}
