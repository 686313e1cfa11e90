import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { demonstrationRegion, portfolioOf, truthProjects } from '../../test/truth-portfolio.ts'
import { getMonth } from '../calendar/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { judge, readRules } from './index.ts'

const region = demonstrationRegion()
const file = resolve(import.meta.dirname, '../../../../regions/150500-tongliao/lights.yaml')
const yaml = readPackFile('lights.yaml', readFileSync(file, 'utf8'), [])

for (const rule of yaml.at('rules').items()) {
  if (!rule.has('examples')) continue
  for (const [index, example] of rule.at('examples').items().entries()) {
    const id = rule.at('id').text()
    test(`${id}: example ${index + 1} of the rule itself`, () => {
      const given = Object.fromEntries(
        example
          .at('given')
          .members()
          .map(([key, node]) => [key, node.value]),
      )
      const month = getMonth(example.at('month').text())
      const portfolio = portfolioOf([{ id: 'a', period: month, name: 'x', division: '1', ...given }])
      const own = { ...region.rules, rules: region.rules.rules.filter((other) => other.id === id) }
      assert.equal(judge(own, region.fields, portfolio, month)[0]?.light, example.at('light').text())
    })
  }
}

const october = getMonth('2022-10')
const lit = (row: Record<string, unknown>) =>
  judge(
    region.rules,
    region.fields,
    portfolioOf([{ id: 'a', period: october, name: 'x', division: '1', ...row }]),
    october,
  )[0]

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
  assert.deepEqual(cause?.missing, ['cum'])
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

test('gaps, overlaps and rows never reached are found at the table', () => {
  const rules = (rows: string, hit = 'U') => `colours:
  - { id: red, label: r, shape: square, meaning: m, gravity: 2 }
  - { id: green, label: g, shape: circle, meaning: m, gravity: 1 }
otherwise: green
rules:
  - id: a
    label: a
    clause: { document: d, article: "1", text: t }
    inputs: [{ name: x, label: x, expression: cum }]
    hit: ${hit}
    rows:
${rows}`
  const row = (when: string, light = 'red') => `      - { when: ["${when}"], light: ${light}, because: b }\n`
  const problems = (text: string) => {
    const found: PackProblem[] = []
    readRules(readPackFile('lights.yaml', text, found), region.fields)
    return found.map(({ message }) => message.en)
  }
  assert.deepEqual(problems(rules(row('< 0') + row('[10..30)') + row('>= 30'))), [
    'the table has a gap: no row holds for an input of 0',
    'the table has a gap: no row holds for an input of 5',
  ])
  assert.deepEqual(problems(rules(row('<= 10') + row('>= 10'))), [
    'the table overlaps: rows 1, 2 hold for an input of 10',
  ])
  assert.deepEqual(problems(rules(row('< 10') + row('>= 10') + row('> 20'), 'F')), [
    'row 3 of the table is never reached',
  ])
  assert.deepEqual(problems(rules(row('< 10') + row('>= 10'))), [])
})
