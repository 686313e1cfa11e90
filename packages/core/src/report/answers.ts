import type { Finding } from '../finding/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import type { IdentityInput } from './identity-review.ts'
import { tell } from './review-context.ts'
import type { ReviewRow } from './review-row.ts'
import type { RowAnswer, RowPlace } from './row-matching.ts'

/** A person's word on one row: the id of a known project, `new`, `@sheet!row` or `@sheet!cell` for another row of the report. */
export interface RowDecision {
  readonly sheet: string
  readonly row: number
  /** Column of the project's name, where other projects stand in the same row. */
  readonly column?: string
  readonly subject: SubjectId
}

/** What a person answered to questions of an earlier review (答复). */
export interface ReviewDecisions {
  readonly identities?: readonly RowDecision[]
}

/** Name of a row by which answers point at it: `@台账!49`; `@台账!C2` where several projects stand in one row. */
export const rowName = ({ sheet, row, column = '' }: RowPlace): string => `@${sheet}!${column}${row}`

/** @returns what was answered about a row; `undefined` where nobody answered */
export function readAnswers(
  decisions: ReviewDecisions | undefined,
): (row: ReviewRow) => RowAnswer | undefined {
  const given = new Map(
    decisions?.identities?.map((decision) => [
      rowName(decision),
      readRowName(decision.subject) ?? decision.subject,
    ]) ?? [],
  )
  return (row) => given.get(rowName(row))
}

/** Answers that lead nowhere. The id a row is given in this very review is no mistake: it only says what is so anyway. */
export function unknownAnswers(
  { context, matching, idOf }: Omit<IdentityInput, 'incomplete'>,
  decisions: ReviewDecisions | undefined,
): readonly Finding[] {
  const rows = new Set(matching.rows.map(({ row }) => rowName(row)))
  const given = new Set(matching.rows.map(idOf))
  const isKnown = (subject: string) =>
    readRowName(subject)
      ? rows.has(subject)
      : subject === 'new' || context.known.has(subject) || given.has(subject)
  return (decisions?.identities ?? []).flatMap(({ sheet, row, subject }) =>
    isKnown(subject)
      ? []
      : tell(context, 'report.unknown-answer', {
          sheet,
          message: {
            zh: `第 ${row} 行指认的项目 ${subject} 不存在`,
            en: `the answer for row ${row} names ${subject}, which does not exist`,
          },
          remedy: { zh: '重新指认', en: 'answer again' },
        }),
  )
}

function readRowName(text: string): RowPlace | undefined {
  const [, sheet, column = '', row] = /^@(.*)!([A-Z]*)([1-9][0-9]*)$/s.exec(text) ?? []
  if (sheet === undefined) return undefined
  return { sheet, row: Number(row), ...(column === '' ? {} : { column }) }
}
