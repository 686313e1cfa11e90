import type { PackNode } from '../../pack/index.ts'
import type { DecisionBody, DecisionKind } from '../decision.ts'
import type { Expression } from '../expression.ts'
import type { JudgedScope, Outcome, Population, Reading, Surroundings } from '../kind.ts'
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

export function decideAll(body: DecisionBody, population: Population): readonly Outcome[] {
  switch (body.kind) {
    case 'rank':
      return rankKind.decideAll(body, population)
    case 'list':
      return listKind.decideAll(body, population)
    default:
      throw new TypeError(`${body.kind} is decided subject by subject`)
  }
}

export function decide(
  body: DecisionBody,
  scope: JudgedScope,
  about: { id: string } & Surroundings,
): Outcome {
  switch (body.kind) {
    case 'value':
      return valueKind.decide(body, scope, about)
    case 'table':
      return tableKind.decide(body, scope, about)
    case 'score':
      return scoreKind.decide(body, scope, about)
    case 'slope':
      return slopeKind.decide(body, scope, about)
    case 'ladder':
      return ladderKind.decide(body, scope, about)
    case 'documents':
      return documentsKind.decide(body, scope, about)
    case 'deadline':
      return deadlineKind.decide(body, scope, about)
    case 'ballots':
      return ballotsKind.decide(body, scope, about)
    case 'rank':
    case 'list':
      throw new TypeError(`${body.kind} compares subjects`)
  }
}
