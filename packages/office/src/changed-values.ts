import type { CloseView } from '@groundbreak/contract'
import { monthFromOrdinal } from '@groundbreak/core/calendar'
import type { EntryHead } from '@groundbreak/core/ledger'
import type { Books } from './books.ts'

type Change = CloseView['corrections'][number]['changes'][number]

/** What a later report or correction says otherwise than the ledger did before it, value by value. */
export function changedValues(books: Books, head: EntryHead): Change[] {
  const before = books.view(head.number - 1)
  const after = books.view(head.number)
  const { index } = after
  const changes: Change[] = []
  const { from, to } = index.rowsOf(head.number)
  for (let row = from; row < to; row += 1) {
    const subject = index.subjects.word(index.rowSubject.at(row))
    const month = monthFromOrdinal(index.rowMonth.at(row))
    // a row that repeats a project does not count, and so changes nothing
    if (head.kind === 'report' && after.isRepeated(row)) continue
    const name = after.findStated(subject, 'name', month)?.value
    for (let fact = index.rowFirst.at(row); fact < index.rowEnd(row); fact += 1) {
      const field = index.facts.fields.word(index.facts.field.at(fact))
      const old = before.findStated(subject, field, month)?.value ?? null
      const value = index.facts.value(fact)
      if (old === value) continue
      const source = index.facts.source(fact)
      changes.push({
        subject,
        name: typeof name === 'string' ? name : subject,
        field,
        before: old,
        after: value,
        ...(source ? { sheet: source.sheet, cell: source.cell } : {}),
      })
    }
  }
  return changes
}
