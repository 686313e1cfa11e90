import type { BodyColumns } from './body-columns.ts'
import type { NumberingStyle } from './numbering.ts'
import type { RowDraft, RowQuestion } from './row-draft.ts'
import type { Sheet } from './sheet.ts'

/** A row that looked like a project and is the heading of others. */
export function headingOf(
  sheet: Sheet,
  columns: BodyColumns,
  row: number,
  style: NumberingStyle | undefined,
  asked: RowQuestion | undefined,
): RowDraft {
  const labelColumn = columns.name ?? 0
  const label = sheet.text(row, labelColumn)
  const sum = { label, labelColumn, style, grand: false, count: undefined, says: [] }
  return { row, role: 'group', sum, ...(asked && { asked }) }
}
