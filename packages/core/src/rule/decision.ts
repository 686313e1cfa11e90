import type { Words } from '../finding/index.ts'
import type { Show } from '../indicator/index.ts'
import type { Expression } from './expression.ts'
import type { BallotsBody } from './kinds/ballots.ts'
import type { DeadlineBody } from './kinds/deadline.ts'
import type { DocumentsBody } from './kinds/documents.ts'
import type { LadderBody } from './kinds/ladder.ts'
import type { ListBody } from './kinds/list.ts'
import type { RankBody } from './kinds/rank.ts'
import type { ScoreBody } from './kinds/score.ts'
import type { SlopeBody } from './kinds/slope.ts'
import type { TableBody } from './kinds/table-body.ts'
import type { ValueBody } from './kinds/value.ts'

/** How a decision is reached (判定方式). Each kind has a file of its own in `kinds/`. */
export type DecisionBody =
  | ValueBody
  | TableBody
  | ScoreBody
  | RankBody
  | SlopeBody
  | LadderBody
  | ListBody
  | DocumentsBody
  | DeadlineBody
  | BallotsBody

export type DecisionKind = DecisionBody['kind']

/** One named step of a rule set (判定项), decided for each subject and period. */
export interface Decision {
  /** Name in expressions; may be Chinese. */
  readonly id: string
  readonly label: Words
  /** The clause it stands for, in our own words. */
  readonly clause?: string
  readonly show?: Show
  /** Whom it speaks of; everybody when absent. For the others it has no value. */
  readonly applies?: Expression
  /** What people can do about it: an input with the words for the change that turns it, with `{amount}` and `{date}`. */
  readonly turn?: { readonly input: string; readonly words: Words }
  /** What turns it when no amount does. */
  readonly remedy?: Words
  readonly line: number
  readonly body: DecisionBody
}
