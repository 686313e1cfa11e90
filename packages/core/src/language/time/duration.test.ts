import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DateTimeValue } from './date-time-value.ts'
import { DaysValue, MonthsValue, parseDuration } from './duration.ts'
import { TimeValue } from './time-value.ts'

test('durations are written and read', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer(), (nanos, months) => {
      const days = parseDuration(new DaysValue(nanos).toString())
      assert.ok(days instanceof DaysValue && days.nanos === nanos)
      const other = parseDuration(new MonthsValue(months).toString())
      assert.ok(other instanceof MonthsValue && other.months === months)
    }),
  )
  assert.equal(String(parseDuration('PT1000M0.999999999S')), 'PT16H40M0.999999999S')
  assert.equal(String(parseDuration('P0Y')), 'P0M')
  assert.equal(String(parseDuration('P0D')), 'PT0S')
  for (const text of ['P', 'PT', 'P1DT', '1D', 'P1H', 'P1Y1D', 'P-1D', 'P1.5D', `P${'9'.repeat(20)}D`])
    assert.equal(parseDuration(text), undefined, text)
})

test('moments and times are written and read', () => {
  const texts = [
    '2017-12-31T11:22:33.123456789@Europe/Paris',
    '-2017-12-31T00:00:00Z',
    '999999999-12-31T23:59:59.999999999+02:00',
    '2022-10-31T10:20:30',
  ]
  for (const text of texts) assert.equal(DateTimeValue.parse(text)?.toString(), text)
  assert.equal(DateTimeValue.parse('2012-12-24')?.toString(), '2012-12-24T00:00:00')
  for (const text of ['00:00:00', '23:59:59.5-05:30', '10:00:00@Asia/Shanghai'])
    assert.equal(TimeValue.parse(text)?.toString(), text)
  for (const text of ['7:00:00', '07:1:00', '24:00:00', '11:30:00T', '07:00'])
    assert.equal(TimeValue.parse(text), undefined, text)
})
