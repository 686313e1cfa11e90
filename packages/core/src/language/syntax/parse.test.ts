import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate, feel, testAll, testNone } from '../../../test/feel.ts'
import { Decimal } from '../number/decimal.ts'
import { printValue } from '../value/print-value.ts'
import type { Value } from '../value/value.ts'
import { namesUsed } from './names-used.ts'
import { parseExpression, parseUnaryTests } from './parse.ts'

const place = { file: 'lights.yaml', line: 7, column: 11, names: ['plan', 'done', 'x'] }
const number = (text: string): Value => Decimal.parse(text) ?? null

testAll('operators and their order', [
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['10 - 3 - 2', '5'],
  ['2 ** 3 ** 2', '64'],
  ['-2 ** 2', '4'],
  ['- -2', '2'],
  ['3 - -2', '5'],
  ['1.2e3 + .5', '1200.5'],
  ['1 < 2 and 2 < 3 or false', 'true'],
  ['true or true and false', 'true'],
  ['1 = 1 and "a" != "b"', 'true'],
  ['5 between 1 and 5 and true', 'true'],
  ['not(1 = 2)', 'true'],
  ['1 /* one + */ + // two\n 2', '3'],
])

testAll('intervals and in', [
  ['5 in [1..10]', 'true'],
  ['10 in [1..10)', 'false'],
  ['10 in [1..10[', 'false'],
  ['1 in ]1..10]', 'false'],
  ['1 in (1..10]', 'false'],
  ['5 in (1..5)', 'false'],
  ['5 in <= 5', 'true'],
  ['5 in (< 3, > 4)', 'true'],
  ['5 in (=5)', 'true'],
  ['5 in (!=5)', 'false'],
  ['"b" in ("a", "b")', 'true'],
  ['1 in [2, 3, 1]', 'true'],
  ['1 in [[2..4], [1..3]]', 'true'],
  ['1 in [1..3] and 5 in [1..3]', 'false'],
  ['[1, 2] in [[1, 2], [3]]', 'true'],
  ['[1..10[ = [1..10)', 'true'],
  ['[[1, 2][1]..5[', '[1..5)'],
  ['(>= 10)', '(>= 10)'],
  ['(< 10) = (null..10)', 'false'],
])

testAll('if, for, some, every', [
  ['if 1 > 2 then "a" else "b"', 'b'],
  ['if null then "a" else "b"', 'b'],
  ['if "a" then "a" else "b"', 'null'],
  ['for i in 1..3 return i * i', '[1, 4, 9]'],
  ['for i in 3..1 return i', '[3, 2, 1]'],
  ['for i in [1..4) return i', '[1, 2, 3]'],
  ['for i in 1..2, j in 1..2 return i * 10 + j', '[11, 12, 21, 22]'],
  ['for x in [[1, 2], [3]], y in x return y', '[1, 2, 3]'],
  ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', '[1, 1, 2, 6, 24]'],
  ['for i in 1..3 return partial', '[[], [[]], [[], [[]]]]'],
  ['for d in @"2022-02-27"..@"2022-03-01" return string(d)', '["2022-02-27", "2022-02-28", "2022-03-01"]'],
  ['some i in [1, 2, 3] satisfies i > 2', 'true'],
  ['every i in [1, 2, 3] satisfies i > 2', 'false'],
  ['every i in [] satisfies false', 'true'],
  ['some x in [1, 2], y in [2, 3] satisfies x = y', 'true'],
])

testNone('loops over what is no list', [
  'for i in "abc" return i',
  'for i in 1 return i',
  'for i in [3..1] return i',
  'for i in 1..1.5 return i',
  'some i in 5 satisfies true',
])

