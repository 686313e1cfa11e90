import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseExpression } from '../syntax/parse.ts'
import { type ColumnsView, type FilterColumn, filterRows } from './filter.ts'

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
