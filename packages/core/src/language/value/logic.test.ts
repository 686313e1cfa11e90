import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate } from '../../../test/feel.ts'

const TRUTHS = [true, false, null] as const

/** DMN 1.5, tables 50 and 51: rows are the left side, columns the right, in the order of TRUTHS. */
const AND = [
  [true, false, null],
  [false, false, false],
  [null, false, null],
]
const OR = [
  [true, true, true],
  [true, false, null],
  [true, null, null],
]

test('and, or, not of true, false and what is not known', () => {
  TRUTHS.forEach((a, row) => {
    TRUTHS.forEach((b, column) => {
      assert.equal(evaluate('a and b', { a, b }), AND[row]?.[column], `${a} and ${b}`)
      assert.equal(evaluate('a or b', { a, b }), OR[row]?.[column], `${a} or ${b}`)
    })
    assert.equal(evaluate('not(a)', { a }), a === null ? null : !a)
  })
})

test('what is no truth value is not known', () => {
  assert.equal(evaluate('1 and true'), null)
  assert.equal(evaluate('"true" and false'), false)
  assert.equal(evaluate('0 or true'), true)
  assert.equal(evaluate('not(1)'), null)
})

test('the laws of De Morgan hold with three values', () => {
  for (const a of TRUTHS) {
    for (const b of TRUTHS) {
      assert.equal(evaluate('not(a and b)', { a, b }), evaluate('not(a) or not(b)', { a, b }))
      assert.equal(evaluate('not(a or b)', { a, b }), evaluate('not(a) and not(b)', { a, b }))
    }
  }
})
