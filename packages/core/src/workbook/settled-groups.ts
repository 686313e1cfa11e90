import type { BodyColumns } from './body-columns.ts'
import type { RowDraft } from './row-draft.ts'
import { addUpTo, type Figures, figuresOf, hasFigures } from './row-figures.ts'
import type { Sheet } from './sheet.ts'

/**
 * Group headings judged by what follows them. Lines that sum up 新建, 续建 one after the other before the list are parts
 * of a total, not headings of what follows. Where no project has a number in figures, 一, 二 with figures of their own
 * and nothing below are the projects.
 */
export function settleGroups(
  sheet: Sheet,
  columns: BodyColumns,
  drafts: readonly RowDraft[],
): readonly RowDraft[] {
  if (!drafts.some(({ role }) => role === 'group')) return drafts
  const filled = drafts.filter(({ role }) => role !== 'empty' && role !== 'header')
  const listed = filled.some(({ role, numbered }) => role === 'project' && numbered === true)
  const settled = new Map<number, RowDraft>()
  filled.forEach((draft, at) => {
    const figures = draft.role === 'group' ? figuresOf(sheet, draft.row, columns.money) : []
    if (!draft.sum || !hasFigures(figures)) return
    const before = filled[at - 1]
    const next = filled[at + 1]
    const follows = before?.saysPart === true || (before && settled.get(before.row)?.role === 'of-which')
    if (
      !follows &&
      !listed &&
      next?.role !== 'project' &&
      isBareNumbered(draft) &&
      !opensGroup(draft, next)
    ) {
      settled.set(draft.row, { row: draft.row, role: 'project', numbered: true })
    } else if (follows ? !leads(sheet, columns, filled, at, figures) : isSibling(draft, next)) {
      settled.set(draft.row, { row: draft.row, role: 'of-which' })
    }
  })
  return drafts.map((draft) => settled.get(draft.row) ?? draft)
}

const fieldsOf = ({ sum }: RowDraft): string => sum?.says.map(({ field }) => field).join() ?? ''

function isSibling(draft: RowDraft, next: RowDraft | undefined): boolean {
  if (next?.role !== 'group') return false
  return next.sum?.style === draft.sum?.style && fieldsOf(next) === fieldsOf(draft)
}

const isBareNumbered = ({ sum }: RowDraft): boolean =>
  sum?.style !== undefined && sum.says.length === 0 && sum.count === undefined

const opensGroup = (draft: RowDraft, next: RowDraft | undefined): boolean =>
  next?.role === 'group' && next.sum?.style !== draft.sum?.style

/** True when the figures of a group are those of the projects that follow it. */
function leads(
  sheet: Sheet,
  columns: BodyColumns,
  filled: readonly RowDraft[],
  at: number,
  whole: Figures,
): boolean {
  const parts: Figures[] = []
  for (const below of filled.slice(at + 1)) {
    if (below.role === 'group' || below.role === 'total') break
    if (below.role === 'project') parts.push(figuresOf(sheet, below.row, columns.money))
  }
  return parts.length > 0 && addUpTo(whole, parts)
}
