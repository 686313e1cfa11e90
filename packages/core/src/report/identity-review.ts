import type { Finding } from '../finding/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import type { Matching } from './match-rows.ts'
import type { ProjectEvent } from './review.ts'
import type { ReviewContext } from './review-context.ts'
import type { MatchedRow } from './row-matching.ts'

/** What became of the projects against the last report, told as events and asked about where a person must know. */
export interface IdentityReview {
  readonly events: readonly ProjectEvent[]
  readonly findings: readonly Finding[]
}

export interface IdentityInput {
  readonly context: ReviewContext
  readonly matching: Matching
  readonly idOf: (row: MatchedRow) => SubjectId
  /** Too many are missing to tell each one: the report as a whole is asked about. */
  readonly incomplete: boolean
}

export const NOTHING: IdentityReview = { events: [], findings: [] }

export const together = (parts: readonly IdentityReview[]): IdentityReview => ({
  events: parts.flatMap(({ events }) => events),
  findings: parts.flatMap(({ findings }) => findings),
})