testAll('lists, contexts, filters, paths', [
  ['[1, 2, 3, 4][item > 2]', '[3, 4]'],
  ['[1, 2, 3][-1]', '3'],
  ['[1, 2, 3][4]', 'null'],
  ['5[1]', '5'],
  ['5[true]', '[5]'],
  ['{a: 1, b: a + 1}.b', '2'],
  ['{"a b": 1}.a b', '1'],
  ['{a+b: 1, c: a+b + 1}', '{"a+b": 1, c: 2}'],
  ['[{x: 1, y: 2}, {x: 2, y: 3}][x = 2].y', '[3]'],
  ['[{item: 1}, {item: 5}][item > 2]', '[{item: 5}]'],
  ['[{x: 1}, {y: 2}].y', '[null, 2]'],
  ['[{x: null}, {x: 1}][x < 2]', '[{x: 1}]'],
  ['[1, 2]["a"]', 'null'],
])

testAll('functions', [
  ['(function(a, b) a + b)(1, 2)', '3'],
  ['{f: function(a: number) a * 2, r: f(4)}.r', '8'],
  ['{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(10)}.r', '3628800'],
  ['{f: function(a, b) a - b, r: f(b: 1, a: 5)}.r', '4'],
  ['{add: function(a) function(b) a + b, r: add(1)(2)}.r', '3'],
  ['for f in for i in 1..3 return function(x) x * i return f(10)', '[10, 20, 30]'],
  ['(function(f) f(-4))(abs)', '4'],
  ['(function(a: string) a)(1)', 'null'],
  ['(function(a) a)(1, 2)', 'null'],
  ['"abs"(1)', 'null'],
])

testAll('instance of', [
  ['1 instance of number', 'true'],
  ['"a" instance of number', 'false'],
  ['null instance of Any', 'false'],
  ['[1, 2] instance of list<number>', 'true'],
  ['[1, "a"] instance of list<number>', 'false'],
  ['{a: 1} instance of context<a: number>', 'true'],
  ['{} instance of context<a: number>', 'false'],
  ['[1..2] instance of range<number>', 'true'],
  ['@"P1Y" instance of years and months duration and true', 'true'],
  ['(function(a) a) instance of function<Any> -> Any', 'true'],
  ['1 + 1 instance of number', 'null'],
])

testAll('texts and what is escaped in them', [
  ['"a" + "b"', 'ab'],
  ['"\\u0041\\U01F40E"', 'A🐎'],
  ['"\\uD83D\\uDE00" = "😀"', 'true'],
  ['"line\\nbreak" = "line\nbreak"', 'true'],
  ['string length("\\"\\\\\\t")', '3'],
  ['string length("\\d+")', '3'],
  ['“弯引号”', '弯引号'],
])

testAll('units: an extension', [
  ['1.5亿元', '150000000'],
  ['1.5 亿元 / 1万元', '15000'],
  ['80% - 10个百分点', '0.7'],
  ['@"2022-10-31" + 3个月', '2023-01-31'],
  ['@"2022-10-31" + 10天', '2022-11-10'],
  ['300万元/亩', '3000000'],
  ['3公顷', '45'],
])

test('names: Chinese, with spaces, operators, dots, words of the grammar, digits at their beginning', () => {
  const names = {
    年度计划投资: number('30'),
    'time share': number('0.8'),
    '10月末投资': number('22'),
    'permit.land': 'done',
    'profit and loss': number('3'),
    'a-b': number('7'),
    a: number('1'),
    b: number('2'),
    'date of birth': 'x',
    '🐎': number('4'),
  }
  assert.equal(feel('10月末投资 / 年度计划投资 < time share', names), 'true')
  assert.equal(feel('permit.land = "done"', names), 'true')
  assert.equal(feel('profit  and\n loss + 1', names), '4')
  assert.equal(feel('a-b', names), '7', 'the longest name is meant')
  assert.equal(feel('a - b', names), '7', 'blanks inside a name do not count')
  assert.equal(feel('b-a', names), '1')
  assert.equal(feel('date of birth = "x" and date("2022-01-01") < date(2022, 1, 2)', names), 'true')
  assert.equal(feel('🐎 * 2', names), '8')
  assert.equal(feel('for time share in [1] return time share', names), '[1]', 'the inner one is meant')
})

