import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addPeriods,
  firstDay,
  isDay,
  lastDay,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodOf,
  periodWith,
  printPeriod,
} from './index.ts'

const get = (text: string): Period => {
  const period = parsePeriod(text)
  assert.ok(period, text)
  return period
}

test('first and last days, by the calendar on the wall', () => {
  const days: [string, string, string][] = [
    ['2022-10', '2022-10-01', '2022-10-31'],
    ['2022-Q3', '2022-07-01', '2022-09-30'],
    ['2022-H1', '2022-01-01', '2022-06-30'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2022-02-T1', '2022-02-01', '2022-02-10'],
    ['2022-02-T2', '2022-02-11', '2022-02-20'],
    ['2022-02-T3', '2022-02-21', '2022-02-28'],
  ]
  for (const [text, first, last] of days) {
    assert.equal(firstDay(get(text)), first)
    assert.equal(lastDay(get(text)), last)
  }
})

test('the period before the first of a year is the last of the year before', () => {
  assert.equal(printPeriod(addPeriods(get('2022-01'), -1)), '2021-12')
  assert.equal(printPeriod(addPeriods(get('2022-Q1'), -1)), '2021-Q4')
  assert.equal(printPeriod(addPeriods(get('2022-H1'), -1)), '2021-H2')
  assert.equal(printPeriod(addPeriods(get('2022-01-T1'), -1)), '2021-12-T3')
  assert.equal(printPeriod(addPeriods(get('2022'), -1)), '2021')
})

test('a month lies in its quarter and half', () => {
  assert.equal(printPeriod(periodWith('quarter', '2022-10')), '2022-Q4')
  assert.equal(printPeriod(periodWith('half', '2022-06')), '2022-H1')
  assert.equal(printPeriod(periodWith('year', '2022-06')), '2022')
})

test('what is no period is none', () => {
  for (const text of ['2022-13', '2022-Q5', '2022-H3', '22', '2022-10-T4', '', '2022-1']) {
    assert.equal(parsePeriod(text), undefined, text)
  }
})

const PER_YEAR = { 'ten-day': 36, month: 12, quarter: 4, half: 2, year: 1 } as const

test('printing and reading a period are inverse', () => {
  const kinds = fc.constantFrom<PeriodKind>('ten-day', 'month', 'quarter', 'half', 'year')
  const years = fc.integer({ min: 1000, max: 2999 })
  fc.assert(
    fc.property(kinds, years, fc.nat(), (kind, year, seed) => {
      const period = periodOf(kind, year, (seed % PER_YEAR[kind]) + 1)
      assert.deepEqual(parsePeriod(printPeriod(period)), period)
    }),
  )
})

test('a day must exist', () => {
  const days = ['2022-11-05', '2024-02-29', '2000-02-29', '2022-12-31']
  const others = [
    '2022-02-29',
    '1900-02-29',
    '2022-11-31',
    '2022-13-01',
    '2022-11-00',
    '2022-11',
    '2022-11-5',
    '',
  ]
  assert.deepEqual(days.filter(isDay), days)
  assert.deepEqual(others.filter(isDay), [])
})
