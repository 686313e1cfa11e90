import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '../calendar/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { Evaluation } from './evaluation.ts'
import { explain } from './explanation.ts'
import { readRegionRules } from './in-force.ts'
import { findObstacles } from './obstacles.ts'
import { readRuleSet } from './read-rule-set.ts'
import { recordsOf, runExamples } from './run-examples.ts'

/** The text gives a light from ten points on and says nothing of smaller lags; "each two points" may mean whole steps or parts of one. */
const TEXT = `
id: lag
label: 落后
source: { title: 办法, text: 落后十个百分点以上亮黄灯；每落后两个百分点扣一分。 }
subject: project
period: month
inputs: [{ id: 落后, kind: points }]
decisions:
  - id: 灯
    table:
      hit: U
      inputs: [落后]
      rows:
        - { when: ["<= 0"], then: green }
        - { when: ["(0..10个百分点)"], then: { value: 轻微落后 } }
        - { when: [">= 10个百分点"], then: yellow }
  - { id: 扣分, value: 步数 * 1 }
results: [灯, 扣分]
gaps:
  - id: 轻微落后
    question: 不足十个百分点的亮什么灯？
    options: [{ id: green, label: 绿灯 }, { id: yellow, label: 黄灯 }]
  - id: 步数
    question: 不足两个百分点的部分如何计？
    options:
      - { id: whole, label: 不计, value: floor(落后 / 2个百分点) }
      - { id: proportion, label: 按比例, value: 落后 / 2个百分点 }
examples:
  - { name: 未决, period: 2022-10, given: { 落后: 5% }, expect: { 灯: null, 扣分: null } }
  - { name: 整数, period: 2022-10, suppose: { 步数: whole, 轻微落后: yellow }, given: { 落后: 5% }, expect: { 灯: yellow, 扣分: 2 } }
  - { name: 比例, period: 2022-10, suppose: { 步数: proportion }, given: { 落后: 5% }, expect: { 灯: null, 扣分: 2.5 } }
  - { name: 达到, period: 2022-10, given: { 落后: 10% }, expect: { 灯: yellow } }
`

const read = (text: string) => {
  const problems: PackProblem[] = []
  const node = readPackFile('lag.yaml', text, problems)
  return { node, rules: readRuleSet(node), problems }
}
const wrong = (rules: ReturnType<typeof readRuleSet>) =>
  runExamples(rules)
    .filter(({ right }) => !right)
    .map(({ example, decision }) => `${example} ${decision}`)

test('a gap has no value until somebody decides; then it is what the chosen option says', () => {
  const { rules, problems } = read(TEXT)
  assert.deepEqual(problems, [])
  assert.deepEqual(wrong(rules), [])
})

test('an explanation names the gaps an answer waits for, and the inputs behind a chosen option', () => {
  const { rules } = read(TEXT)
  const period = parsePeriod('2022-10')
  const [undecided] = rules.examples
  assert.ok(period && undecided)
  const open = explain(new Evaluation(rules, recordsOf(undecided)), '扣分', 'x', period)
  assert.deepEqual(open?.open, ['步数'])
  const decided = {
    ...rules,
    gaps: rules.gaps.map((gap) => ({
      ...gap,
      decided: { option: 'whole', by: '甲', on: '2022-11-01', reason: '' },
    })),
  }
  const closed = explain(new Evaluation(decided, recordsOf(undecided)), '扣分', 'x', period)
  assert.deepEqual(closed?.open, [])
  assert.deepEqual(
    closed?.inputs.map(({ id }) => id),
    ['落后'],
  )
})

test('worked examples stay what they are when a city decides a gap', () => {
  const { rules } = read(
    TEXT.replace(
      'question: 不足十',
      'decided: { option: green, by: 甲, on: "2022-11-01", reason: 轻微 }\n    question: 不足十',
    ),
  )
  assert.deepEqual(wrong(rules), [])
})

test('options that use each other in a circle are told', () => {
  const { problems } = read(TEXT.replace('value: floor(落后 / 2个百分点)', 'value: 扣分'))
  assert.deepEqual(
    problems.map(({ message }) => message.en),
    ['decisions use each other in a circle: 扣分 → 步数 → 扣分'],
  )
})

test('a region puts a shared text in force by deciding its gaps itself', () => {
  const set = (gaps: string) => {
    const problems: PackProblem[] = []
    const node = readPackFile(
      'rules.yaml',
      `
colours:
  - { id: green, label: 绿, shape: circle, meaning: 正常, gravity: 0 }
  - { id: yellow, label: 黄, shape: triangle, meaning: 提醒, gravity: 1 }
otherwise: green
in force: [{ set: mechanisms/lag, lights: [灯], bind: {}, gaps: { ${gaps} } }]
`,
      problems,
    )
    const region = readRegionRules(node, [], [], () => readPackFile('lag.yaml', TEXT, problems))
    return { region, messages: problems.map(({ message }) => message.en) }
  }
  const signed = (option: string) =>
    `{ option: ${option}, by: 张某甲, on: "2022-11-01", reason: 市政府常务会议 }`
  const open = set(`步数: ${signed('whole')}`)
  assert.deepEqual(open.messages, ['不足十个百分点的亮什么灯？'])
  const closed = set(`步数: ${signed('whole')}, 轻微落后: ${signed('yellow')}`)
  assert.deepEqual(closed.messages, [])
  const [inForce] = closed.region.inForce
  assert.ok(inForce)
  assert.deepEqual(findObstacles(inForce.rules), [])
  assert.deepEqual(set(`步数: ${signed('half')}, 轻微落后: ${signed('yellow')}`).messages.length > 0, true)
  assert.match(set(`别的: ${signed('whole')}`).messages.join(), /no gap "别的"/)
})

test('records in lists have kinds and units of their own', () => {
  const text = (projects: string) => `
id: members
label: 合计
source: { title: 办法, text: 一亿元以上的项目各得一分。 }
subject: unit
period: year
inputs: [{ id: 项目, kind: list, of: [{ id: 总投资, kind: money, unit: 亿元 }, { id: 行业, kind: text, choices: [工业, 农业] }] }]
decisions: [{ id: 得分, value: "count(项目[总投资 >= 1亿元])" }]
examples: [{ period: 2022, given: { 项目: [${projects}] }, expect: { 得分: 1 } }]
`
  const { rules, problems } = read(text('{ 总投资: 1 }, { 总投资: 9999万元, 行业: 工业 }'))
  assert.deepEqual(problems, [])
  assert.deepEqual(wrong(rules), [])
  for (const bad of ['{ 投资: 1 }', '{ 总投资: 1, 行业: 渔业 }', '1'])
    assert.equal(read(text(bad)).problems.length, 1)
})
