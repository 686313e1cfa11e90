import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationRegion, portfolioOf, truthProjects } from '../../test/truth-portfolio.ts'
import { getMonth, parsePeriod } from '../calendar/index.ts'
import { isInForce } from './in-force.ts'
import { judge, runExamples } from './index.ts'

const region = demonstrationRegion()
const october = getMonth('2022-10')
const lit = (row: Record<string, unknown>) =>
  judge(
    region.rules,
    region.fields,
    portfolioOf([{ id: 'a', period: october, name: 'x', division: '1', ...row }]),
    october,
  )[0]

test('the worked examples of the rules in force come out', () => {
  const results = region.rules.inForce.flatMap(({ rules }) => runExamples(rules))
  assert.ok(results.length >= 15)
  assert.deepEqual(
    results.filter(({ right }) => !right),
    [],
  )
})

test('the counterfactual is the smallest amount that turns the light by the end of the next month', () => {
  // plan 3 亿, done 1.8 亿. In November 11/12 − x/3 < 10 points needs x > 2.45 亿: 65,000,000 yuan are not enough, 10,000 more are.
  const cause = lit({ plan: 30_000_000_000, cum: 18_000_000_000, started: true })?.causes.find(
    ({ rule }) => rule === 'investment-lag',
  )
  assert.equal(cause?.light, 'yellow')
  assert.equal(cause?.because.zh, '落后序时进度23.3个百分点')
  assert.equal(cause?.remedy?.zh, '2022-11-30前再完成6,501万元即转绿灯')
})

test('what is missing is named, never taken for 0', () => {
  const light = lit({ plan: 30_000_000_000, cum: null, started: true })
  assert.equal(light?.light, '')
  const cause = light?.causes.find(({ rule }) => rule === 'investment-lag')
  assert.deepEqual(cause?.missing, ['累计完成'])
  assert.match(cause?.because.zh ?? '', /缺少本年累计完成投资/)
})

test('a graver rule wins; all causes stay visible', () => {
  const light = lit({ plan: 30_000_000_000, cum: 0, started: false, planStart: '2022-09' })
  assert.equal(light?.light, 'red')
  assert.deepEqual(
    light?.causes.map(({ rule, light }) => `${rule} ${light}`),
    ['investment-lag red', 'start-overdue yellow'],
  )
})

test('no project of the demonstration is judged on nothing, and the one not started is lit', () => {
  const lights = judge(region.rules, region.fields, truthProjects(), october)
  assert.equal(lights.length, 540)
  assert.equal(lights.filter(({ light }) => light === '').length, 0)
  const waiting = lights.find(({ subject }) => subject === 'TL-0205')
  assert.ok(waiting?.causes.some(({ rule }) => rule === 'start-overdue' || rule === 'investment-lag'))
})

test('old months keep the rule that was in force', () => {
  const at = (text: string) => {
    const period = parsePeriod(text)
    assert.ok(period)
    return period
  }
  const valid = { from: '2022-07', to: '2022' }
  assert.deepEqual(
    ['2022-06', '2022-07', '2022-12', '2023-01'].map((month) => isInForce(valid, at(month))),
    [false, true, true, false],
  )
  assert.ok(isInForce({ from: '2022' }, at('2022-01')))
  assert.ok(!isInForce({ from: '2022' }, at('2021-12')))
})
