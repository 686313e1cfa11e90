import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cellAddress,
  columnEdges,
  columnLetters,
  edgeBefore,
  findCell,
  meets,
  type SheetModel,
} from './sheet-model.ts'

function sheet(texts: readonly (readonly string[])[], merges: SheetModel['merges'] = []): SheetModel {
  return {
    name: '10月',
    rowCount: texts.length,
    columnCount: Math.max(...texts.map((row) => row.length)),
    text: (row, column) => texts[row]?.[column] ?? '',
    isNumber: () => false,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    role: () => undefined,
    tint: () => undefined,
    mark: () => undefined,
    comment: () => undefined,
  }
}

test('addresses are those of the spreadsheet program', () => {
  assert.equal(columnLetters(0), 'A')
  assert.equal(columnLetters(26), 'AA')
  assert.equal(columnLetters(16_383), 'XFD')
  assert.deepEqual(findCell('XFD1048576'), { row: 1_048_575, column: 16_383 })
  assert.equal(cellAddress({ row: 26, column: 7 }), 'H27')
  for (const text of ['', '27', 'H', 'h27', 'H0', 'A1:B2']) assert.equal(findCell(text), undefined)
})

test('a title that reaches over its neighbours makes no column wide', () => {
  const titled: SheetModel = {
    ...sheet([['通辽经济技术开发区2022年11月重点项目进展情况'], ['1']]),
    role: (row) => (row === 0 ? 'title' : 'project'),
  }
  assert.deepEqual(columnEdges(titled), [0, 44])
})

test('a column is as wide as its texts, but for merged titles', () => {
  const narrow = sheet([['甲', '1']])
  const wide = sheet([['示例嘉凯年产5万吨玉米淀粉糖项目', '1']])
  assert.ok((columnEdges(wide)[1] ?? 0) > (columnEdges(narrow)[1] ?? 0))
  const titled = sheet(
    [
      ['全市重点项目建设进展情况统计表', ''],
      ['甲', '1'],
    ],
    [{ top: 0, left: 0, bottom: 0, right: 1 }],
  )
  assert.deepEqual(columnEdges(titled), columnEdges(narrow))
})

test('the column at a position', () => {
  const edges = [0, 40, 100]
  assert.deepEqual(
    [0, 39, 40, 99, 100, 500].map((position) => edgeBefore(edges, position)),
    [0, 0, 1, 1, 2, 2],
  )
})

test('a merged cell is in sight when any part of it is', () => {
  const seen = { top: 10, left: 2, bottom: 20, right: 6 }
  assert.ok(meets({ top: 0, left: 0, bottom: 10, right: 2 }, seen))
  assert.ok(!meets({ top: 0, left: 0, bottom: 9, right: 2 }, seen))
  assert.ok(!meets({ top: 12, left: 7, bottom: 13, right: 9 }, seen))
})
