import { exampleView, type RuleExampleView } from '@groundbreak/contract'
import { type Period, parsePeriod } from '@groundbreak/core/calendar'
import { type PackProblem, readPackFile } from '@groundbreak/core/pack'
import {
  type BackTest,
  backTest,
  Evaluation,
  findObstacles,
  type Obstacle,
  type RecordsTable,
  type RuleSet,
  readRecords,
  readRuleSet,
  runExamples,
} from '@groundbreak/core/rule'

/** What a text is worth, worked out in the browser while it is typed. */
export interface Worked {
  readonly rules: RuleSet
  readonly problems: readonly PackProblem[]
  readonly obstacles: readonly Obstacle[]
  readonly examples: readonly RuleExampleView[]
}

export function readText(text: string): Worked {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('rules.yaml', text, problems))
  if (problems.length > 0) return { rules, problems, obstacles: [], examples: [] }
  return {
    rules,
    problems,
    obstacles: findObstacles(rules),
    examples: runExamples(rules).map(exampleView),
  }
}

/** A rule set over everything reported so far. */
export interface Run {
  readonly evaluation: Evaluation
  readonly periods: readonly Period[]
}

export const runOver = (rules: RuleSet, table: RecordsTable): Run => ({
  evaluation: new Evaluation(rules, readRecords(rules, table)),
  periods: table.periods.flatMap((text) => parsePeriod(text) ?? []),
})

/** The changed rules beside those in force; `undefined` when one of them has no such decision. */
export function backTestHere(inForce: Run, changed: Run, decision: string): BackTest | undefined {
  const isKnown = [inForce, changed].every(({ evaluation }) =>
    evaluation.rules.decisions.some(({ id }) => id === decision),
  )
  if (!isKnown) return undefined
  return backTest(
    inForce.evaluation,
    changed.evaluation,
    { before: decision, after: decision },
    changed.periods,
  )
}
