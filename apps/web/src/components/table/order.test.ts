import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderRows } from './order.ts'

const rows = [{ n: 2 }, { n: null }, { n: 10 }, { n: 1 }]

test('what has no value stands last in both directions', () => {
  assert.deepEqual(
    orderRows(rows, (row) => row.n, false).map((row) => row.n),
    [1, 2, 10, null],
  )
  assert.deepEqual(
    orderRows(rows, (row) => row.n, true).map((row) => row.n),
    [10, 2, 1, null],
  )
})

test('names are ordered as Chinese readers expect, numbers inside them by value', () => {
  const names = ['10万吨项目', '2万吨项目', '奈曼旗', '开鲁县', '科尔沁区']
  assert.deepEqual(
    orderRows([...names].reverse(), (name) => name, false),
    ['2万吨项目', '10万吨项目', '开鲁县', '科尔沁区', '奈曼旗'],
  )
})

test('equal rows keep their order, and the given list is left alone', () => {
  const given = [
    { id: 'a', n: 1 },
    { id: 'b', n: 1 },
  ]
  assert.deepEqual(
    orderRows(given, (row) => row.n, true),
    given,
  )
  assert.deepEqual(
    given.map((row) => row.id),
    ['a', 'b'],
  )
})
