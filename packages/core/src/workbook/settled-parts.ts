import type { BodyColumns } from './body-columns.ts'
import type { RowDraft } from './row-draft.ts'
import { figuresOf, hasFigures } from './row-figures.ts'
import { headingOf } from './row-heading.ts'
import type { Sheet } from './sheet.ts'

/**
 * Sub-projects (子项目) numbered 1.1, （1）, ① below a project with a plain number. A project with figures contains its
 * parts, which are then not counted again; a package without figures is the heading of its parts. Either way it is asked.
 */
export function settleParts(
  sheet: Sheet,
  columns: BodyColumns,
  drafts: readonly RowDraft[],
): readonly RowDraft[] {
  if (!drafts.some(({ below }) => below)) return drafts
  const settled = new Map<number, RowDraft>()
  let parent: RowDraft | undefined
  let contains = false
  for (const draft of drafts) {
    if (draft.role === 'group' || draft.role === 'total') parent = undefined
    if (draft.role !== 'project') continue
    if (draft.numbered && !draft.below) {
      parent = draft
      contains = hasFigures(figuresOf(sheet, draft.row, columns.money))
    }
    if (!draft.below || !parent) continue
    if (contains) {
      const first = !settled.has(draft.row - 1)
      settled.set(draft.row, { row: draft.row, role: 'of-which', ...(first && { asked: 'parts' }) })
    } else if (!settled.has(parent.row))
      settled.set(parent.row, headingOf(sheet, columns, parent.row, 'digit', 'parts'))
  }
  return drafts.map((draft) => settled.get(draft.row) ?? draft)
}
