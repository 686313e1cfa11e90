import type { PackNode } from '../../pack/index.ts'
import type { DecisionBody, DecisionKind } from '../decision.ts'
import type { Expression } from '../expression.ts'
import type { Judged, JudgedRows, Reading, Surroundings } from '../kind.ts'
import { ballotsKind } from './ballots.ts'
import { deadlineKind } from './deadline.ts'
import { documentsKind } from './documents.ts'
import { ladderKind } from './ladder.ts'
import { listKind } from './list.ts'
import { rankKind } from './rank.ts'
import { scoreKind } from './score.ts'
import { slopeKind } from './slope.ts'
import { tableKind } from './table.ts'
import { valueKind } from './value.ts'

const KINDS = {
  value: valueKind,
  table: tableKind,
  score: scoreKind,
  rank: rankKind,
  slope: slopeKind,
  ladder: ladderKind,
  list: listKind,
  documents: documentsKind,
  deadline: deadlineKind,
  ballots: ballotsKind,
} as const

export const DECISION_KINDS = Object.keys(KINDS) as readonly DecisionKind[]

export const readBody = (kind: DecisionKind, node: PackNode, reading: Reading): DecisionBody =>
  KINDS[kind].read(node, reading)

export function expressionsOf(body: DecisionBody): readonly Expression[] {
  const { expressions } = KINDS[body.kind] as { expressions: (body: DecisionBody) => readonly Expression[] }
  return expressions(body)
}

/** Kinds that compare subjects are decided for all of a period at once. */
export const comparesSubjects = ({ kind }: DecisionBody): boolean => kind === 'rank' || kind === 'list'

export function decideAll(body: DecisionBody, rows: JudgedRows, groups: Int32Array): Judged {
  switch (body.kind) {
    case 'rank':
      return rankKind.decideAll(body, rows, groups)
    case 'list':
      return listKind.decideAll(body, rows, groups)
    default:
      throw new TypeError(`${body.kind} compares nobody`)
  }
}

export function decide(body: DecisionBody, rows: JudgedRows, about: { id: string } & Surroundings): Judged {
  switch (body.kind) {
    case 'value':
      return valueKind.decide(body, rows, about)
    case 'table':
      return tableKind.decide(body, rows, about)
    case 'score':
      return scoreKind.decide(body, rows, about)
    case 'slope':
      return slopeKind.decide(body, rows, about)
    case 'ladder':
      return ladderKind.decide(body, rows, about)
    case 'documents':
      return documentsKind.decide(body, rows, about)
    case 'deadline':
      return deadlineKind.decide(body, rows, about)
    case 'ballots':
      return ballotsKind.decide(body, rows, about)
    case 'rank':
    case 'list':
      throw new TypeError(`${body.kind} compares subjects`)
  }
}
