import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationRegion, portfolioOf } from '../../test/truth-portfolio.ts'
import { getMonth } from '../calendar/index.ts'
import { readPackFile } from '../pack/index.ts'
import { Meter, readIndicators } from './index.ts'

const { fields } = demonstrationRegion()

const PACK = `indicators:
  - { id: projects, label: P, meaning: m, count: true, show: &count { unit: count, digits: 0, rounding: half-up } }
  - { id: started, label: S, meaning: m, count: true, where: started = true, show: *count }
  - { id: late, label: L, meaning: m, count: true, where: 'level = "市级重点" and started != true', show: *count }
  - { id: plan, label: P, meaning: m, sum: plan, show: &yi { unit: 亿元, digits: 2, rounding: half-up, dropZeros: true } }
  - { id: month, label: M, meaning: m, sum: month, leastStated: 75, show: *yi }
  - { id: major_plan, label: MP, meaning: m, sum: plan, where: level = "自治区重大", show: *yi }
  - { id: signed, label: SG, meaning: m, subject: agreement, count: true, window: first-half, dated: signedOn, show: *count }
  - { id: rate, label: R, meaning: m, ratio: { of: month, to: plan }, show: &rate { unit: percent, digits: 1, rounding: half-up } }
  - { id: start_rate, label: SR, meaning: m, ratio: { of: started, to: projects }, show: *rate }
`
const YI = 10_000_000_000

/**
 * Division 1 says everything; in division 2 nobody has a column for the month, one of three blank plans; division 3 says
 * neither plans nor what has started.
 */
const meter = new Meter(readIndicators(readPackFile('indicators.yaml', PACK, []), fields), fields, {
  project: portfolioOf(
    [
      {
        id: 'a',
        division: '1',
        chain: '新能源',
        level: '自治区重大',
        plan: 4 * YI,
        month: YI,
        started: true,
      },
      { id: 'b', division: '1', level: '市级重点', plan: 2 * YI, month: 0, started: false },
      { id: 'c', division: '2', level: '市级重点', plan: YI, started: true },
      { id: 'd', division: '2', level: '市级重点', plan: null, started: null },
      { id: 'e', division: '2', chain: '新能源', level: '旗县', plan: YI, started: null },
      { id: 'f', division: '3', level: '旗县', plan: null, month: YI, started: null },
    ].map((row) => ({ period: '2022-10', ...row })),
  ),
  agreement: portfolioOf([{ id: 'x', period: '2022-06', division: '1', signedOn: '2022-03-01' }]),
})

function measured(id: string, member?: string, by = 'division') {
  const indicator = meter.find(id)
  assert.ok(indicator, id)
  const at = { month: getMonth('2022-10'), ...(member === undefined ? {} : { by, member }) }
  const { shown, numerator, coverage } = meter.measure(indicator, at)
  return [shown, numerator, coverage === undefined ? '' : `${coverage.stated}/${coverage.of}`]
}

test('a sum says of how many of its projects it knows the value, and nothing when it knows all', () => {
  assert.deepEqual(measured('plan'), ['8', 8 * YI, '4/6'])
  assert.deepEqual(measured('plan', '1'), ['6', 6 * YI, ''])
  assert.deepEqual(measured('plan', '2'), ['2', 2 * YI, '2/3'])
})

test('where nobody states it there is no value, never 0', () => {
  assert.deepEqual(measured('plan', '3'), ['—', null, '0/1'])
  assert.deepEqual(measured('month', '2'), ['—', null, '0/3'])
  assert.deepEqual(measured('started', '3'), ['—', null, '0/1'])
  assert.deepEqual(measured('start_rate', '3'), ['—', null, '0/1'])
})

test('a sum over no project at all is 0: the division has no such project', () => {
  assert.deepEqual(measured('major_plan', '2'), ['0', 0, ''])
})

test('with fewer than the pack asks for there is no value, and what follows from it has none', () => {
  // three of six state the month, three quarters are asked for
  assert.deepEqual(measured('month'), ['—', null, '3/6'])
  assert.deepEqual(measured('month', '1'), ['1', YI, ''])
  assert.deepEqual(measured('rate'), ['—', null, '3/6'])
  assert.deepEqual(measured('rate', '1'), ['16.7%', YI, ''])
})

test('a count says of how many projects it is known whether they count', () => {
  assert.deepEqual(measured('started'), ['2', 2, '3/6'])
  assert.deepEqual(measured('started', '1'), ['1', 1, ''])
  assert.deepEqual(measured('start_rate', '2'), ['33.3%', 1, '1/3'])
})

test('what other parts of a condition settle is known, whatever is missing', () => {
  // of d it is not known whether it has started; e and f are of another level anyway
  assert.deepEqual(measured('late'), ['2', 2, '5/6'])
})

test('projects that state no member of a breakdown are a member of their own, so that the parts sum to the whole', () => {
  assert.deepEqual(meter.members('chain'), ['新能源', ''])
  assert.deepEqual(measured('projects', '新能源', 'chain'), ['2', 2, ''])
  assert.deepEqual(measured('projects', '', 'chain'), ['4', 4, ''])
  assert.deepEqual(measured('plan', '', 'chain'), ['3', 3 * YI, '2/4'])
})

test('what is broken down by a thing its rows do not have has no value', () => {
  assert.deepEqual(measured('signed', '1'), ['1', 1, ''])
  assert.deepEqual(measured('signed', '2'), ['0', 0, ''])
  assert.deepEqual(measured('signed', '新能源', 'chain'), ['—', null, ''])
})

test('a least share must be a percentage', () => {
  const problems: Parameters<typeof readPackFile>[2] = []
  readIndicators(readPackFile('indicators.yaml', PACK.replace('75', '0.75'), problems), fields)
  assert.deepEqual(
    problems.map(({ line }) => line),
    [6],
  )
})
