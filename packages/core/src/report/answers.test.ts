import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswers, rowName } from './answers.ts'
import type { ReviewRow } from './review-row.ts'

const rowAt = (row: number, column?: string): ReviewRow => ({
  stated: { subject: 'project', sheet: '清单', row, values: [] },
  sheet: '清单',
  row,
  ...(column === undefined ? {} : { column }),
  name: '甲项目',
  values: new Map(),
})

test('of two projects in one row of the sheet only the one that was meant is answered', () => {
  const answer = readAnswers({
    identities: [{ sheet: '清单', row: 2, column: 'H', subject: 'p_1' }],
  })
  assert.equal(answer(rowAt(2, 'H')), 'p_1')
  assert.equal(answer(rowAt(2, 'B')), undefined)
  assert.equal(answer(rowAt(2)), undefined)
})

test('a row is pointed at by its number, or by the cell of its name', () => {
  const answer = readAnswers({
    identities: [
      { sheet: '清单', row: 2, subject: '@清单!49' },
      { sheet: '清单', row: 3, column: 'B', subject: rowName(rowAt(2, 'H')) },
    ],
  })
  assert.deepEqual(answer(rowAt(2)), { sheet: '清单', row: 49 })
  assert.deepEqual(answer(rowAt(3, 'B')), { sheet: '清单', row: 2, column: 'H' })
})