test('full-width signs are read as what they stand for', () => {
  assert.equal(feel('（1＋2）×3≥9'), 'true')
})

test('names used, without the bound ones', () => {
  const used = (text: string): string[] => {
    const parsed = parseExpression(text, place)
    assert.ok(parsed.ok)
    return namesUsed(parsed.tree)
  }
  assert.deepEqual(used('for x in plan return x + done'), ['plan', 'done'])
  assert.deepEqual(used('{a: plan, b: a}.b + sum(done)'), ['plan', 'done'])
  assert.deepEqual(used('(function(plan) plan + x)(1)'), ['x'])
  assert.deepEqual(used('x in (> plan, ? = 1)'), ['x', 'plan'])
})

test('each part knows where it stands', () => {
  const text = 'plan > 10 and done'
  const parsed = parseExpression(text, place)
  assert.ok(parsed.ok && parsed.tree.kind === 'and')
  const { left, right } = parsed.tree
  assert.equal(text.slice(left.start, left.end), 'plan > 10')
  assert.equal(text.slice(right.start, right.end), 'done')
})

test('errors say file, line, column and remedy', () => {
  const parsed = parseExpression('done >\n  plan +', place)
  assert.ok(!parsed.ok)
  assert.deepEqual([parsed.error.file, parsed.error.line, parsed.error.column], ['lights.yaml', 8, 9])
  const { message, remedy } = parsed.error
  for (const words of [message, remedy]) assert.ok(words.zh !== '' && words.en !== '')
  const chained = parseExpression('1 < x < 3', place)
  assert.ok(!chained.ok)
  assert.match(chained.error.message.en, /chain/)
})

test('what is no expression', () => {
  const texts = [
    '"open',
    '1 +',
    '(1',
    'x plan',
    '#',
    'if 1 then 2',
    '[1..',
    '[1, ]',
    '@"no"',
    '1 in',
    '{a 1}',
    '{a: 1, a: 2}',
    'f(1,)',
    'for in [1] return 1',
    '10吨位',
    '',
  ]
  for (const text of texts) assert.ok(!parseExpression(text, place).ok, text)
})

test('a text too long, or too deep, is an error and not the end of the program', () => {
  for (const text of [
    `1${' + 1'.repeat(3_000_000)}`,
    `1${' + 1'.repeat(5000)}`,
    `${'('.repeat(5000)}1`,
    `${'['.repeat(100_000)}`,
  ]) {
    const parsed = parseExpression(text, place)
    assert.ok(!parsed.ok)
  }
  assert.ok(parseExpression(`${'('.repeat(100)}1${')'.repeat(100)}`, place).ok)
  assert.equal(feel(`1${' + 1'.repeat(450)}`), '451')
  assert.equal(feel(`sum([1${', 1'.repeat(20_000)}])`), '20001')
})

test('cells of decision tables', () => {
  const cells: [cell: string, kind: string, count: number][] = [
    ['-', 'any', 0],
    [' ', 'any', 0],
    ['－', 'any', 0],
    ['< 5, > 9', 'tests', 2],
    ['[10..30]', 'tests', 1],
    ['"新建","续建"', 'tests', 2],
    ['not("新建")', 'tests', 1],
  ]
  for (const [cell, kind, count] of cells) {
    const parsed = parseUnaryTests(cell, place)
    assert.ok(parsed.ok, cell)
    assert.equal(parsed.tree.kind, kind)
    if (parsed.tree.kind === 'tests') {
      assert.equal(parsed.tree.tests.length, count)
      assert.equal(parsed.tree.negated, cell.startsWith('not'))
    }
  }
})

test('values of a scope are as they were given', () => {
  assert.equal(printValue(evaluate('x + 1', { x: number('0.1') })), '1.1')
  assert.equal(evaluate('x', { x: null }), null)
})
