import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../../pack/index.ts'
import { readRuleSet } from '../read-rule-set.ts'
import { runExamples } from '../run-examples.ts'

/** Extremes are dropped only in panels that are large enough, or by shares; the answers were worked out by hand. */
const TEXT = `
id: tour
label: 观摩评分
source: { title: 办法, text: 领导组六成、部门组四成；每组七票以上的去掉一个最高分和一个最低分。 }
subject: division
period: half
inputs:
  - { id: 选票, kind: list, of: [{ id: panel, kind: text }, { id: score, kind: number }] }
decisions:
  - id: 得分
    ballots:
      of: 选票
      points: score
      drop: { highest: if ballots >= 7 then 1 else 0, lowest: if ballots >= 7 then 1 else 0 }
      panels: [{ id: 领导, weight: 60% }, { id: 部门, weight: 40% }]
  - id: 截尾
    ballots: { of: 选票, points: score, drop: { highest: floor(ballots * 10%), lowest: floor(ballots * 10%) } }
  - { id: 平均, ballots: { of: 选票, points: score } }
results: [得分]
examples:
  - name: 领导组七票去两票，部门组两票不去
    period: 2023-H1
    given:
      选票:
        - { panel: 领导, score: 100 }
        - { panel: 领导, score: 90 }
        - { panel: 领导, score: 90 }
        - { panel: 领导, score: 90 }
        - { panel: 领导, score: 80 }
        - { panel: 领导, score: 80 }
        - { panel: 领导, score: 0 }
        - { panel: 部门, score: 60 }
        - { panel: 部门, score: 70 }
    expect: { 得分: 77.6 }
  - name: 九票的一成不足一票，十票去两票
    period: 2023-H1
    given: { 选票: [{ score: 10 }, { score: 0 }, { score: 1 }, { score: 1 }, { score: 1 }, { score: 1 }, { score: 1 }, { score: 1 }, { score: 1 }, { score: 1 }] }
    expect: { 截尾: 1, 平均: 1.8 }
  - name: 有一票不属于任何一组：不算
    period: 2023-H1
    given: { 选票: [{ panel: 领导, score: 100 }, { panel: 部门, score: 60 }, { panel: 群众, score: 10 }] }
    expect: { 得分: null }
`

test('extremes dropped by the size of the panel; a ballot of no panel leaves no value', () => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile('tour.yaml', TEXT, problems))
  assert.deepEqual(problems, [])
  const results = runExamples(rules)
  assert.deepEqual(
    results.flatMap(({ decision, right, found }) => (right ? [] : [`${decision} ${found.value}`])),
    [],
  )
  const detail = results.at(-1)?.found.detail as { ofNoPanel: string[] } | undefined
  assert.deepEqual(detail?.ofNoPanel, ['群众'])
})
