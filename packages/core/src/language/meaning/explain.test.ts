import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from '../number/decimal.ts'
import { parseExpression } from '../syntax/parse.ts'
import { printValue } from '../value/print-value.ts'
import type { Value } from '../value/value.ts'
import { decidingLegs, type Explained, explain } from './explain.ts'

type Row = Readonly<Record<string, Value>>
const names = ['计划', '完成', '已开工', '天数', 'ago']

function explained(text: string, row: Row) {
  const parsed = parseExpression(text, { file: '', line: 1, column: 1, names })
  assert.ok(parsed.ok)
  const found = explain<Row>(
    parsed.tree,
    { find: (name) => (one) => one[name] ?? null, redefines: () => false },
    row,
  )
  const show = ({ tree, value }: Explained): string =>
    `${text.slice(tree.start, tree.end)}: ${printValue(value)}`
  return { ...found, show, legs: decidingLegs(found.root).map(show) }
}
const number = (value: number): Value => Decimal.fromNumber(value)

test('every part with its value, as the parts stand inside each other', () => {
  const { root, show, inputs, missing } = explained('完成 / 计划 < 0.8', {
    计划: number(100),
    完成: number(50),
  })
  assert.equal(show(root), '完成 / 计划 < 0.8: true')
  assert.deepEqual(root.parts.map(show), ['完成 / 计划: 0.5', '0.8: 0.8'])
  assert.deepEqual(root.parts[0]?.parts.map(show), ['完成: 50', '计划: 100'])
  assert.deepEqual([...inputs.keys()], ['完成', '计划'])
  assert.deepEqual(missing, [])
})

test('which leg failed', () => {
  const row = { 计划: number(100), 完成: number(50), 已开工: true, 天数: number(10) }
  const text = '已开工 and 完成 >= 计划 and 天数 < 5'
  assert.deepEqual(explained(text, row).legs, ['完成 >= 计划: false', '天数 < 5: false'])
  assert.deepEqual(explained('已开工 and (完成 > 1 or 天数 < 5)', row).legs, [
    '已开工: true',
    '完成 > 1: true',
  ])
  assert.deepEqual(explained('not(已开工) or 天数 < 5', row).legs, ['已开工: true', '天数 < 5: false'])
  assert.deepEqual(explained('not(已开工 and 天数 < 5)', row).legs, ['天数 < 5: false'])
})

test('what is missing is named, and is the leg when nothing else decides', () => {
  const { legs, missing, value } = explained('已开工 and 完成 >= 计划', { 已开工: true, 计划: number(1) })
  assert.equal(value, null)
  assert.deepEqual(missing, ['完成'])
  assert.deepEqual(legs, ['完成 >= 计划: null'])
  assert.deepEqual(explained('已开工 and 完成 >= 计划', { 已开工: false }).legs, ['已开工: false'])
})

test('loops, choices and filters keep what was evaluated, once for each member', () => {
  const { root, show } = explained('for i in [1, 2] return i * 完成', { 完成: number(5) })
  assert.deepEqual(root.parts.map(show), ['[1, 2]: [1, 2]', 'i * 完成: 5', 'i * 完成: 10'])
  const choice = explained('if 已开工 then 完成 else 计划', {
    已开工: true,
    完成: number(1),
    计划: number(2),
  })
  assert.deepEqual(choice.root.parts.map(choice.show), ['已开工: true', '完成: 1'])
  assert.deepEqual([...choice.inputs.keys()], ['已开工', '完成'])
})
