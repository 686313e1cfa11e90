import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Decimal } from '../number/decimal.ts'
import { parseExpression, parseUnaryTests } from './parse.ts'
import { printExpression, printUnaryTests } from './print-tree.ts'
import type { Tree } from './tree.ts'

const place = {
  file: '',
  line: 1,
  column: 1,
  names: ['plan', 'time share', 'a-b', 'f', 'rows'],
  members: ['x y'],
}

function parsed(text: string): Tree {
  const found = parseExpression(text, place)
  assert.ok(found.ok, `${text}: ${found.ok ? '' : `${found.error.message.en} at ${found.error.offset}`}`)
  return found.tree
}

/** A tree without its places. */
const bare = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value) =>
      key === 'start' || key === 'end' || key === 'unit'
        ? undefined
        : value instanceof Decimal || typeof value === 'bigint'
          ? String(value)
          : value,
    ),
  )

const text = fc.letrec<{ loose: string; sum: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('1', '.5', '1.20', '"a\\"b\\n"', 'null', 'true', 'plan', 'time share', 'a-b', 'rows'),
    fc.constantFrom('@"2022-10-31"', '@"10:00:00Z"', '@"P1DT2H"', '@"-P1M"', '(< 5)', '(!= 1)', '[]', '{}'),
    tie('loose').map((one) => `(${one})`),
    fc.array(tie('loose'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    tie('loose').map((one) => `{a: ${one}, "b c": a, "d-e": 1}`),
    fc.tuple(tie('atom'), tie('loose')).map(([of, by]) => `${of}[${by}]`),
    tie('atom').map((of) => `${of}.x y`),
    fc.array(tie('loose'), { maxLength: 2 }).map((args) => `f(${args.join(', ')})`),
    tie('loose').map((one) => `round up(n: ${one}, scale: 0)`),
    fc.tuple(tie('sum'), tie('sum')).map(([low, high]) => `[${low}..${high})`),
  ),
  sum: fc.oneof(
    { depthSize: 'small' },
    tie('atom'),
    fc
      .tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/', '**'), tie('sum'))
      .map(([a, sign, b]) => `${a} ${sign} ${b}`),
    tie('sum').map((one) => `-${one}`),
    tie('atom').map((one) => `${one} instance of list<context<a: number, b: date and time>>`),
  ),
  loose: fc.oneof(
    { depthSize: 'small' },
    tie('sum'),
    fc
      .tuple(tie('sum'), fc.constantFrom('=', '!=', '<', '>='), tie('sum'))
      .map(([a, sign, b]) => `${a} ${sign} ${b}`),
    fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => `${a} in (< ${b}, ${a})`),
    fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => `${a} between ${b} and ${a}`),
    fc.tuple(tie('sum'), fc.constantFrom('and', 'or'), tie('sum')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    fc.tuple(tie('loose'), tie('loose')).map(([a, b]) => `if ${a} then ${b} else ${a}`),
    fc.tuple(tie('loose'), tie('loose')).map(([a, b]) => `for i in ${a}, j in 1..3 return ${b}`),
    fc.tuple(tie('loose'), tie('loose')).map(([a, b]) => `some i in ${a} satisfies ${b}`),
    tie('loose').map((one) => `function(p, q: list<string>) ${one}`),
  ),
})).loose

test('what is printed is read as the same tree', () => {
  fc.assert(
    fc.property(text, (written) => {
      const tree = parsed(written)
      const printed = printExpression(tree)
      assert.deepEqual(bare(parsed(printed)), bare(tree), `${written}\n${printed}`)
    }),
    { numRuns: 1000 },
  )
})

test('units become numbers, brackets stand only where they are needed', () => {
  const table: [written: string, printed: string][] = [
    ['plan>=1.5亿元', 'plan >= 150000000'],
    ['((plan))*(1+2)', 'plan * (1 + 2)'],
    ['plan - (1 - 2)', 'plan - (1 - 2)'],
    ['(plan - 1) - 2', 'plan - 1 - 2'],
    ['plan < 10个百分点', 'plan < 0.1'],
    ['plan in [1..2[', 'plan in ([1..2))'],
    ['（plan＝1） or true', 'plan = 1 or true'],
    ['@"2022-10-31" + 3个月', '@"2022-10-31" + @"P3M"'],
  ]
  for (const [written, printed] of table) assert.equal(printExpression(parsed(written)), printed)
})

test('cells', () => {
  for (const cell of ['-', '< 5, > 9', 'not("a", "b")', '[10..30]', '? > 3 and ? < 5']) {
    const found = parseUnaryTests(cell, place)
    assert.ok(found.ok)
    assert.equal(printUnaryTests(found.tree), cell)
  }
})
