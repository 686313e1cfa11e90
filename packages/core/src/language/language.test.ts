import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  compileExpression,
  compileUnaryTests,
  Decimal,
  filterRows,
  namesUsed,
  parseExpression,
  parseUnaryTests,
  printValue,
  type Value,
} from './index.ts'

const place = {
  file: 'lights.yaml',
  line: 7,
  column: 11,
  names: ['年度计划投资', 'time share', '10月末投资', 'permit.land', 'done', 'plan', 'x', 'name'],
}

function evaluate(text: string, names: Record<string, Value> = {}): string {
  const parsed = parseExpression(text, place)
  assert.ok(parsed.ok, `${text}: ${parsed.ok ? '' : parsed.error.message.en}`)
  return printValue(compileExpression(parsed.tree)({ get: (name) => names[name] ?? null }))
}

/** Expression and value, after the text of DMN 1.5 chapter 10.3 and by hand. */
const CASES: [expression: string, value: string][] = [
  ['0.1 + 0.2 = 0.3', 'true'],
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['2 ** 3 ** 2', '64'],
  ['-2 ** 2', '4'],
  ['10 - 3 - 2', '5'],
  ['1 / 3', '0.3333333333333333333333333333333333'],
  ['2 / 3', '0.6666666666666666666666666666666667'],
  ['1 / 0', 'null'],
  ['539 / 540 < 1', 'true'],
  ['null + 1', 'null'],
  ['null = null', 'true'],
  ['1 = null', 'false'],
  ['1 = "1"', 'null'],
  ['true and null', 'null'],
  ['false and null', 'false'],
  ['true or null', 'true'],
  ['not(null)', 'null'],
  ['5 in [1..10]', 'true'],
  ['10 in [1..10)', 'false'],
  ['10 in ]1..10]', 'true'],
  ['5 in (1..5)', 'false'],
  ['5 in (< 3, > 4)', 'true'],
  ['"b" in ("a", "b")', 'true'],
  ['5 between 1 and 5', 'true'],
  ['if 1 > 2 then "a" else "b"', 'b'],
  ['if null then "a" else "b"', 'b'],
  ['for i in 1..3 return i * i', '[1, 4, 9]'],
  ['for i in 1..2, j in 1..2 return i * 10 + j', '[11, 12, 21, 22]'],
  ['some i in [1, 2, 3] satisfies i > 2', 'true'],
  ['every i in [1, 2, 3] satisfies i > 2', 'false'],
  ['[1, 2, 3, 4][item > 2]', '[3, 4]'],
  ['[1, 2, 3][-1]', '3'],
  ['{a: 1, b: a + 1}.b', '2'],
  ['sum([1, 2.5, 3])', '6.5'],
  ['min(3, 1, 2)', '1'],
  ['mean([1, 2])', '1.5'],
  ['count([])', '0'],
  ['sum([])', 'null'],
  ['round half up(2.5, 0)', '3'],
  ['round half down(2.5, 0)', '2'],
  ['decimal(2.5, 0)', '2'],
  ['floor(-1.5)', '-2'],
  ['round down(99.815, 0)', '99'],
  ['modulo(-12, 5)', '3'],
  ['modulo(dividend: 12, divisor: 5)', '2'],
  ['string length("霍林郭勒")', '4'],
  ['substring("foobar", -2, 1)', 'a'],
  ['contains("风光储氢氨", "氢")', 'true'],
  ['date("2022-02-29")', 'null'],
  ['date("2024-02-29") - date("2024-02-28")', 'P1D'],
  ['@"2022-01-31" + @"P1M"', '2022-02-28'],
  ['@"2022-10-31" > @"2022-10-30"', 'true'],
  ['years and months duration(@"2022-01-31", @"2022-10-30")', 'P8M'],
  ['@"P14M"', 'P1Y2M'],
  ['(function(a, b) a + b)', 'function(a, b)'],
  ['is defined(x)', 'false'],
  ['"a" + "b" // remark', 'ab'],
]

