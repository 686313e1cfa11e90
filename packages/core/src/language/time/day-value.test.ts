import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from '../../../test/machine-calendar.ts'
import { DayValue } from './day-value.ts'

test('months later as the calendar of the machine has them', () => {
  const epoch = new Temporal.PlainDate(1970, 1, 1)
  fc.assert(
    fc.property(
      fc.integer({ min: -700_000, max: 700_000 }),
      fc.integer({ min: -2000, max: 2000 }),
      (days, months) => {
        const moved = new DayValue(days).plusMonths(months).parts
        const expected = epoch.add({ days }).add({ months })
        assert.deepEqual([moved.year, moved.month, moved.day], [expected.year, expected.month, expected.day])
      },
    ),
  )
})

test('every day of every year there is can be written and read', () => {
  const far = fc.integer({ min: -365_241_000_000, max: 365_241_000_000 })
  fc.assert(
    fc.property(far, (days) => {
      const text = new DayValue(days).toString()
      assert.equal(DayValue.parse(text)?.days, days, text)
    }),
  )
})
