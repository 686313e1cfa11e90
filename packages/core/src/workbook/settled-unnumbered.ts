import type { BodyColumns } from './body-columns.ts'
import type { RowDraft } from './row-draft.ts'
import { addUpTo, type Figures, figuresOf, hasFigures } from './row-figures.ts'
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
  const settled = new Map<number, RowDraft>()
  projects.forEach((draft, at) => {
    if (draft.numbered) return
    const bare = draft.nameOnly && projects.some((other) => !other.nameOnly)
    if (bare) settled.set(draft.row, { ...headingOf(draft, columns, sheet), asked: 'heading' })
    else if (addsUp(projects, at, counted, of)) {
      const asked: Pick<RowDraft, 'asked'> = counted ? {} : { asked: 'adds-up' }
      settled.set(draft.row, { ...headingOf(draft, columns, sheet), ...asked })
    } else if (counted && sheet.kind(draft.row, columns.name ?? 0) !== 'empty') {
      settled.set(draft.row, { ...draft, asked: 'unnumbered' })
    }
  })
  return drafts.map((draft) => settled.get(draft.row) ?? draft)
}

function headingOf({ row }: RowDraft, columns: BodyColumns, sheet: Sheet): RowDraft {
  const labelColumn = columns.name ?? 0
  const label = sheet.text(row, labelColumn)
  const sum = { label, labelColumn, style: undefined, grand: false, count: undefined, says: [] }
  return { row, role: 'group', sum }
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
    const parts: Figures[] = []
    for (const part of run) {
      if (counted && !part.numbered) break
      parts.push(figures(part))
      if (!counted && parts.length > 1 && addUpTo(whole, parts)) return true
    }
    return counted && parts.length > 0 && addUpTo(whole, parts)
  })
}
