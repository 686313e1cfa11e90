import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilOf, daysOf, monthLength, weekdayOf, weekOf } from './civil.ts'

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
