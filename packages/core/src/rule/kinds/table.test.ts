import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../../pack/index.ts'
import { readRuleSet } from '../read-rule-set.ts'
import { runExamples } from '../run-examples.ts'

const TEXT = `
id: exclusions
label: 认定
source: { title: 办法, text: 本地投资不予认定；其余予以认定；没有合同的另行登记。 }
subject: project
period: year
inputs:
  - { id: 来源, kind: text, choices: [本地, 外来] }
  - { id: 合同, kind: text }
decisions:
  - id: 原因
    table: { hit: R, inputs: [来源], rows: [{ when: ['"本地"'], then: 本地投资 }], otherwise: { value: "[]" } }
  - id: 认定
    table: { hit: F, inputs: [来源], rows: [{ when: ['not("本地")'], then: 是 }, { when: ["-"], then: 否 }] }
  - id: 登记
    table: { hit: U, inputs: [合同], rows: [{ when: ["null"], then: 另行登记 }, { when: ["not(null)"], then: 已有合同 }] }
results: [原因, 认定, 登记]
examples:
  - { name: 本地, period: 2022, given: { 来源: 本地, 合同: 一号 }, expect: { 原因: [本地投资], 认定: 否, 登记: 已有合同 } }
  - { name: 外来, period: 2022, given: { 来源: 外来 }, expect: { 原因: [], 认定: 是, 登记: 另行登记 } }
  - { name: 来源不明, period: 2022, given: {}, expect: { 原因: null, 认定: null, 登记: 另行登记 } }
`

test('what nobody stated is no other word: a row that asks for one cannot be tried, unless it asks for null', () => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('exclusions.yaml', TEXT, problems))
  assert.deepEqual(problems, [])
  assert.deepEqual(
    runExamples(rules).flatMap(({ example, decision, right }) => (right ? [] : [`${example} ${decision}`])),
    [],
  )
})
