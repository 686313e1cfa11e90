import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getMonth, type Month, monthOrdinal } from '../calendar/index.ts'
import type { FactValue } from '../field/index.ts'
import type { LedgerIndex } from '../ledger/index.ts'
import { correction, field, indexOf, report } from '../ledger/testing/example-entries.ts'
import { buildPortfolio, traceValue } from './index.ts'

const cum = field('cum', 'money', { span: 'year-to-date' })
const month = field('month', 'money', {
  span: 'month',
  fallback: [{ kind: 'increase', field: 'cum', yearly: true }],
})
const fields = [cum, month]

/** The month's amount as the column and as the trace have it, which must be the same. */
function monthOf(index: LedgerIndex, subject: string, period: string): FactValue {
  const view = index.asOf()
  const portfolio = buildPortfolio(view, fields)
  const column = portfolio.columns.get('month')
  const ordinal = monthOrdinal(getMonth(period))
  const row = portfolio.subject.findIndex(
    (code, at) => portfolio.subjects[code] === subject && portfolio.month[at] === ordinal,
  )
  const number = column?.kind === 'number' ? (column.numbers[row] ?? Number.NaN) : Number.NaN
  const traced = traceValue(view, fields, { subject, field: month, month: getMonth(period) })
  assert.equal(Number.isNaN(number) ? null : number, traced?.value ?? null, `${subject} ${period}`)
  return traced?.value ?? null
}

test('where no month is stated it is what was done since January less what was by last month', () => {
  const index = indexOf(
    report('1', '2022-03', { p_1: { cum: 500 }, p_2: { cum: 70, month: 30 } }),
    report('1', '2022-04', { p_1: { cum: 800 }, p_2: { cum: 90, month: null } }),
    report('1', '2022-05', { p_1: { cum: 750 }, p_2: { cum: 95, month: 6 } }),
  )
  // March holds three months of p_1's year: how much of it is March's nobody said
  assert.equal(monthOf(index, 'p_1', '2022-03'), null)
  assert.equal(monthOf(index, 'p_1', '2022-04'), 300)
  assert.equal(monthOf(index, 'p_1', '2022-05'), -50)
  // a blank cell is filled so, a stated one is not touched although it is not the difference
  assert.equal(monthOf(index, 'p_2', '2022-04'), 20)
  assert.equal(monthOf(index, 'p_2', '2022-05'), 6)
})

test('the trace names the rule and both cells', () => {
  const index = indexOf(
    report('1', '2022-03', { p_1: { cum: 500 } }),
    report('1', '2022-04', { p_1: { cum: 800 } }),
  )
  const traced = traceValue(index.asOf(), fields, { subject: 'p_1', field: month, month: '2022-04' })
  assert.equal(traced?.rule?.kind, 'increase')
  assert.deepEqual(
    traced?.inputs.map(({ field: id, month: at, whence }) => [id, at, whence.value, whence.source?.cell]),
    [
      ['cum', '2022-04', 800, 'A3'],
      ['cum', '2022-03', 500, 'A3'],
    ],
  )
})

test('a month that was not reported leaves the next one open, and the year begins in January', () => {
  const said: [Month, number][] = [
    ['2021-12', 900],
    ['2022-01', 40],
    ['2022-02', 100],
    ['2022-04', 300],
  ]
  const index = indexOf(...said.map(([period, amount]) => report('1', period, { p_1: { cum: amount } })))
  assert.equal(monthOf(index, 'p_1', '2022-01'), 40)
  assert.equal(monthOf(index, 'p_1', '2022-02'), 60)
  assert.equal(monthOf(index, 'p_1', '2022-04'), null)
})

test('a corrected cumulative amount moves the month that follows from it', () => {
  const index = indexOf(
    report('1', '2022-03', { p_1: { cum: 500 } }),
    report('1', '2022-04', { p_1: { cum: 800 } }),
    correction('2022-03', { p_1: { cum: 600 } }),
  )
  assert.equal(monthOf(index, 'p_1', '2022-04'), 200)
})
