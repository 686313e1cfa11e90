import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTarget, writeTarget } from './target.ts'

test('a figure in the address is read as it was written', () => {
  for (const target of [
    { indicator: 'start_rate', month: '2022-10', by: undefined, member: undefined, asOf: undefined },
    { indicator: 'start_rate', month: '2022-10', by: undefined, member: undefined, asOf: 74 },
    { indicator: 'plan', month: '2022-10', by: 'division', member: '150502', asOf: 7 },
    { indicator: 'plan', month: '2022-10', by: 'park', member: '甲,乙@园', asOf: undefined },
    {
      indicator: 'rate',
      reading: 'lead',
      month: '2022-10',
      by: 'division',
      member: '150502',
      asOf: 7,
    },
  ] as const) {
    assert.deepEqual(readTarget(writeTarget(target)), target)
  }
})

test('what is no figure is not guessed', () => {
  for (const text of [
    '',
    'start_rate',
    'start_rate,October',
    'lead:,2022-10',
    ',2022-10',
    'start_rate,2022-13',
  ]) {
    assert.equal(readTarget(text), undefined)
  }
})
