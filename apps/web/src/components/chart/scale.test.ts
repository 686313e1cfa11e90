import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axisTicks, linear, linePath } from './scale.ts'

test('an axis has round ticks from nought to above the greatest value', () => {
  assert.deepEqual(axisTicks(4774), [0, 2000, 4000, 6000])
  assert.deepEqual(axisTicks(100), [0, 25, 50, 75, 100])
  assert.deepEqual(axisTicks(0), [0, 1])
  assert.deepEqual(axisTicks(7, -19.3), [-20, -10, 0, 10])
})

test('a scale maps ends to ends, also when there is nothing between them', () => {
  const scale = linear([0, 10], [100, 0])
  assert.deepEqual([scale(0), scale(5), scale(10)], [100, 50, 0])
  assert.equal(linear([3, 3], [5, 9])(3), 5)
})

test('a month without a value breaks the line', () => {
  assert.equal(linePath([[0, 1], [1, 2], undefined, [3, 4]]), 'M0.0 1.0L1.0 2.0M3.0 4.0')
})
