import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '../calendar/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { Evaluation } from './evaluation.ts'
import { explain } from './explanation.ts'
import { readRuleSet } from './read-rule-set.ts'
import { recordsOf, runExamples } from './run-examples.ts'
import { findCoverage } from './table-coverage.ts'

const HEAD = `
id: sharing
label: 分成
source: { title: 办法, text: 引荐地第一至三年分40%，以后20%；材料齐备的受理；逾期的督办。 }
subject: project
period: year
inputs:
  - { id: 第几年, kind: count }
  - { id: 到位资金, kind: money, unit: 万元 }
  - { id: 材料, kind: list }
  - { id: 受理日, kind: date }
decisions:
  - { id: 齐备, documents: { of: 材料, papers: [{ id: ① }], all: [①] } }
  - { id: 期限, deadline: { from: 受理日, within: "5", count: calendar } }
  - id: 比例
    table: { hit: F, inputs: [第几年], rows: [{ when: ["<= 3"], then: 40% }], otherwise: 20% }
  - id: 奖励
    table: { hit: F, inputs: [第几年], rows: [{ when: ["<= 3"], then: 10万元 }], otherwise: 0元 }
  - { id: 等次, value: 'if 第几年 > 3 then "老" else "新"' }
`

const read = (decisions: string) => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('sharing.yaml', `${HEAD}${decisions}`, problems))
  return { rules, problems: problems.map(({ message, remedy }) => `${message.en} — ${remedy.en}`) }
}

test('a share or an amount as the result of a row is a number, as it is in an expression', () => {
  const { rules, problems } = read(`
  - { id: 引荐地, value: 到位资金 * 比例 }
  - { id: 得奖, value: 奖励 + 1万元 }
results: [引荐地, 得奖]
examples:
  - { name: 第三年, period: 2024, given: { 第几年: 3, 到位资金: 1000 }, expect: { 比例: 40%, 引荐地: 400万元, 得奖: 11万元 } }
  - { name: 第四年, period: 2024, given: { 第几年: 4, 到位资金: 1000 }, expect: { 比例: 0.2, 引荐地: 2000000, 得奖: 10000 } }
`)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    runExamples(rules).map(({ right }) => right),
    [true, true, true, true, true, true],
  )
})

test('decisions further down know what the earlier ones give', () => {
  assert.deepEqual(read('  - { id: 一, value: 齐备.complete }\n').problems, [
    'true or false has no "complete" — leave out what stands behind the dot',
  ])
  assert.deepEqual(read('  - { id: 一, value: 期限.overdue > 3 }\n').problems, [
    '"overdue" is never 3 — compare it with true or false',
  ])
  assert.match(read('  - { id: 一, value: 比例 >= 40 }\n').problems[0] ?? '', /40%/)
  assert.match(read('  - { id: 一, value: 等次 = "旧" }\n').problems[0] ?? '', /"旧"/)
})

test('a table over words that a formula comes to is searched for these words only', () => {
  const { rules, problems } = read(`
  - id: 处置
    table: { hit: U, inputs: [等次], rows: [{ when: ['"老"'], then: 退 }, { when: ['"新"'], then: 留 }] }
`)
  assert.deepEqual(problems, [])
  const table = rules.decisions.at(-1)?.body
  assert.deepEqual(table?.kind === 'table' && findCoverage(table), [])
})

test('a date that was stated as a month or a year says its year and month', () => {
  const { rules, problems } = read(`
  - { id: 季, value: ceiling(受理日.month / 3) }
  - { id: 年, value: 受理日.year }
results: [季, 年]
examples:
  - { name: 日, period: 2024, given: { 受理日: 2024-04-30 }, expect: { 季: 2, 年: 2024 } }
  - { name: 月, period: 2024, given: { 受理日: 2024-04 }, expect: { 季: 2, 年: 2024 } }
  - { name: 只有年, period: 2024, given: { 受理日: "2023" }, expect: { 季: null, 年: 2023 } }
`)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    runExamples(rules).flatMap(({ example, decision, right }) => (right ? [] : [`${example} ${decision}`])),
    [],
  )
})

test('the explanation of a table tells its inputs and no results of other rows', () => {
  const { rules } = read(`
results: [比例]
examples: [{ name: 第三年, period: 2024, given: { 第几年: 3 }, expect: { 比例: 40% } }]
`)
  const [example] = rules.examples
  const period = parsePeriod('2024')
  assert.ok(example && period)
  const told = explain(new Evaluation(rules, recordsOf(example)), '比例', 'x', period)
  assert.deepEqual(told?.formulas, ['第几年'])
})
