import type { BodyColumns } from './body-columns.ts'
import type { RowDraft } from './row-draft.ts'
import type { RowMeasures } from './row-measures.ts'
import type { Sheet } from './sheet.ts'

/** Rows that go on with the project, or the total, above them under another word: 完成 below 计划. */
export function settleMeasures(
  sheet: Sheet,
  columns: BodyColumns,
  drafts: readonly RowDraft[],
  { words }: RowMeasures,
): readonly RowDraft[] {
  let head: RowDraft | undefined
  let headName = ''
  let seen = new Set<string>()
  return drafts.map((draft) => {
    const word = words.get(draft.row)
    if (word === undefined) {
      if (draft.role !== 'empty') head = undefined
      return draft
    }
    const name = columns.name === undefined ? '' : sheet.text(draft.row, columns.name).trim()
    if (head && !seen.has(word) && (name === '' || name === headName)) {
      seen.add(word)
      return head.role === 'project'
        ? { row: draft.row, role: 'of-which', measured: true }
        : { row: draft.row, role: head.role }
    }
    head = draft
    headName = name
    seen = new Set([word])
    return draft
  })
}
