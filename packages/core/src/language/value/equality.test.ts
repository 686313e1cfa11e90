import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate, testAll, testNone } from '../../../test/feel.ts'

testAll('equality', [
  ['null = null', 'true'],
  ['1 = null', 'false'],
  ['null != 1', 'true'],
  ['1.0 = 1', 'true'],
  ['12300 = 1.23e4', 'true'],
  ['[1, [2, 3]] = [1, [2, 3]]', 'true'],
  ['[1, 2] = [2, 1]', 'false'],
  ['[] = null', 'false'],
  ['{a: 1, b: 2} = {b: 2, a: 1}', 'true'],
  ['{a: 1} = {a: 1, b: 2}', 'false'],
  ['[1..2] = [1..2)', 'false'],
  ['@"P1D" = @"PT24H"', 'true'],
  ['@"2018-10-08T00:00:00+02:00" = @"2018-10-08T00:00:00@Europe/Paris"', 'true'],
  ['@"10:30:00Z" = @"10:30:00+00:00"', 'true'],
])

testNone('values of different kinds are neither equal nor unequal', [
  '1 = "1"',
  'true = 1',
  '@"2022-01-01" = "2022-01-01"',
  '@"P1Y" = @"P365D"',
  '[] = 0',
  '{} = []',
  '1 != "1"',
  '1 < "2"',
  'null < 1',
  'true < false',
])

testAll('order', [
  ['"a" < "b"', 'true'],
  ['"张" < "李"', 'true'],
  ['@"2022-10-31" > @"2022-10-30"', 'true'],
  ['@"P1Y" > @"P11M"', 'true'],
  ['@"10:00:00Z" < @"10:00:00-01:00"', 'true'],
])

test('texts are ordered by code points, not by their halves', () => {
  // U+FF21 stands before U+1F40E, though the halves of the latter begin with D83D
  assert.equal(evaluate('"\uFF21" < "\u{1F40E}"'), true)
})
