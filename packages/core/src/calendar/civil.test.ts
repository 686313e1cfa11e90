import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from '../../test/machine-calendar.ts'
import { civilOf, daysOf, monthLength, weekdayOf, weekOf } from './civil.ts'

const DAYS = fc.integer({ min: -90_000_000, max: 90_000_000 })

test('days and dates as the calendar of the machine has them', () => {
  const epoch = new Temporal.PlainDate(1970, 1, 1)
  fc.assert(
    fc.property(DAYS, (days) => {
      const expected = epoch.add({ days })
      const { year, month, day } = civilOf(days)
      assert.deepEqual([year, month, day], [expected.year, expected.month, expected.day])
      assert.equal(daysOf(year, month, day), days)
      assert.equal(weekdayOf(days), expected.dayOfWeek)
      assert.equal(weekOf(days), expected.weekOfYear)
      assert.equal(monthLength(year, month), expected.daysInMonth)
    }),
  )
})
