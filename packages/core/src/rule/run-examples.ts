import { type Period, parsePeriod, printPeriod } from '../calendar/index.ts'
import { Decimal, isContext, printValue, type Value } from '../language/index.ts'
import { Evaluation } from './evaluation.ts'
import type { Outcome, Surroundings } from './kind.ts'
import type { Records } from './records.ts'
import type { Example, RuleSet } from './rule-set.ts'

/** One expected value and what came out (算例结果). */
export interface ExampleResult {
  readonly example: string
  readonly line: number
  readonly subject: string
  readonly decision: string
  readonly expected: Value
  readonly found: Outcome
  readonly right: boolean
}

/** Works every example of a rule set; what is expected is compared exactly. */
export function runExamples(rules: RuleSet, surroundings: Surroundings = {}): ExampleResult[] {
  return rules.examples.flatMap((example) => runExample(rules, example, surroundings))
}

function runExample(rules: RuleSet, example: Example, surroundings: Surroundings): ExampleResult[] {
  const period = parsePeriod(example.period)
  if (!period) return []
  const evaluation = new Evaluation(supposing(rules, example), recordsOf(example), surroundings)
  return example.subjects.flatMap(({ id, expect }) =>
    Object.entries(expect).map(([decision, expected]) => {
      const found = evaluation.outcome(decision, id, period)
      return {
        example: example.name,
        line: example.line,
        subject: id,
        decision,
        expected,
        found,
        right: isSame(found.value, expected),
      }
    }),
  )
}

/** A case stays what it was when a city decides a gap: it brings its own suppositions and leaves the others open. */
const supposing = (rules: RuleSet, { supposing: options }: Example): RuleSet => ({
  ...rules,
  gaps: rules.gaps.map(({ decided: _, ...gap }) => {
    const option = options[gap.id]
    return option === undefined ? gap : { ...gap, decided: { option, by: '', on: '', reason: '' } }
  }),
})

/** An example as records. */
export function recordsOf(example: Example): Records {
  const at = (period: Period): string => printPeriod(period)
  return {
    subjects: (period) => example.subjects.filter(({ given }) => given.has(at(period))).map(({ id }) => id),
    isJudged: (subject, period) =>
      example.subjects.some(({ id, given }) => id === subject && given.has(at(period))),
    value: (subject, input, period) =>
      example.subjects
        .find(({ id }) => id === subject)
        ?.given.get(at(period))
        ?.get(input) ?? null,
  }
}

/** Numbers by value, lists in order, records by the members that are expected. */
export function isSame(found: Value, expected: Value): boolean {
  if (expected === null || found === null) return found === expected
  if (found instanceof Decimal) {
    return expected instanceof Decimal && found.compare(expected) === 0
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((value, index) => isSame(found[index], value))
    )
  }
  if (isContext(expected)) {
    return isContext(found) && [...expected].every(([key, value]) => isSame(found.get(key) ?? null, value))
  }
  return typeof found === typeof expected && printValue(found) === printValue(expected)
}
