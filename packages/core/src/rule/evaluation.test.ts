import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '../calendar/index.ts'
import { printValue } from '../language/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { Evaluation } from './evaluation.ts'
import { readRuleSet } from './read-rule-set.ts'
import { recordsOf, runExamples } from './run-examples.ts'

const TEXT = `
id: shares
label: 占比
source: { title: 办法, text: 本组和全部的个数与占比。 }
subject: unit
period: year
group: 组别
inputs:
  - { id: 组别, kind: text }
  - { id: 已开工, kind: flag }
decisions:
  - { id: 全部个数, value: count(all) }
  - { id: 本组个数, value: count(group) }
  - { id: 本组开工率, value: "count(group[已开工]) / count(group)" }
  - { id: 都已开工, value: all(all.已开工) }
  - { id: 名单, value: group }
examples:
  - name: 两组
    period: 2022
    subjects:
      - { id: a, given: { 组别: 县, 已开工: true }, expect: { 全部个数: 3, 本组个数: 2, 本组开工率: 50%, 都已开工: false } }
      - { id: b, given: { 组别: 县, 已开工: false } }
      - { id: c, given: { 组别: 区, 已开工: true }, expect: { 全部个数: 3, 本组个数: 1, 本组开工率: 100% } }
`

const read = () => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('shares.yaml', TEXT, problems))
  assert.deepEqual(problems, [])
  return rules
}

test('all and group are records of those judged, beside the function of the same name', () => {
  const wrong = runExamples(read()).filter(({ right }) => !right)
  assert.deepEqual(
    wrong.map(({ subject, decision, found }) => `${subject} ${decision} ${printValue(found.value)}`),
    [],
  )
})

test('a record of somebody judged lists what was stated; decisions about everybody do not lead round in it', () => {
  const rules = read()
  const [example] = rules.examples
  const period = parsePeriod('2022')
  assert.ok(example && period)
  const { value } = new Evaluation(rules, recordsOf(example)).outcome('名单', 'c', period)
  assert.equal(printValue(value), '[{组别: "区", 已开工: true}]')
})
