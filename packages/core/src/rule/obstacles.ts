import type { Words } from '../finding/index.ts'
import { Decimal, printValue, type Value } from '../language/index.ts'
import { typeOfDecision } from './decision-type.ts'
import type { Surroundings } from './kind.ts'
import { printBound } from './print-bound.ts'
import type { RuleSet } from './rule-set.ts'
import { runExamples } from './run-examples.ts'
import { findCoverage } from './table-coverage.ts'

/** Why a rule set cannot be put in force yet (生效障碍), at its line. */
export interface Obstacle {
  readonly line: number
  readonly kind: 'undecided' | 'gap' | 'overlap' | 'example'
  readonly message: Words
  readonly remedy: Words
}

/**
 * A rule set is put in force only when a person has decided every question its text leaves open, its tables answer every
 * input with exactly what their hit policy promises, and its worked examples come out. The program never chooses.
 */
export function findObstacles(rules: RuleSet, surroundings: Surroundings = {}): Obstacle[] {
  const types = new Map(rules.decisions.map(({ id, body }) => [id, typeOfDecision(body)]))
  const print = (value: Value, decision: string): string =>
    value instanceof Decimal ? printBound(value, types.get(decision)) : printValue(value)
  const open = rules.gaps
    .filter(({ decided }) => decided === undefined)
    .map(
      ({ question, line }): Obstacle => ({
        line,
        kind: 'undecided',
        message: question,
        remedy: {
          zh: '由有权的人选择一种处理并签名（decided）',
          en: 'a person entitled to it chooses one of the options and signs (decided)',
        },
      }),
    )
  const tables = rules.decisions.flatMap(({ body, line }) =>
    body.kind === 'table'
      ? findCoverage(body).flatMap(({ kind, message, remedy }): Obstacle[] =>
          kind === 'gap' || kind === 'overlap' ? [{ line, kind, message, remedy }] : [],
        )
      : [],
  )
  const examples = runExamples(rules, surroundings)
    .filter(({ right }) => !right)
    .map(({ line, example, subject, decision, expected, found }): Obstacle => {
      const [wanted, come] = [expected, found.value].map((value) => print(value, decision))
      return {
        line,
        kind: 'example',
        message: {
          zh: `算例“${example}”（${subject}）的${decision}应为 ${wanted}，算得 ${come}`,
          en: `example "${example}" (${subject}): ${decision} should be ${wanted} and is ${come}`,
        },
        remedy: {
          zh: '对照原文改正规则或算例',
          en: 'correct the rule or the example after the written text',
        },
      }
    })
  return [...open, ...tables, ...examples]
}
