import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readRuleFiles, tryRules } from '@groundbreak/office'
import { ROOT } from './demonstration.ts'

/**
 * Rule sets of invented cities, written from the how-tos alone in the manner regions publish theirs: shapes that none of the
 * published mechanisms has. Their answers were worked out by hand.
 */
const trials = readRuleFiles([join(ROOT, 'fixtures/invented-rules')]).map(tryRules)
const CONTRADICTION = 'banzhu-contradiction'

test('they are sound and their examples come out', () => {
  assert.equal(trials.length, 8)
  for (const { id, problems, wrong, examples, obstacles } of trials) {
    if (id === CONTRADICTION) continue
    assert.deepEqual(problems, [], id)
    assert.ok(examples >= 2, id)
    assert.equal(wrong, 0, id)
    assert.deepEqual(
      obstacles.map(({ message }) => message.zh),
      [],
      id,
    )
  }
})

test('a text that contradicts itself is told where, in its own words, and gives no answer there', () => {
  const told = trials.find(({ id }) => id === CONTRADICTION)?.obstacles.map(({ message }) => message.zh)
  assert.deepEqual(told, ['第 2、4 行同时适用：滞后 [0..5%)', '第 2、3 行同时适用：滞后 15%'])
})
