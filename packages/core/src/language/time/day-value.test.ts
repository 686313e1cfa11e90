import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DayValue } from './day-value.ts'

/** The calendar of the machine as oracle, where it has one. */
interface PlainDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly dayOfWeek: number
  readonly weekOfYear: number
  readonly daysInMonth: number
  add(duration: { days?: number; months?: number }): PlainDate
  toString(): string
}
const { Temporal } = globalThis as unknown as {
  Temporal: { PlainDate: new (year: number, month: number, day: number) => PlainDate }
}

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
