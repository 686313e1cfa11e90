import type { LedgerView } from '@groundbreak/core/ledger'
import type { TaughtColumn } from '@groundbreak/core/workbook'
import { appendNow } from './append-now.ts'
import type { Books } from './books.ts'

/** Said of a column that was taught: it is read by its headings again. */
export const FORGET = 'forget'

/** What persons taught about divisions' layouts, the later word for the same heading last (版式). */
export function taughtColumns(view: LedgerView): TaughtColumn[] {
  const taught = new Map<string, TaughtColumn>()
  for (const { kind, body } of view.heads()) {
    if (kind !== 'layout' || !isTaughtColumn(body)) continue
    const key = `${body.division} ${body.subject} ${body.path}`
    taught.delete(key)
    if (body.field !== FORGET) taught.set(key, body)
  }
  return [...taught.values()]
}

/** Remembers one column of a division's layout. */
export async function teachColumn(books: Books, column: TaughtColumn, by: string): Promise<void> {
  const { division, subject, path, field, unit } = column
  await appendNow(books, {
    kind: 'layout',
    by,
    division,
    subject,
    body: { division, subject, path, field, ...(unit === undefined ? {} : { unit }) },
    facts: [],
  })
}

function isTaughtColumn(body: unknown): body is TaughtColumn {
  return (
    typeof body === 'object' &&
    body !== null &&
    'division' in body &&
    'subject' in body &&
    'path' in body &&
    'field' in body &&
    [body.division, body.subject, body.path, body.field].every((part) => typeof part === 'string')
  )
}
