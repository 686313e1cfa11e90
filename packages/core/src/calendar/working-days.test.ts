import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { addWorkingDays, dayNumber, readWorkingDays, workingDaysBetween } from './index.ts'

const problems: PackProblem[] = []
const file = resolve(import.meta.dirname, '../../../../regions/standard/calendars/china.yaml')
const china = readWorkingDays(readPackFile('china.yaml', readFileSync(file, 'utf8'), problems))
const day = (text: string): number => {
  const found = dayNumber(text)
  assert.notEqual(found, undefined, text)
  return found ?? 0
}
const textOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

test('every day of 2004 to 2026 is as a library of the holidays has it', () => {
  assert.deepEqual(problems, [])
  for (let at = day('2004-01-01'); at <= day('2026-12-31'); at += 1) {
    assert.equal(china.isWorking(at), chineseDays.isWorkday(textOf(at)), textOf(at))
    assert.ok(china.isKnown(at))
  }
})

test('the tenth working day after 28 September 2022 is 17 October: seven days off, two make-up days', () => {
  assert.deepEqual(addWorkingDays(china, day('2022-09-28'), 10), {
    day: day('2022-10-17'),
    provisional: false,
  })
})

test('the notice for 2026: six make-up days at weekends', () => {
  const days = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((text) => day(`2026-${text}`))
  assert.ok(days.every((one) => china.isWorking(one)))
})

test('beyond the announced years days are provisional, never taken for known', () => {
  assert.equal(china.isKnown(day('2027-01-01')), false)
  assert.equal(addWorkingDays(china, day('2026-12-30'), 5).provisional, true)
})

test('counting back what was added gives the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12_418, max: 20_400 }), fc.integer({ min: 0, max: 250 }), (from, count) => {
      assert.equal(workingDaysBetween(china, from, addWorkingDays(china, from, count).day), count)
    }),
  )
})

test('local days stand on top of the national ones', () => {
  const local = readPackFile('calendar.yaml', 'off: ["2022-08-15"]\nwork: ["2022-08-13"]', [])
  const days = readWorkingDays(readPackFile('china.yaml', readFileSync(file, 'utf8'), []), local)
  assert.equal(days.isWorking(day('2022-08-15')), false)
  assert.equal(days.isWorking(day('2022-08-13')), true)
})

test('what is no day is told', () => {
  const found: PackProblem[] = []
  readWorkingDays(readPackFile('china.yaml', 'years: [{ year: 2023, off: ["02-29"], work: [] }]', found))
  assert.equal(found.length, 1)
})
