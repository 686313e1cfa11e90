import type { GroupStatement } from './group-label.ts'
import type { NumberingStyle } from './numbering.ts'
import type { RowRole } from './understanding.ts'

/** A row that stands for others, as its label says. */
export interface DraftSum {
  readonly label: string
  readonly labelColumn: number
  readonly style: NumberingStyle | undefined
  readonly grand: boolean
  readonly count: number | undefined
  readonly says: readonly GroupStatement[]
}

/** Why a person is asked about a row. */
export type RowQuestion = 'unclear' | 'heading' | 'unnumbered' | 'adds-up' | 'parts'

/** What a row looks like taken alone, before its neighbours are considered. */
export interface RowDraft {
  readonly row: number
  readonly role: RowRole
  readonly sum?: DraftSum
  /** It has a running number of its own. */
  readonly numbered?: boolean
  /** Its number is one below another: 1.1, （1）, ①. */
  readonly below?: boolean
  /** Nothing but a name stands in it. */
  readonly nameOnly?: boolean
  /** It shares the merged name of the row above. */
  readonly continued?: boolean
  /** It goes on with the project above under another word (完成 below 计划). */
  readonly measured?: boolean
  /** It says 其中 itself. */
  readonly saysPart?: boolean
  /** Row of the project it is a part of, told from it by a word such as 中央, 自筹. */
  readonly partOf?: number
  readonly asked?: RowQuestion
}
