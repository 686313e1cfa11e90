import type { Fact } from '@groundbreak/core/ledger'
import type { FactRow } from './store.ts'

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

export function sameRow(one: FactRow, other: FactRow): boolean {
  return (
    one.subject === other.subject &&
    one.field === other.field &&
    one.period === other.period &&
    one.amount === other.amount &&
    one.text === other.text &&
    one.flag === other.flag &&
    one.file === other.file &&
    one.sheet === other.sheet &&
    one.cell === other.cell
  )
}
