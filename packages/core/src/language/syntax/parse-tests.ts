import { COMPARISONS } from './parse-brackets.ts'
import type { Reader } from './reader.ts'
import type { Test } from './tree.ts'

/** Tests with commas between them. */
export function parseTestList(reader: Reader): Test[] {
  const tests = [parseTest(reader)]
  while (reader.takesSign(',')) tests.push(parseTest(reader))
  return tests
}

/** One unary test: `< 5`, `[1..3]`, `"a"`, or an expression. */
function parseTest(reader: Reader): Test {
  const { start } = reader
  const sign = reader.takesSign(...COMPARISONS)
  if (sign) {
    const to = reader.sum()
    return { kind: 'compare', sign, to, start, end: to.end }
  }
  const value = reader.expression()
  return { kind: 'value', value, start, end: value.end }
}
