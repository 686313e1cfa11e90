import type { SubjectId } from '../ledger/index.ts'
import type { KnownProject } from './known-ledger.ts'
import type { Evidence } from './match-weight.ts'
import type { RowMatch } from './review.ts'
import type { ReviewRow } from './review-row.ts'

/** A project of the ledger a row may be about, with its mentions that matter. */
export interface PoolProject {
  readonly subject: SubjectId
  /** In the report of this very month that is being corrected. */
  readonly current?: KnownProject
  /** In the division's last report. */
  readonly last?: KnownProject
  /** Its latest mention. */
  readonly best: KnownProject
}

/** A row with its project. */
export interface MatchedRow {
  readonly row: ReviewRow
  readonly by: RowMatch['by']
  /** `undefined`: new, its id is given at the end. */
  readonly project: PoolProject | undefined
  /** The earlier row of the same report that is about the same project: it counts once, by that row. */
  readonly twin?: ReviewRow
  /** The project comes from another division's report. */
  readonly foreign: boolean
  /** Evidence, when it was likeness that decided. */
  readonly evidence: readonly Evidence[]
}

/** Something a person should answer: is this row that project? */
export interface Question {
  readonly row: ReviewRow
  readonly project: PoolProject
  readonly foreign: boolean
  readonly evidence: readonly Evidence[]
}

/** Something a person should answer: are these two rows of the report one project? */
export interface TwinQuestion {
  readonly row: ReviewRow
  readonly twin: ReviewRow
  readonly evidence: readonly Evidence[]
}

/** What a person said a row is about: a known project, none so far, or the project of another row. */
export type RowAnswer = SubjectId | 'new' | RowPlace

/** What tells one row of a workbook from the others. */
export type RowPlace = Pick<ReviewRow, 'sheet' | 'row' | 'column'>

/** One project that became several, or several that became one. */
export interface Succession {
  readonly kind: 'split' | 'merged'
  readonly olds: readonly PoolProject[]
  readonly rows: readonly ReviewRow[]
  /** A remark names the projects. */
  readonly named: boolean
  /** Total, plan and cumulative of the parts make up the whole. */
  readonly addsUp: boolean
}