for (const [expression, value] of CASES) {
  test(`${expression} → ${value}`, () => assert.equal(evaluate(expression), value))
}

test('names: Chinese, with spaces, with dots, beginning with digits', () => {
  const names = {
    年度计划投资: Decimal.of(30n),
    'time share': Decimal.parse('0.8') ?? null,
    '10月末投资': Decimal.of(22n),
    'permit.land': 'done',
  }
  assert.equal(evaluate('10月末投资 / 年度计划投资 < time share', names), 'true')
  assert.equal(evaluate('permit.land = "done"', names), 'true')
})

test('a project exactly ten points behind is not further behind', () => {
  assert.equal(evaluate('22 / 30 < 10 / 12 - 1 / 10'), 'false', '22/30 = 10/12 − 1/10 exactly')
})

test('names used, without the bound ones', () => {
  const parsed = parseExpression('for x in plan return x + done', place)
  assert.ok(parsed.ok)
  assert.deepEqual(namesUsed(parsed.tree), ['plan', 'done'])
})

test('errors say file, line, column and remedy', () => {
  const parsed = parseExpression('done >\n  plan +', place)
  assert.ok(!parsed.ok)
  assert.deepEqual([parsed.error.file, parsed.error.line, parsed.error.column], ['lights.yaml', 8, 9])
  assert.ok(
    parsed.error.message.zh && parsed.error.message.en && parsed.error.remedy.zh && parsed.error.remedy.en,
  )
  const chained = parseExpression('1 < x < 3', place)
  assert.ok(!chained.ok)
  assert.match(chained.error.message.en, /chain/)
  for (const text of ['"open', '1 +', '(1', 'x y', '#', 'if 1 then 2', '[1..', '@"no"'])
    assert.ok(!parseExpression(text, place).ok, text)
})

/** Cell of a decision table, input, verdict. */
const CELLS: [cell: string, input: Value, verdict: boolean | null][] = [
  ['-', null, true],
  ['< 5', Decimal.of(4n), true],
  ['< 5', Decimal.of(5n), false],
  ['[10..30]', Decimal.of(30n), true],
  ['[10..30)', Decimal.of(30n), false],
  ['< 1, > 9', Decimal.of(10n), true],
  ['"新建","续建"', '续建', true],
  ['not("新建")', '新建', false],
  ['null', null, true],
  ['< 5', null, null],
  ['? > 3 and ? < 5', Decimal.of(4n), true],
  ['true', false, false],
]
for (const [cell, input, verdict] of CELLS) {
  test(`cell ${cell} of ${printValue(input)} → ${verdict}`, () => {
    const parsed = parseUnaryTests(cell, place)
    assert.ok(parsed.ok)
    assert.equal(compileUnaryTests(parsed.tree)(input, { get: () => null }), verdict)
  })
}

test('a filter over columns answers as row by row', () => {
  const columns = new Map([
    ['plan', { kind: 'number', numbers: Float64Array.of(10, Number.NaN, 30) } as const],
    ['name', { kind: 'code', codes: Int32Array.of(0, 1, -1), words: ['a', 'b'] } as const],
    ['x', { kind: 'flag', flags: Uint8Array.of(1, 0, 2) } as const],
  ])
  const view = { rowCount: 3, find: (name: string) => columns.get(name) }
  const texts = [
    'plan > 10',
    'plan in [10..30)',
    'plan = null',
    'plan != null',
    'name = "a"',
    'name != "a"',
    'name in ("a","b")',
    'name = null',
    'x',
    'x = true',
    'not(x)',
    'x and plan >= 10',
    'x or name = "b"',
    'plan between 5 and 20',
    '20 < plan',
    'name < "b"',
  ]
  for (const text of texts) {
    const direct = parseExpression(text, place)
    const slow = parseExpression(`if true then (${text}) else null`, place)
    assert.ok(direct.ok && slow.ok, text)
    assert.deepEqual(filterRows(direct.tree, view), filterRows(slow.tree, view), text)
  }
})
