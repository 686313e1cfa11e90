import { type Month, monthOrdinal } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { Subject } from '../field/index.ts'
import type { EntryHead } from './entry.ts'

/** What one division says about one month (报表): its latest accepted report. Earlier ones stay readable. */
export interface Statement {
  readonly subject: Subject
  /** Absent when one report speaks for the whole region. */
  readonly division?: DivisionCode
  readonly period: Month
  /** Entry that holds. */
  readonly current: number
  /** Entries it superseded, oldest first. */
  readonly superseded: readonly number[]
}

/** The statements among these entries, in the order in which they were first made. */
export function findStatements(heads: readonly EntryHead[]): readonly Statement[] {
  const statements = new Map<string, Statement>()
  for (const { kind, subject, division, period, number } of heads) {
    if (kind !== 'report' || subject === undefined || period === undefined) continue
    const key = statementKey(subject, division, period)
    const before = statements.get(key)
    statements.set(key, {
      subject,
      ...(division === undefined ? {} : { division }),
      period,
      current: number,
      superseded: before ? [...before.superseded, before.current] : [],
    })
  }
  return [...statements.values()]
}

export const statementKey = (subject: Subject, division: DivisionCode | undefined, period: Month): string =>
  `${subject} ${division ?? ''} ${period}`

/** By month, then by division code: the order of rows wherever nobody asked for another. */
export function byMonthAndDivision(one: Statement, other: Statement): number {
  const months = monthOrdinal(one.period) - monthOrdinal(other.period)
  if (months !== 0) return months
  const [left, right] = [one.division ?? '', other.division ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
