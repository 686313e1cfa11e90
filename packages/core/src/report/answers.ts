import type { Finding } from '../finding/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import type { IdentityInput } from './identity-review.ts'
import { tell } from './review-context.ts'
import type { ReviewRow } from './review-row.ts'
import type { RowAnswer } from './row-matching.ts'

/** A person's word on one row: the id of a known project, `new`, or `@sheet!row` for the project of another row of the report. */
export interface RowDecision {
  readonly sheet: string
  readonly row: number
  readonly subject: SubjectId
}

/** What a person answered to questions of an earlier review (答复). */
export interface ReviewDecisions {
  readonly identities?: readonly RowDecision[]
}

/** Name of a row by which answers point at it: `@台账!49`. */
export const rowName = ({ sheet, row }: ReviewRow): string => `@${sheet}!${row}`

/** @returns what was answered about a row; `undefined` where nobody answered */
export function readAnswers(
  decisions: ReviewDecisions | undefined,
): (row: ReviewRow) => RowAnswer | undefined {
  const given = new Map(
    decisions?.identities?.map(({ sheet, row, subject }) => [
      `${sheet}\n${row}`,
      readRowName(subject) ?? subject,
    ]) ?? [],
  )
  return ({ sheet, row }) => given.get(`${sheet}\n${row}`)
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

function readRowName(text: string): { readonly sheet: string; readonly row: number } | undefined {
  const match = /^@(.*)!([1-9][0-9]*)$/s.exec(text)
  return match ? { sheet: match[1] ?? '', row: Number(match[2]) } : undefined
}
