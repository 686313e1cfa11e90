import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  demonstrationRegion,
  portfolioOf,
  type TruthTotals,
  truth,
  truthAgreements,
  truthProjects,
} from '../../test/truth-portfolio.ts'
import { getMonth } from '../calendar/index.ts'
import { readPackFile } from '../pack/index.ts'
import { Meter, readIndicators } from './index.ts'

const region = demonstrationRegion()
const meter = new Meter(region.indicators, region.fields, {
  project: truthProjects(),
  agreement: truthAgreements(),
})

const measured = (id: string, month: string, member?: string) => {
  const indicator = meter.find(id)
  assert.ok(indicator, id)
  return meter.measure(indicator, {
    month: getMonth(month),
    ...(member === undefined ? {} : { by: 'division', member }),
  })
}
const shown = (id: string, month: string) => measured(id, month).shown

const KEYS: [id: string, key: keyof TruthTotals][] = [
  ['planned_projects', 'projects'],
  ['started_projects', 'started'],
  ['permits_complete', 'permitsComplete'],
  ['total_investment', 'total'],
  ['year_plan', 'plan'],
  ['invested_this_year', 'cum'],
  ['major_projects', 'majors'],
  ['major_started', 'majorsStarted'],
  ['major_total', 'majorTotal'],
  ['major_plan', 'majorPlan'],
  ['major_invested', 'majorCum'],
]

for (const [month, { totals, byDivision }] of Object.entries(truth.months)) {
  test(`${month}: city and divisions as in truth.json`, () => {
    for (const [id, key] of KEYS) {
      assert.equal(measured(id, month).numerator, totals[key], id)
      for (const [division, own] of Object.entries(byDivision))
        assert.equal(measured(id, month, division).numerator, own[key], `${id} ${division}`)
    }
  })
}

/** The article's figures as it prints them (README of the demonstration). */
const PRINTED: [id: string, shown: string][] = [
  ['planned_projects', '540'],
  ['total_investment', '1660'],
  ['year_plan', '518'],
  ['started_projects', '539'],
  ['start_rate', '99%'],
  ['permits_complete', '519'],
  ['permit_rate', '96%'],
  ['major_projects', '190'],
  ['major_started', '190'],
  ['major_start_rate', '100%'],
  ['major_total', '1215'],
  ['major_plan', '320'],
  ['major_invested', '296'],
  ['major_completion_rate', '92.5%'],
  ['signed_growth', '339%'],
  ['started_growth', '264.7%'],
  ['funds_growth', '100.6%'],
  ['signed', '180'],
  ['newly_started', '124'],
  ['agreement_funds', '77.46'],
  // 92.5 is ahead of 10/12 by 9.1666…; all projects: 467.86/518 = 90.3204 %
  ['completion_rate', '90.3%'],
  ['completion_lead', '7.0'],
  ['time_share', '83.3%'],
]
for (const [id, text] of PRINTED)
  test(`October prints ${id} as ${text}`, () => assert.equal(shown(id, '2022-10'), text))

test('before the first half is over its growth has no value', () => {
  assert.equal(shown('signed_growth', '2022-05'), '—')
  assert.equal(shown('signed_growth', '2022-06'), '339%')
})

test('a month nobody reported has no value, never 0', () => {
  const { numerator, value, shown } = measured('planned_projects', '2022-11')
  assert.deepEqual([numerator, value, shown], [null, null, '—'])
})

test('the rows behind a figure sum to it, side by side', () => {
  for (const indicator of region.indicators) {
    for (const member of [undefined, '150502']) {
      const at = { month: getMonth('2022-10'), ...(member === undefined ? {} : { by: 'division', member }) }
      const { numerator, denominator, coverage } = meter.measure(indicator, at)
      if (indicator.measure.kind === 'elapsed') continue
      for (const { side, rows } of meter.sides(indicator, at)) {
        const sum = rows.reduce((so, { amount }) => so + amount, 0)
        const figure = side === 'numerator' ? numerator : denominator
        // too few state it: the rows are those that do, and there is no figure they could sum to
        if (figure !== null) assert.equal(sum, figure, `${indicator.id} ${side} ${member}`)
        else if (coverage) assert.equal(rows.length, coverage.stated, `${indicator.id} ${side} ${member}`)
        else assert.equal(rows.length, 0, `${indicator.id} ${side} ${member}`)
      }
    }
  }
})

test('members of a breakdown add up to the whole', () => {
  const indicator = meter.find('invested_this_year')
  assert.ok(indicator)
  for (const by of ['division', 'chain', 'level']) {
    const parts: number[] = meter
      .members(by)
      .map((member) => meter.measure(indicator, { month: getMonth('2022-10'), by, member }).numerator ?? 0)
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      truth.months['2022-10']?.totals.cum,
      by,
    )
  }
})

test('江门 2018-10: 629.0 of 647.4 is 97.2 %, ahead by 13.8 only when subtracted before rounding', () => {
  const yi = 10_000_000_000
  const own = new Meter(region.indicators, region.fields, {
    project: portfolioOf([{ id: 'a', period: '2018-10', division: '1', plan: 647.4 * yi, cum: 629 * yi }]),
    agreement: portfolioOf([]),
  })
  const print = (id: string) => {
    const indicator = own.find(id)
    return indicator && own.measure(indicator, { month: getMonth('2018-10') }).shown
  }
  assert.equal(print('completion_rate'), '97.2%')
  assert.equal(print('completion_lead'), '13.8')
  // nobody says whether it has started: that is not 0 %
  assert.equal(print('start_rate'), '—')
})

test('what is wrong in indicators.yaml is told with line and remedy', () => {
  const problems: Parameters<typeof readPackFile>[2] = []
  const text = `indicators:
  - id: a
    label: A
    meaning: m
    count: true
    where: nonsense > 3
    show: { unit: count, digits: 0, rounding: half-up }
  - id: b
    label: B
    meaning: m
    ratio: { of: a, to: missing }
    show: { unit: percent, digits: 0, rounding: nearest }
  - id: c
    label: C
    meaning: m
    sum: total
    where: "total >"
    show: { unit: 亿元, digits: 2, rounding: half-up }
`
  readIndicators(readPackFile('indicators.yaml', text, problems), region.fields)
  assert.deepEqual(
    problems.map(({ line }) => line).sort((a, b) => a - b),
    [6, 11, 12, 17],
  )
  for (const { message, remedy } of problems) assert.ok(message.zh && message.en && remedy.zh && remedy.en)
})
