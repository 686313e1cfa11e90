import { type Period, printPeriod } from '../calendar/index.ts'
import type { Words } from '../finding/index.ts'
import type { Value } from '../language/index.ts'
import type { DecisionKind } from './decision.ts'
import type { Evaluation } from './evaluation.ts'
import { printDecided } from './print-value.ts'
import type { RuleSet } from './rule-set.ts'

/** What a rule set comes to for everybody it judges in one period (判定表). */
export interface Standings {
  readonly rules: string
  readonly period: string
  readonly results: readonly { readonly id: string; readonly label: Words; readonly kind: DecisionKind }[]
  readonly rows: readonly StandingRow[]
}

export interface StandingRow {
  readonly subject: string
  readonly group: string
  readonly cells: readonly { readonly value: Value; readonly shown: string; readonly detail: unknown }[]
}

/** Evaluates the results of a rule set for all its subjects. */
export function readStandings(evaluation: Evaluation, period: Period): Standings {
  const { rules } = evaluation
  const results = resultsOf(rules)
  return {
    rules: rules.id,
    period: printPeriod(period),
    results: results.map(({ id, label, body }) => ({ id, label, kind: body.kind })),
    rows: evaluation.subjects(period).map((subject) => ({
      subject,
      group: evaluation.group(subject, period),
      cells: results.map(({ id, show }) => {
        const { value, detail } = evaluation.outcome(id, subject, period)
        return { value, shown: printDecided(value, show), detail }
      }),
    })),
  }
}

const resultsOf = ({ decisions, results }: RuleSet) =>
  results.flatMap((id) => decisions.find((decision) => decision.id === id) ?? [])
