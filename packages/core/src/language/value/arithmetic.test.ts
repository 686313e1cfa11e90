import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feel, testAll } from '../../../test/feel.ts'

testAll('numbers', [
  ['0.1 + 0.2 = 0.3', 'true'],
  ['1 / 3', '0.3333333333333333333333333333333333'],
  ['2 / 3', '0.6666666666666666666666666666666667'],
  ['1 / 3 * 3', '0.9999999999999999999999999999999999'],
  ['1 / 0', 'null'],
  ['539 / 540 < 1', 'true'],
  ['22 / 30 < 10 / 12 - 1 / 10', 'false'],
  ['2 ** 0.5', '1.414213562373095048801688724209698'],
  ['2 ** -2', '0.25'],
  ['0 ** 0', '1'],
  ['10 ** 7000', 'null'],
  ['(-8) ** (1 / 3)', 'null'],
  ['9999999999999999999999999999999999 + 1', '10000000000000000000000000000000000'],
])

testAll('points in time and durations', [
  ['@"2022-01-31" + @"P1M"', '2022-02-28'],
  ['@"2024-02-29" - @"P1Y"', '2023-02-28'],
  ['@"2021-01-01" + @"PT36H"', '2021-01-02'],
  ['@"2021-01-02" - @"PT1H"', '2021-01-01'],
  ['@"2021-01-02" - @"1995-01-01"', 'P9498D'],
  ['@"23:30:00" + @"PT1H"', '00:30:00'],
  ['@"10:10:10" - @"11:10:10"', '-PT1H'],
  ['@"2021-01-02T10:10:10@Europe/Paris" - @"2021-01-01T10:10:10@Asia/Dhaka"', 'P1DT5H'],
  ['@"2021-01-02T10:00:00+01:00" - @"2021-01-02"', 'PT9H'],
  ['@"2021-01-02T10:00:00" - @"2021-01-01T10:00:00Z"', 'null'],
  // the night in which clocks in Paris were put forward
  ['@"2021-03-28T01:30:00@Europe/Paris" + @"PT1H"', '2021-03-28T03:30:00@Europe/Paris'],
  ['@"P1Y" + @"P2M"', 'P1Y2M'],
  ['@"P1Y11M" * -2.5', '-P4Y9M'],
  ['2.5 * @"PT23H"', 'P2DT9H30M'],
  ['@"P10Y11M" / 2.5', 'P4Y4M'],
  ['@"P10D" / @"P4D"', '2.5'],
  ['@"P10D" / 0', 'null'],
  ['"a" + "b"', 'ab'],
  ['-@"P1D"', '-P1D'],
])

/** One value of each kind; which pairs an operator has an answer for (DMN 1.5, tables 52 to 56). */
const ONE = {
  number: '2',
  text: '"a"',
  truth: 'true',
  date: '@"2022-01-01"',
  time: '@"10:00:00"',
  moment: '@"2022-01-01T10:00:00"',
  months: '@"P2M"',
  days: '@"P2D"',
  list: '[1]',
  context: '{a: 1}',
  range: '[1..2]',
  function: '(function() 1)',
  null: 'null',
}
const ANSWERED: Record<string, readonly string[]> = {
  '+': [
    'number number',
    'text text',
    'date months',
    'date days',
    'months date',
    'days date',
    'time days',
    'days time',
    'moment months',
    'moment days',
    'months moment',
    'days moment',
    'months months',
    'days days',
  ],
  '-': [
    'number number',
    'date date',
    'time time',
    'moment moment',
    'date months',
    'date days',
    'time days',
    'moment months',
    'moment days',
    'months months',
    'days days',
  ],
  '*': ['number number', 'number months', 'number days', 'months number', 'days number'],
  '/': ['number number', 'months number', 'days number', 'months months', 'days days'],
  '**': ['number number'],
}

test('every operator has an answer for its pairs of kinds, and null for all others', () => {
  for (const [sign, pairs] of Object.entries(ANSWERED)) {
    for (const [a, left] of Object.entries(ONE)) {
      for (const [b, right] of Object.entries(ONE)) {
        const answered = feel(`${left} ${sign} ${right}`) !== 'null'
        assert.equal(answered, pairs.includes(`${a} ${b}`), `${a} ${sign} ${b}`)
      }
    }
  }
})
