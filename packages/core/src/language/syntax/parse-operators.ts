import type { ArithmeticSign } from '../value/arithmetic.ts'
import { COMPARISONS } from './parse-brackets.ts'
import { parsePostfix } from './parse-primary.ts'
import { parseTestList } from './parse-tests.ts'
import type { Reader } from './reader.ts'
import type { Test, Tree } from './tree.ts'

/** disjunction := conjunction ("or" conjunction)* */
export function parseOr(reader: Reader): Tree {
  let left = parseAnd(reader)
  while (reader.takesWord('or')) {
    const right = parseAnd(reader)
    left = { kind: 'or', left, right, start: left.start, end: right.end }
  }
  return left
}

function parseAnd(reader: Reader): Tree {
  let left = parseComparison(reader)
  while (reader.takesWord('and')) {
    const right = parseComparison(reader)
    left = { kind: 'and', left, right, start: left.start, end: right.end }
  }
  return left
}

function parseComparison(reader: Reader): Tree {
  let left = parseSum(reader)
  const { start } = left
  for (;;) {
    const sign = reader.takesSign(...COMPARISONS)
    if (sign) {
      const right = parseSum(reader)
      left = { kind: 'comparison', sign, left, right, start, end: right.end }
      refuseChain(reader)
    } else if (reader.takesWord('between')) {
      const low = parseSum(reader)
      reader.expectWord('and')
      const high = parseSum(reader)
      left = { kind: 'between', value: left, low, high, start, end: high.end }
    } else if (reader.takesWord('in')) {
      left = { kind: 'in', value: left, tests: parseInTests(reader), start, end: reader.at }
    } else return left
  }
}

function refuseChain(reader: Reader): void {
  if (!COMPARISONS.some((sign) => sign === reader.peekSign())) return
  throw reader.problem(
    { zh: '比较不能连写', en: 'comparisons do not chain' },
    {
      zh: '用 and 连接两个比较，或写成 x in [a..b]',
      en: 'join two comparisons with and, or write x in [a..b]',
    },
  )
}

/** Behind `in`: one test, or several in brackets. `(1..5)` is one, an interval with open ends. */
function parseInTests(reader: Reader): readonly Test[] {
  if (reader.peekSign() === '(') {
    const several = reader.attempt(() => {
      reader.expectSign('(')
      const tests = parseTestList(reader)
      reader.expectSign(')')
      return tests
    })
    if (several) return several
  }
  const { start } = reader
  const sign = reader.takesSign(...COMPARISONS)
  const value = parseSum(reader)
  if (sign) return [{ kind: 'compare', sign, to: value, start, end: value.end }]
  return [{ kind: 'value', value, start, end: value.end }]
}

/** additive := multiplicative (("+" | "-") multiplicative)* */
export const parseSum = (reader: Reader): Tree => parseLeft(reader, ['+', '-'], parseProduct)
const parseProduct = (reader: Reader): Tree => parseLeft(reader, ['*', '/'], parsePower)
const parsePower = (reader: Reader): Tree => parseLeft(reader, ['**'], parseNegation)

function parseLeft(reader: Reader, signs: readonly ArithmeticSign[], part: (reader: Reader) => Tree): Tree {
  let left = part(reader)
  for (;;) {
    const sign = reader.takesSign(...signs)
    if (!sign) return left
    const right = part(reader)
    left = { kind: 'arithmetic', sign, left, right, start: left.start, end: right.end }
  }
}

/** Signs before a number are part of it; before anything else they turn it. */
function parseNegation(reader: Reader): Tree {
  const { start } = reader
  let signs = 0
  while (reader.takesSign('-')) signs += 1
  let tree = parsePostfix(reader)
  for (; signs > 0; signs -= 1) tree = { kind: 'negation', of: tree, start, end: tree.end }
  return tree
}
