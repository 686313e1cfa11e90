import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compile } from '../meaning/compile.ts'
import { parseExpression } from '../syntax/parse.ts'
import { printValue } from '../value/print-value.ts'
import { type ColumnsView, cellOf, type FilterColumn } from './column.ts'
import { evaluateColumns, filterRows } from './filter.ts'

const place = { file: 'test.yaml', line: 1, column: 1, names: ['plan', 'name', 'x', 'day'] }
const columns = new Map<string, FilterColumn>([
  ['plan', { kind: 'number', numbers: Float64Array.of(10, Number.NaN, 30, 20) }],
  ['name', { kind: 'code', codes: Int32Array.of(0, 1, -1, 1), words: ['a', 'b'] }],
  ['x', { kind: 'flag', flags: Uint8Array.of(1, 0, 2, 0) }],
  ['day', { kind: 'code', codes: Int32Array.of(0, 1, -1, 0), words: ['2022-01-01', '2022-02'] }],
])
const view: ColumnsView = { rowCount: 4, find: (name) => columns.get(name) }

function judge(text: string): string {
  const parsed = parseExpression(text, place)
  assert.ok(parsed.ok, text)
  return filterRows(parsed.tree, view).join('')
}

test('1 true, 0 false, 2 not known: by hand', () => {
  const table: [text: string, verdicts: string][] = [
    ['plan > 10', '0211'],
    ['plan in [10..30)', '1201'],
    ['plan = null', '0100'],
    ['plan != null', '1011'],
    ['name = "a"', '1000'],
    ['name in ("a", "b")', '1101'],
    ['name = null', '0010'],
    ['x', '1020'],
    ['x = true', '1000'],
    ['not(x)', '0121'],
    ['x and plan >= 10', '1020'],
    ['x or name = "b"', '1121'],
    ['20 < plan', '0210'],
    ['day = @"2022-01-01"', '1001'],
    ['if plan > 10 then true else false', '0011'],
    ['if plan > 10 then name = "b" else null', '2201'],
  ]
  for (const [text, verdicts] of table) assert.equal(judge(text), verdicts, text)
})

test('over columns as row by row, whatever the condition', () => {
  const comparison = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
        fc.constantFrom('10', '20.5', '30', '-1', 'null'),
      )
      .map(([sign, to]) => `plan ${to === 'null' && !/^!?=$/.test(sign) ? '=' : sign} ${to}`),
    fc.constantFrom(
      'name = "a"',
      'name != "b"',
      'name < "b"',
      'name in ("a", "c")',
      'x',
      'x != true',
      'not(x)',
    ),
    fc.constantFrom('plan between 5 and 20', 'plan in (10..30]', 'plan in (< 15, > 25)', '20 < plan'),
  )
  const condition = fc.letrec<{ all: string }>((tie) => ({
    all: fc.oneof(
      { depthSize: 'small' },
      comparison,
      fc
        .tuple(tie('all'), fc.constantFrom('and', 'or'), tie('all'))
        .map(([a, join, b]) => `(${a}) ${join} (${b})`),
      tie('all').map((a) => `not(${a})`),
    ),
  })).all
  fc.assert(
    fc.property(condition, (text) => assert.equal(judge(text), judge(`if true then (${text}) else null`))),
  )
})

/** Amounts of all sizes: small, in fen, at the edge of what is safe, with decimals, none. */
const amount = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 0, max: 10_000 }).map((wan) => wan * 1_000_000),
  fc.maxSafeInteger(),
  fc.constantFrom(0.1, -2.5, 1e-7, Number.NaN),
)
const sum = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('plan', 'done', '12', '0.3', '10%', '1亿元', '0', 'null', '1 / 3', '9007199254740993'),
    fc
      .tuple(tie('all'), fc.constantFrom('+', '-', '*', '/'), tie('all'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('all').map((a) => `-${a}`),
    tie('all').map((a) => `abs(${a})`),
  ),
})).all
const comparison = fc
  .tuple(sum, fc.constantFrom('<', '<=', '>', '>=', '=', '!='), sum)
  .map(([a, sign, b]) => `${a} ${sign} ${b}`)
const choice = fc.oneof(
  comparison,
  sum,
  fc.tuple(sum, sum, sum).map(([a, low, high]) => `${a} in [${low}..${high})`),
  fc
    .tuple(comparison, comparison)
    .map(([a, b]) => `if ${a} then "red" else if ${b} then "yellow" else "green"`),
  fc.tuple(comparison, sum).map(([a, b]) => `if ${a} then ${b} else null`),
  comparison.map((a) => `if ${a} then name else "x"`),
)

test('arithmetic, comparisons and choices over columns give what they give row by row', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }), choice, (rows, text) => {
      const table = new Map<string, FilterColumn>([
        ['plan', { kind: 'number', numbers: Float64Array.from(rows, ([plan]) => plan), power: -2 }],
        ['done', { kind: 'number', numbers: Float64Array.from(rows, ([, done]) => done) }],
        [
          'name',
          { kind: 'code', codes: Int32Array.from(rows, (_, row) => (row % 3) - 1), words: ['a', 'b'] },
        ],
      ])
      const parsed = parseExpression(text, { ...place, names: ['plan', 'done', 'name'] })
      assert.ok(parsed.ok, text)
      const byRow = compile<number>(parsed.tree, {
        find: (name) => {
          const column = table.get(name)
          return column && ((row) => cellOf(column, row))
        },
      })
      const { codes, values } = evaluateColumns(parsed.tree, {
        rowCount: rows.length,
        find: (name) => table.get(name),
      })
      rows.forEach((_, row) => {
        assert.equal(
          printValue(values[codes[row] ?? -1] ?? null),
          printValue(byRow(row)),
          `${text} in row ${row}`,
        )
      })
    }),
    { numRuns: 2000 },
  )
})

test('more rows than one chunk holds', () => {
  const numbers = Float64Array.from({ length: 5000 }, (_, row) => row)
  const long: ColumnsView = { rowCount: 5000, find: () => ({ kind: 'number', numbers }) }
  const parsed = parseExpression('plan / 3 >= 1000 or plan < 10', place)
  assert.ok(parsed.ok)
  const mask = filterRows(parsed.tree, long)
  assert.deepEqual([...mask.entries()].filter(([, truth]) => truth === 1).map(([row]) => row).length, 2010)
  assert.deepEqual([mask[9], mask[10], mask[2999], mask[3000], mask[4999]], [1, 0, 0, 1, 1])
})
