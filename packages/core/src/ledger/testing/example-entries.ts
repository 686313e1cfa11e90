import type { Month } from '../../calendar/index.ts'
import type { FactValue, Field, FieldKind } from '../../field/index.ts'
import { CHAIN_START } from '../chain.ts'
import type { Entry, EntryDraft, Fact } from '../entry.ts'
import { LedgerIndex } from '../ledger-index.ts'

/** Subject → field → value. */
export type Said = Readonly<Record<string, Readonly<Record<string, FactValue>>>>

/** Facts of one month; with `file`, cells count down from row 3 in column A. */
export function facts(period: Month, said: Said, file?: string): readonly Fact[] {
  return Object.entries(said).flatMap(([subject, values], row) =>
    Object.entries(values).map(([field, value], column) => ({
      subject,
      field,
      period,
      value,
      ...(file && { source: { file, sheet: '台账', cell: `${String.fromCharCode(65 + column)}${row + 3}` } }),
    })),
  )
}

/** A report of a division. `asides`: what it says about other months. */
export function report(
  division: string,
  period: Month,
  said: Said,
  asides: readonly Fact[] = [],
): EntryDraft {
  const sm3 = `${division}-${period}`
  return {
    kind: 'report',
    by: 'clerk',
    division,
    period,
    subject: 'project',
    file: { name: `${sm3}.xlsx`, sm3, bytes: 1 },
    body: {},
    facts: [...facts(period, said, sm3), ...asides],
  }
}

export const correction = (period: Month, said: Said): EntryDraft => ({
  kind: 'correction',
  by: 'analyst',
  body: {},
  facts: facts(period, said),
})

export const identity = (body: unknown): EntryDraft => ({ kind: 'identity', by: 'analyst', body, facts: [] })

/** Entry n is recorded at noon (UTC) of the n-th of June 2022. */
export function entriesOf(drafts: readonly EntryDraft[]): Entry[] {
  return drafts.map((draft, i) => ({
    ...draft,
    region: '150500',
    number: i + 1,
    at: `2022-06-${String(i + 1).padStart(2, '0')}T12:00:00.000Z`,
    previous: CHAIN_START,
    hash: `hash of ${i + 1}`,
  }))
}

export function indexOf(...drafts: readonly EntryDraft[]): LedgerIndex {
  const index = new LedgerIndex()
  for (const entry of entriesOf(drafts)) index.apply(entry)
  return index
}

export function field(id: string, kind: FieldKind, more: Partial<Field> = {}): Field {
  const label = { zh: id, en: id }
  return { id, subject: 'project', kind, label, meaning: label, synonyms: [], ...more }
}
