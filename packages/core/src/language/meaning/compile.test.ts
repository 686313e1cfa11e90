import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate, feel } from '../../../test/feel.ts'
import { Decimal } from '../number/decimal.ts'
import { parseExpression, parseUnaryTests } from '../syntax/parse.ts'
import { printValue } from '../value/print-value.ts'
import type { FunctionValue, Value } from '../value/value.ts'
import { compile, compileTestsOf } from './compile.ts'

const place = { file: 'test.yaml', line: 1, column: 1, names: ['x', 'y', 'f', 'ago'] }
const number = (value: number): Decimal => Decimal.fromNumber(value)
const parsed = (text: string) => {
  const found = parseExpression(text, place)
  assert.ok(found.ok)
  return found.tree
}

test('names are read from the row an expression is evaluated for', () => {
  const double = compile<{ x: number }>(parsed('x * 2'), {
    find: (name) => (name === 'x' ? (row) => number(row.x) : undefined),
  })
  assert.deepEqual(
    [1, 2, 3].map((x) => printValue(double({ x }))),
    ['2', '4', '6'],
  )
})

test('what nobody knows is null', () => {
  assert.equal(compile(parsed('x'), { find: () => undefined })(undefined), null)
  assert.equal(compile(parsed('f(1)'), { find: () => undefined })(undefined), null)
  assert.equal(compile(parsed('x + 1'), { find: () => () => null })(undefined), null)
})

test('a function keeps the variables it was made with', () => {
  assert.equal(feel('for f in (for i in 1..3 return function(x) x * 10 + i) return f(1)'), '[11, 12, 13]')
  assert.equal(feel('{n: 2, f: function(x) x * n, n2: 3, r: f(5)}.r'), '10')
})

test('functions given from outside are called, also by name', () => {
  const less: FunctionValue = Object.assign(
    ([a = null, b = null]: readonly Value[]) =>
      a instanceof Decimal && b instanceof Decimal ? a.minus(b) : null,
    { parameters: ['a', 'b'] },
  )
  assert.equal(feel('f(5, 3)', { f: less }), '2')
  assert.equal(feel('f(b: 5, a: 3)', { f: less }), '-2')
  assert.equal(feel('f(b: 5, c: 3)', { f: less }), 'null')
  assert.equal(feel('f(1)', { f: less }), 'null')
})

test('a name of the outside stands in front of a function of the standard only where it is one', () => {
  assert.equal(feel('count([1, 2])', { count: number(7) }), '2')
  assert.equal(feel('count + 1', { count: number(7) }), '8')
  const always: FunctionValue = () => number(9)
  assert.equal(feel('count([1, 2])', { count: always }), '9')
})

test('forms ask their arguments in other rows', () => {
  const rows = [10, 20, 35]
  const growth = compile<number>(parsed('x - ago(x, 1)'), {
    find: (name) => (name === 'x' ? (row) => number(rows[row] ?? 0) : undefined),
    form: (name) =>
      name === 'ago'
        ? ([value, back], row) => {
            const steps = back?.(row) ?? null
            const at = steps instanceof Decimal ? row - steps.toNumber() : -1
            return at < 0 ? null : (value?.(at) ?? null)
          }
        : undefined,
  })
  assert.deepEqual(
    [0, 1, 2].map((row) => printValue(growth(row))),
    ['null', '10', '15'],
  )
})

test('a record tells every part and its value; then all legs are evaluated', () => {
  const told: string[] = []
  const text = 'x > 1 and y > 1'
  compile<Record<string, Value>>(parsed(text), {
    find: (name) => (row) => row[name] ?? null,
    record: (tree, value) => told.push(`${text.slice(tree.start, tree.end)} = ${printValue(value)}`),
  })({ x: number(0), y: null })
  assert.deepEqual(told, [
    'x = 0',
    '1 = 1',
    'x > 1 = false',
    'y = null',
    '1 = 1',
    'y > 1 = null',
    'x > 1 and y > 1 = false',
  ])
})

test('no expression runs without end, nor fills the memory', () => {
  const endless = [
    '{f: function(n) f(n), r: f(1)}.r',
    '{f: function(n) f(n) + f(n), r: f(1)}.r',
    'for a in 1..100000, b in 1..100000 return 1',
    'every a in 1..1000000, b in 1..1000000 satisfies true',
    'for i in 1..100000000 return i',
    '(for i in 1..40 return if i = 1 then [1] else concatenate(partial[-1], partial[-1]))[40]',
  ]
  for (const text of endless) assert.equal(evaluate(text), null, text)
  // texts that double stop growing when they are too long
  assert.equal(feel('(for i in 1..60 return if i = 1 then "ab" else partial[-1] + partial[-1])[60]'), 'null')
  const spent: unknown[] = []
  compile(parsed('{f: function(n) f(n), r: f(1)}.r'), {
    find: () => undefined,
    onSpent: (one) => spent.push(one),
  })(0)
  assert.equal(spent.length, 1)
})

test('after a failure the next evaluation begins anew', () => {
  const loop = compile<number>(parsed('{f: function(n) if n > 0 then f(n + 1) else 7, r: f(x)}.r'), {
    find: (name) => (name === 'x' ? (row) => number(row) : undefined),
  })
  assert.deepEqual(
    [1, 0, 1, 0].map((row) => printValue(loop(row))),
    ['null', '7', 'null', '7'],
  )
})

/** Cell of a decision table, input, verdict. */
const CELLS: [cell: string, input: Value, verdict: boolean | null][] = [
  ['-', null, true],
  ['< 5', number(4), true],
  ['< 5', number(5), false],
  ['[10..30]', number(30), true],
  ['[10..30)', number(30), false],
  ['< 1, > 9', number(10), true],
  ['"新建","续建"', '续建', true],
  ['not("新建")', '新建', false],
  ['not(< 1, > 9)', number(5), true],
  ['not(contains(?, "a")) and string length(?) > 1', 'bc', true],
  ['null', null, true],
  ['< 5', null, null],
  ['? > 3 and ? < 5', number(4), true],
  ['true', false, false],
  ['["a", "b"]', 'b', true],
  ['x', number(1), true],
  ['> x', number(1), false],
  ['? in [x..5]', number(3), true],
]
for (const [cell, input, verdict] of CELLS) {
  test(`cell ${cell} of ${printValue(input)} → ${verdict}`, () => {
    const tests = parseUnaryTests(cell, place)
    assert.ok(tests.ok)
    const holds = compileTestsOf<undefined>(tests.tree, {
      find: (name) => (name === 'x' ? () => number(1) : undefined),
    })
    assert.equal(holds(input, undefined), verdict)
  })
}
