import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationRegion, truth, truthProjects } from '../../test/truth-portfolio.ts'
import { type Indicator, leadOf, Meter } from '../indicator/index.ts'
import { leadArithmetic } from './lead-arithmetic.ts'

const { indicators, fields } = demonstrationRegion()
const projects = truthProjects()
const meter = new Meter(indicators, fields, { project: projects, agreement: { ...projects, rowCount: 0 } })
const indicator = (id: string): Indicator => {
  const found = meter.find(id)
  assert.ok(found)
  return found
}

test('a lead is shown as rate less elapsed share, before it is cut', () => {
  const { cum, plan } = truth.months['2022-10']?.totals ?? assert.fail('no October')
  const rate = (cum / plan) * 100
  const lead = leadOf(indicator('completion_rate'), indicators)
  assert.equal(lead.id, 'completion_lead', 'the pack has a figure for it')
  const figure = meter.measure(lead, { month: '2022-10' })
  assert.equal(figure.shown, '7.0')
  assert.deepEqual(leadArithmetic(meter, lead, figure), {
    of: indicator('completion_rate').label,
    rate: `${rate.toFixed(4)}%`,
    months: 10,
    elapsed: '83.3333%',
    points: (rate - 1000 / 12).toFixed(4),
  })
})

test('a rate whose lead the pack does not define has one all the same', () => {
  const lead = leadOf(indicator('major_completion_rate'), indicators)
  const figure = meter.measure(lead, { month: '2022-10' })
  // 92.5 % in October, as published: 9.1666… points ahead
  assert.equal(figure.shown, '9.2')
  assert.match(leadArithmetic(meter, lead, figure)?.points ?? '', /^9\.1/)
  assert.match(lead.label.zh, /超（欠）序时进度$/)
})

test('other figures have no such sum', () => {
  const rate = indicator('completion_rate')
  assert.equal(leadArithmetic(meter, rate, meter.measure(rate, { month: '2022-10' })), undefined)
})
