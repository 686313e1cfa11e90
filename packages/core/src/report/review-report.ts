import type { Division } from '../division/index.ts'
import type { Field } from '../field/index.ts'
import type { FileName, LedgerView, SubjectId } from '../ledger/index.ts'
import type { Understanding } from '../workbook/index.ts'
import type { Checks } from './checks.ts'
import type { Review } from './review.ts'

/** What a person answered to questions of an earlier review (答复). */
export interface ReviewDecisions {
  /** Which project a row is about: a known id, the id an earlier row of the same review was given, or `new`. */
  readonly identities?: readonly {
    readonly sheet: string
    readonly row: number
    readonly subject: SubjectId | 'new'
  }[]
}

export interface ReviewInput {
  readonly understanding: Understanding
  /** SM3 of the received bytes: the source of every fact. */
  readonly file: FileName
  /** The ledger as known now. */
  readonly ledger: LedgerView
  readonly fields: readonly Field[]
  readonly divisions: readonly Division[]
  readonly checks: Checks
  readonly decisions?: ReviewDecisions
}

/**
 * Compares an understood workbook with the ledger (比对): which project each row is, what changed, what looks wrong,
 * and the facts that accepting it would append. Stores nothing; the same input gives the same review.
 */
export function reviewReport(input: ReviewInput): Review {
  throw new Error(`not compared yet: ${input.understanding.file}`)
}
