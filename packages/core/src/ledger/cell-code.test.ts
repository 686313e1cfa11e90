import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCell, printCell } from './cell-code.ts'

test('cells are read as a spreadsheet writes them', () => {
  assert.deepEqual(parseCell('A1'), { row: 1, column: 1 })
  assert.deepEqual(parseCell('Z9'), { row: 9, column: 26 })
  assert.deepEqual(parseCell('AA10'), { row: 10, column: 27 })
  assert.deepEqual(parseCell('XFD1048576'), { row: 1_048_576, column: 16_384 })
})

test('anything else is no cell', () => {
  for (const text of ['', 'A', '1', 'A0', 'a1', 'A1:B2', '$A$1', 'A01', 'ABCD1', 'A12345678', 'A1 ']) {
    assert.equal(parseCell(text), undefined, text)
  }
})

test('a cell printed is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16_384 }),
      (row, column) => {
        assert.deepEqual(parseCell(printCell(row, column)), { row, column })
      },
    ),
  )
})
