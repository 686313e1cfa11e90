import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysOf } from '../../calendar/index.ts'
import { offsetAt, parseZone, printZone, shownAt } from './zone.ts'

interface Zoned {
  readonly offsetNanoseconds: number
  readonly epochMilliseconds: number
}
const { Temporal } = globalThis as unknown as {
  Temporal: {
    PlainDateTime: new (
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
    ) => { toZonedDateTime(zone: string): Zoned }
  }
}

const ZONES = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia']

test('offsets as the clocks of the machine have them, also in the hours that are left out or shown twice', () => {
  const parts = fc.tuple(
    fc.constantFrom(...ZONES),
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  fc.assert(
    fc.property(parts, ([name, year, month, day, hour, minute]) => {
      const expected = new Temporal.PlainDateTime(year, month, day, hour, minute).toZonedDateTime(name)
      const zone = parseZone(`@${name}`) ?? undefined
      const found = offsetAt(zone, daysOf(year, month, day), hour * 3600 + minute * 60)
      assert.equal(found * 1e9, expected.offsetNanoseconds)
      const utc = expected.epochMilliseconds / 1000
      assert.equal(shownAt(zone, utc) - utc, expected.offsetNanoseconds / 1e9)
    }),
  )
})

test('zones are read and written', () => {
  for (const text of ['', 'Z', '+08:00', '-05:30', '+02:45:55', '@Asia/Shanghai', '@Etc/UTC'])
    assert.equal(printZone(parseZone(text) ?? undefined), text)
  assert.equal(printZone(parseZone('+00:00') ?? undefined), 'Z')
  for (const text of ['+8:00', '+19:00', '@xyz/abc', '@', '+08:60', 'CST'])
    assert.equal(parseZone(text), null, text)
})

test('far years follow the rules of a year of the same shape', () => {
  const paris = parseZone('@Europe/Paris') ?? undefined
  assert.equal(offsetAt(paris, daysOf(999_999_999, 7, 15), 0), 7200)
  assert.equal(offsetAt(paris, daysOf(-999_999_999, 1, 15), 0), 561, 'before zones there was the sun')
})
