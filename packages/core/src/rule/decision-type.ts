import { ANY, contextOf, DATE, eitherOf, NUMBER, TRUTH, type Type } from '../language/index.ts'
import type { DecisionBody } from './decision.ts'
import type { Expression } from './expression.ts'

/** What a decision gives, as far as it is known before anything is evaluated. */
export function typeOfDecision(body: DecisionBody): Type {
  switch (body.kind) {
    case 'value':
      return body.value.type
    case 'documents':
    case 'list':
      return TRUTH
    case 'rank':
      return NUMBER
    case 'slope':
      return body.base.type
    case 'deadline':
      return contextOf({ due: DATE, left: NUMBER, overdue: TRUTH, met: TRUTH })
    case 'ladder':
      return { kind: 'string', choices: ['', ...body.steps.map(({ id }) => id)] }
    case 'table':
      return body.outputs.length === 1 && ['U', 'A', 'P', 'F'].includes(body.hit)
        ? typeOfResults([...body.rows.flatMap(({ gives }) => gives), ...(body.otherwise ?? [])])
        : ANY
    // points are compared with shares where a full mark is one
    case 'score':
    case 'ballots':
      return ANY
  }
}

/** Words, when all results are words that are known; else the kind they have in common. */
function typeOfResults(gives: readonly Expression[]): Type {
  const [first, ...others] = gives.map(({ type }) => type)
  return first ? others.reduce((so, type) => eitherOf(so, type), first) : ANY
}
