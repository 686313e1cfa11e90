import { unitsInCaption } from './caption-unit.ts'
import type { ColumnMatch } from './column-match.ts'
import type { ReadTable } from './read-table.ts'
import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'
import type { ColumnUnderstanding, RowRole, TableUnderstanding, UnitReading } from './understanding.ts'

/** What a person is shown of a table: its headings, what each column was taken for, what each row is. */
export function tableUnderstanding({ area, lexicon, matches, body, units }: ReadTable): TableUnderstanding {
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
