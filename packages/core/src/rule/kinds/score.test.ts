import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../../pack/index.ts'
import { readRuleSet } from '../read-rule-set.ts'
import { runExamples } from '../run-examples.ts'

const TEXT = `
id: sheet
label: 评分
source: { title: 办法, text: 任务100分；受表彰加分，被通报扣分；发生重大事故的得零分。 }
subject: unit
period: year
inputs:
  - { id: 任务分, kind: number }
  - { id: 表彰分, kind: number }
  - { id: 通报分, kind: number }
  - { id: 重大事故, kind: flag }
decisions:
  - id: 得分
    score:
      full: 100
      items: [{ id: 任务, full: 100, value: 任务分 }]
      bonus: { value: 表彰分, most: "10" }
      deduct: { value: 通报分, most: "5" }
      veto: [{ id: accident, label: 重大事故, when: 重大事故, then: "0" }]
examples:
  - { name: 全, period: 2022, given: { 任务分: 90, 表彰分: 12, 通报分: 2, 重大事故: false }, expect: { 得分: 98 } }
  - { name: 否决, period: 2022, given: { 任务分: 90, 表彰分: 12, 通报分: 2, 重大事故: true }, expect: { 得分: 0 } }
  - { name: 加分不明, period: 2022, given: { 任务分: 90, 通报分: 2, 重大事故: false }, expect: { 得分: null } }
  - { name: 扣分不明, period: 2022, given: { 任务分: 90, 表彰分: 1, 重大事故: false }, expect: { 得分: null } }
  - { name: 有无事故不明, period: 2022, given: { 任务分: 90, 表彰分: 1, 通报分: 2 }, expect: { 得分: null } }
`

test('bonus, deduction and veto that nobody stated leave the sheet without value, never 0', () => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('sheet.yaml', TEXT, problems))
  assert.deepEqual(problems, [])
  assert.deepEqual(
    runExamples(rules).flatMap(({ example, right }) => (right ? [] : [example])),
    [],
  )
})

const RATES = `
id: rates
label: 四率
source: { title: 办法, text: 开工率50分、竣工率50分；当年没有竣工任务的不考核竣工率。 }
subject: unit
period: year
inputs:
  - { id: 开工分, kind: number }
  - { id: 竣工分, kind: number }
  - { id: 应竣工, kind: count }
decisions:
  - id: 得分
    score:
      items: [{ id: 开工, value: 开工分 }, { id: 竣工, value: 竣工分, active: 应竣工 > 0 }]
  - id: 不计分
    score:
      items: [{ id: 开工, value: 开工分 }, { id: 竣工, value: 竣工分, active: 应竣工 > 0, missing: zero }]
results: [得分]
examples:
  - { name: 有任务, period: 2022, given: { 开工分: 50, 竣工分: 40, 应竣工: 3 }, expect: { 得分: 90, 不计分: 90 } }
  - { name: 没有任务, period: 2022, given: { 开工分: 50, 竣工分: 40, 应竣工: 0 }, expect: { 得分: 50, 不计分: 50 } }
  - { name: 有没有任务不明, period: 2022, given: { 开工分: 50, 竣工分: 40 }, expect: { 得分: null, 不计分: 50 } }
`

test('a line of which nobody knows whether it counts leaves the sheet without value, not without the line', () => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('rates.yaml', RATES, problems))
  assert.deepEqual(problems, [])
  assert.deepEqual(
    runExamples(rules).flatMap(({ example, decision, right }) => (right ? [] : [`${example} ${decision}`])),
    [],
  )
})
