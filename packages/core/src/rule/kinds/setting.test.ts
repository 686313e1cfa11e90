import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../../pack/index.ts'
import { readRuleSet } from '../read-rule-set.ts'
import { runExamples } from '../run-examples.ts'

/** A text that says neither how equals are placed, nor how many of equals at the cut are named, nor what a part of two points counts. */
const TEXT = `
id: open
label: 评比
source: { title: 办法, text: 按得分排名，前三名列红榜；完成率每超过计划两个百分点加一分，每少两个百分点减一分。 }
subject: unit
period: year
group: 组别
inputs:
  - { id: 组别, kind: text }
  - { id: 得分, kind: number }
  - { id: 完成率, kind: percent }
decisions:
  - { id: 名次, rank: { by: 得分, ties: 并列 } }
  - { id: 总名次, rank: { by: 得分, ties: share-and-skip, within: all } }
  - { id: 红榜, list: { by: 得分, first: "3", at the cut: 末位 } }
  - id: 进度分
    slope:
      of: 完成率
      from: "100%"
      base: "20"
      above: [{ add: "1", per: 2% }]
      below: [{ add: "-1", per: 2% }]
      units: 零头
results: [名次, 总名次, 红榜, 进度分]
gaps:
  - { id: 并列, question: 得分相同怎样排？, options: [{ id: share-and-skip, label: 跳过 }, { id: share-and-next, label: 顺延 }, { id: list-order, label: 按名单 }] }
  - { id: 末位, question: 第三名并列怎么办？, options: [{ id: all, label: 都列 }, { id: none, label: 都不列 }] }
  - { id: 零头, question: 不足两个百分点的怎么算？, options: [{ id: whole, label: 不计 }, { id: started, label: 计一分 }, { id: proportion, label: 按比例 }] }
examples:
  - name: 未决时只有不取决于它的有值
    period: 2022
    common: { 组别: 县 }
    subjects:
      - { id: a, given: { 得分: 90, 完成率: 104% }, expect: { 名次: 1, 红榜: true, 进度分: 22 } }
      - { id: b, given: { 得分: 80, 完成率: 103% }, expect: { 名次: 2, 红榜: true, 进度分: null } }
      - { id: c, times: 2, given: { 得分: 70, 完成率: 97% }, expect: { 名次: null, 红榜: null, 进度分: null } }
      - { id: d, given: { 得分: 60, 完成率: 100% }, expect: { 名次: null, 红榜: false, 进度分: 20 } }
      - { id: e, given: { 完成率: 96% }, expect: { 名次: null, 红榜: null, 进度分: 18 } }
  - name: 跳过，都列，不计
    period: 2022
    suppose: { 并列: share-and-skip, 末位: all, 零头: whole }
    common: { 组别: 县 }
    subjects:
      - { id: a, times: 2, given: { 得分: 90, 完成率: 103.9% }, expect: { 名次: 1, 红榜: true, 进度分: 21 } }
      - { id: b, times: 2, given: { 得分: 80, 完成率: 96.1% }, expect: { 名次: 3, 红榜: true, 进度分: 19 } }
  - name: 顺延，都不列，计一分
    period: 2022
    suppose: { 并列: share-and-next, 末位: none, 零头: started }
    common: { 组别: 县 }
    subjects:
      - { id: a, times: 2, given: { 得分: 90, 完成率: 103.9% }, expect: { 名次: 1, 红榜: true, 进度分: 22 } }
      - { id: b, times: 2, given: { 得分: 80, 完成率: 96.1% }, expect: { 名次: 2, 红榜: false, 进度分: 18 } }
  - name: 按名单，按比例；总名次不分组
    period: 2022
    suppose: { 并列: list-order, 末位: all, 零头: proportion }
    subjects:
      - { id: a, given: { 组别: 县, 得分: 90, 完成率: 103% }, expect: { 名次: 1, 总名次: 1, 进度分: 21.5 } }
      - { id: b, given: { 组别: 县, 得分: 90, 完成率: 99% }, expect: { 名次: 2, 总名次: 1, 进度分: 19.5 } }
      - { id: c, given: { 组别: 区, 得分: 80, 完成率: 100% }, expect: { 名次: 1, 总名次: 3, 进度分: 20 } }
`

test('a choice that the text leaves open may be a gap; what does not depend on it has a value meanwhile', () => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('open.yaml', TEXT, problems))
  assert.deepEqual(problems, [])
  const wrong = runExamples(rules).filter(({ right }) => !right)
  assert.deepEqual(
    wrong.map(({ example, subject, decision }) => `${example} ${subject} ${decision}`),
    [],
  )
})
