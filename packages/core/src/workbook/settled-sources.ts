import type { BodyColumns } from './body-columns.ts'
import type { RowDraft } from './row-draft.ts'
import { figuresOf, hasFigures } from './row-figures.ts'
import type { Sheet } from './sheet.ts'
import { isTotalLabel } from './total-label.ts'

/**
 * Rows without name or number below a project, told from it by a word in a column that is filled in the project's row as
 * well (中央, 自治区, 企业自筹): parts of that project, whether its name is merged over them or not.
 */
export function settleSources(
  sheet: Sheet,
  columns: BodyColumns,
  drafts: readonly RowDraft[],
): readonly RowDraft[] {
  const { name, sequence, money } = columns
  if (name === undefined) return drafts
  let head: RowDraft | undefined
  return drafts.map((draft) => {
    const { row, role, continued, sum } = draft
    const isNamed = sheet.kind(row, name) !== 'empty'
    if (role === 'project' && isNamed) head = draft
    if (isNamed || !head || (role !== 'project' && role !== 'total' && !continued)) {
      if (head !== draft) head = undefined
      return draft
    }
    const isNumbered = sequence !== undefined && sheet.kind(row, sequence) !== 'empty'
    const isPart =
      !isNumbered &&
      !(sum && isTotalLabel(sum.label)) &&
      (continued || head.numbered || isLessFilled(sheet, name, head.row, row)) &&
      hasFigures(figuresOf(sheet, row, money)) &&
      wordBeside(sheet, columns, head.row, row)
    if (!isPart) {
      if (!continued) head = undefined
      return draft
    }
    return { row, role: 'of-which', partOf: head.row }
  })
}

/** A project that has merely lost its name is filled like the one above. */
const isLessFilled = (sheet: Sheet, name: number, head: number, row: number): boolean =>
  sheet.filledColumns.some(
    (column) =>
      column !== name && sheet.kind(row, column) === 'empty' && sheet.kind(head, column) !== 'empty',
  )

/** True when a column behind the names, none of figures, holds a word in both rows. */
const wordBeside = (sheet: Sheet, { name = 0, money }: BodyColumns, head: number, row: number): boolean =>
  sheet.filledColumns.some(
    (column) =>
      column > name &&
      !money.includes(column) &&
      sheet.kind(row, column) === 'text' &&
      sheet.kind(head, column) === 'text',
  )
