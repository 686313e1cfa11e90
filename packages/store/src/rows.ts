import type { Entry, Fact } from '@groundbreak/core/ledger'
import type { EntryColumns, FactRow } from './store.ts'

export function factRow({ subject, field, period, value, source }: Fact): FactRow {
  return {
    subject,
    field,
    period,
    amount: typeof value === 'number' ? value : null,
    text: typeof value === 'string' ? value : null,
    flag: typeof value === 'boolean' ? value : null,
    file: source?.file ?? null,
    sheet: source?.sheet ?? null,
    cell: source?.cell ?? null,
  }
}

export function entryColumns(entry: Entry): EntryColumns {
  const { kind, at, by, division, period, subject, previous, file } = entry
  return {
    kind,
    at,
    by,
    division: division ?? null,
    period: period ?? null,
    subject: subject ?? null,
    previous,
    file: file?.sm3 ?? null,
  }
}
