import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonthsToDay, endOfWeek, parseDay, weeksAround } from './days.ts'

test('a day is read as people type it', () => {
  for (const typed of [
    '2022-06-30',
    '2022/6/30',
    '2022.6.30',
    '20220630',
    ' 2022年6月30日',
    '2022 年 6 月 30 日',
  ])
    assert.equal(parseDay(typed), '2022-06-30', typed)
  assert.equal(parseDay('30 June 2022'), '2022-06-30')
  assert.equal(parseDay('30 jun, 2022'), '2022-06-30')
})

test('what is no day is not taken for another', () => {
  for (const typed of ['2022-06-31', '2022-13-01', '06/30/2022', '2022-06', '', '30 foo 2022', '0022-06-30'])
    assert.equal(parseDay(typed), undefined, typed)
})

test('days and months are counted over the ends of years', () => {
  assert.equal(addDays('2022-12-31', 1), '2023-01-01')
  assert.equal(addMonthsToDay('2022-01-31', 1), '2022-02-28')
  assert.equal(addMonthsToDay('2024-01-31', 1), '2024-02-29')
  assert.equal(addMonthsToDay('2022-11-30', 3), '2023-02-28')
  assert.equal(addMonthsToDay('2022-01-15', -1), '2021-12-15')
})

test('June 2022 began on a Wednesday and fills five weeks', () => {
  const weeks = weeksAround('2022-06-15')
  assert.equal(weeks.length, 5)
  assert.equal(weeks[0]?.[0], '2022-05-30')
  assert.equal(weeks[0]?.[2], '2022-06-01')
  assert.equal(weeks[4]?.[6], '2022-07-03')
  assert.equal(endOfWeek('2022-06-15', 'first'), '2022-06-13')
  assert.equal(endOfWeek('2022-06-15', 'last'), '2022-06-19')
})
