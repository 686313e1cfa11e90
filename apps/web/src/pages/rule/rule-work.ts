import type { RuleExampleView } from '@groundbreak/contract'
import { type Period, parsePeriod } from '@groundbreak/core/calendar'
import { printValue } from '@groundbreak/core/language'
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
    examples: runExamples(rules).map((result) => ({
      example: result.example,
      line: result.line,
      subject: result.subject,
      decision: result.decision,
      expected: printValue(result.expected),
      found: printValue(result.found.value),
      right: result.right,
    })),
  }
}

/** The changed rules beside those in force over everything reported so far. */
export function backTestHere(
  inForce: RuleSet,
  changed: RuleSet,
  decision: string,
  table: RecordsTable,
): BackTest | undefined {
  const known = [inForce, changed].every(({ decisions }) => decisions.some(({ id }) => id === decision))
  if (!known) return undefined
  const periods = table.periods.flatMap((text): Period[] => {
    const period = parsePeriod(text)
    return period ? [period] : []
  })
  return backTest(
    new Evaluation(inForce, readRecords(inForce, table)),
    new Evaluation(changed, readRecords(changed, table)),
    { before: decision, after: decision },
    periods,
  )
}
