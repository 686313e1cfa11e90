import type { BodyColumns } from './body-columns.ts'
import type { RowDraft, RowQuestion } from './row-draft.ts'
import { type Figures, figuresOf, hasFigures, isSum } from './row-figures.ts'
import { headingOf } from './row-heading.ts'
import type { Sheet } from './sheet.ts'

/** Rows that one heading can add up. */
const MOST_PARTS = 400

/**
 * Rows that look like projects but have no number, or nothing but a name. Such a row is a heading when it is a bare word
 * or when its figures add up the rows below or above it; among numbered rows any other is asked about.
 */
export function settleUnnumbered(
  sheet: Sheet,
  columns: BodyColumns,
  drafts: readonly RowDraft[],
): readonly RowDraft[] {
  const projects = drafts.filter(({ role }) => role === 'project')
  const numbered = projects.filter((draft) => draft.numbered).length
  const counted = numbered >= 2 && numbered * 10 >= projects.length * 6
  if (counted && numbered === projects.length) return drafts
  const figures = new Map<number, Figures>()
  const of = ({ row }: RowDraft): Figures => {
    const known = figures.get(row) ?? figuresOf(sheet, row, columns.money)
    figures.set(row, known)
    return known
  }
  const hasFilled = projects.some(({ nameOnly }) => !nameOnly)
  const settled = new Map<number, RowDraft>()
  projects.forEach((draft, at) => {
    if (draft.numbered) return
    const heading = (asked: RowQuestion | undefined): RowDraft =>
      headingOf(sheet, columns, draft.row, undefined, asked)
    if (draft.nameOnly && hasFilled) settled.set(draft.row, heading('heading'))
    else if (addsUp(projects, at, counted, of))
      settled.set(draft.row, heading(counted ? undefined : 'adds-up'))
    else if (counted && sheet.kind(draft.row, columns.name ?? 0) !== 'empty') {
      settled.set(draft.row, { ...draft, asked: 'unnumbered' })
    }
  })
  return drafts.map((draft) => settled.get(draft.row) ?? draft)
}

/** Among numbered rows those up to the next without number are meant; otherwise any run of two or more will do. */
function addsUp(
  projects: readonly RowDraft[],
  at: number,
  counted: boolean,
  figures: (draft: RowDraft) => Figures,
): boolean {
  const draft = projects[at]
  if (!draft || !hasFigures(figures(draft))) return false
  const whole = figures(draft)
  if (!counted && whole.filter((one) => one !== undefined && one !== 0).length < 2) return false
  const below = projects.slice(at + 1, at + 1 + MOST_PARTS)
  const above = projects.slice(Math.max(0, at - MOST_PARTS), at).reverse()
  return [below, above].some((run) => {
    const sums: (number | undefined)[] = whole.map(() => undefined)
    let count = 0
    for (const part of run) {
      if (counted && !part.numbered) break
      count += 1
      figures(part).forEach((figure, column) => {
        if (figure !== undefined) sums[column] = (sums[column] ?? 0) + figure
      })
      if (!counted && count > 1 && isSum(whole, sums)) return true
    }
    return counted && count > 0 && isSum(whole, sums)
  })
}
