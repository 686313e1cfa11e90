import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import type { TableBody } from './kinds/table-body.ts'
import { findObstacles } from './obstacles.ts'
import { readRuleSet } from './read-rule-set.ts'
import { findCoverage } from './table-coverage.ts'

const HEAD = `
id: t
label: t
source: { title: t, text: t }
subject: project
period: month
inputs:
  - { id: lag, kind: points }
  - { id: kind, kind: text, choices: [a, b] }
  - { id: due, kind: flag }
  - { id: times, kind: count }
decisions:
  - id: light
    table:
`

function readTable(body: string) {
  const problems: PackProblem[] = []
  const text = HEAD + body.replace(/^/gm, '      ')
  const rules = readRuleSet(readPackFile('t.yaml', text, problems))
  assert.deepEqual(problems, [])
  return { rules, table: rules.decisions[0]?.body as TableBody }
}

const told = (body: string) =>
  findCoverage(readTable(body).table).map(({ kind, rows, where }) => [kind, rows.join(), where.join(' ')])

test('a published rule leaves a lag of 0 to 10 points without colour: the gap is found at its place', () => {
  const body = `
hit: U
inputs: [lag]
rows:
  - { when: ["<= 0"], then: green }
  - { when: ["[10个百分点..30个百分点]"], then: yellow }
  - { when: ["> 30个百分点"], then: red }`
  assert.deepEqual(told(body), [['gap', '', '(0..10个百分点)']])
  assert.equal(findObstacles(readTable(body).rules)[0]?.kind, 'gap')
})

test('both ends written twice overlap at the bound', () => {
  const body = `
hit: U
inputs: [lag]
rows:
  - { when: ["<= 10个百分点"], then: green }
  - { when: ["[10个百分点..30个百分点]"], then: yellow }
  - { when: ["> 30个百分点"], then: red }`
  assert.deepEqual(told(body), [['overlap', '1,2', '10个百分点']])
})

test('a row behind one that takes everything is never reached', () => {
  const body = `
hit: F
inputs: [lag, due]
rows:
  - { when: ["-", "true"], then: red }
  - { when: ["> 10个百分点", "true"], then: yellow }
  - { when: ["-", "false"], then: green }`
  assert.deepEqual(told(body), [['unreachable', '2', '']])
})

test('several inputs: a gap is a box', () => {
  const body = `
hit: U
inputs: [kind, due]
rows:
  - { when: ['"a"', "true"], then: red }
  - { when: ['"b"', "-"], then: green }`
  assert.deepEqual(told(body), [['gap', '', '"a" false']])
})

test('between whole numbers there is nothing to cover', () => {
  const body = `
hit: U
inputs: [{ label: 次数, value: times, domain: ">= 0" }]
rows:
  - { when: ["<= 2"], then: green }
  - { when: [">= 3"], then: red }`
  assert.deepEqual(told(body), [])
})

test('a default answers the rest', () => {
  const body = `
hit: U
inputs: [lag]
rows:
  - { when: ["> 30个百分点"], then: red }
otherwise: green`
  assert.deepEqual(told(body), [])
})

test('cells with formulas are said not to have been examined', () => {
  const body = `
hit: U
inputs: [lag]
rows:
  - { when: ["> times / 10"], then: red }
  - { when: ["<= times / 10"], then: green }`
  assert.deepEqual(told(body), [['not-examined', '', '']])
})

test('places side by side are told as one, in the words of the text', () => {
  const body = `
hit: U
inputs: [lag, due]
rows:
  - { when: ["< 0", "-"], then: green }
  - { when: ["[0..15个百分点]", "-"], then: yellow }
  - { when: [">= 15个百分点", "true"], then: red }
  - { when: ["[0..5个百分点)", "-"], then: none }`
  assert.deepEqual(told(body), [
    ['gap', '', '> 15个百分点 false'],
    ['overlap', '2,4', '[0..5个百分点) -'],
    ['overlap', '2,3', '15个百分点 true'],
  ])
})

test('what is counted is never below zero', () => {
  const body = `
hit: U
inputs: [times]
rows:
  - { when: ["0"], then: green }
  - { when: ["[1..2]"], then: yellow }
  - { when: ["> 3"], then: red }`
  assert.deepEqual(told(body), [['gap', '', '3']])
})
