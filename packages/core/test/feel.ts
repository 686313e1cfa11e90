import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, parseExpression, printValue, type Value } from '../src/language/index.ts'

export type Given = Readonly<Record<string, Value>>

/** The value of an expression, with these names around it. */
export function evaluate(text: string, given: Given = {}): Value {
  const names = Object.keys(given)
  const parsed = parseExpression(text, { file: 'test.yaml', line: 1, column: 1, names })
  assert.ok(parsed.ok, `${text}: ${parsed.ok ? '' : parsed.error.message.en}`)
  return compile<Given>(parsed.tree, {
    find: (name) => (names.includes(name) ? (row) => row[name] ?? null : undefined),
  })(given)
}

/** The value as FEEL prints it. */
export const feel = (text: string, given?: Given): string => printValue(evaluate(text, given))

/** One test for each line: an expression and what it is, as FEEL prints it. */
export function testAll(
  subject: string,
  cases: readonly (readonly [expression: string, printed: string])[],
): void {
  for (const [expression, printed] of cases)
    test(`${subject}: ${expression}`, () => assert.equal(feel(expression), printed))
}

/** Expressions that have no answer. */
export const testNone = (subject: string, expressions: readonly string[]): void =>
  testAll(
    subject,
    expressions.map((expression) => [expression, 'null'] as const),
  )
