import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationRegion } from '../../test/truth-portfolio.ts'
import { parsePeriod } from '../calendar/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { Evaluation } from './evaluation.ts'
import { readDmn } from './read-dmn.ts'
import { readRuleSet } from './read-rule-set.ts'
import type { RuleSet } from './rule-set.ts'
import { recordsOf, runExamples } from './run-examples.ts'
import { writeDmn } from './write-dmn.ts'

const lights = demonstrationRegion().rules.inForce.find(({ rules }) => rules.id === 'lights')
  ?.rules as RuleSet

test('the lights written as DMN and read back decide every worked example alike', () => {
  const xml = writeDmn(lights)
  const { text, left } = readDmn(xml)
  assert.deepEqual(left, [])
  const problems: PackProblem[] = []
  const back = readRuleSet(readPackFile('dmn.yaml', text, problems))
  assert.deepEqual(problems, [])
  let compared = 0
  for (const example of lights.examples) {
    const period = parsePeriod(example.period)
    assert.ok(period)
    const evaluation = new Evaluation(back, recordsOf(example))
    for (const { id, expect } of example.subjects) {
      for (const [decision, expected] of Object.entries(expect)) {
        // who it applies to is no part of a table of the standard
        if (expected === null) continue
        assert.equal(evaluation.outcome(decision, id, period).value, expected, example.name)
        compared += 1
      }
    }
  }
  assert.ok(compared >= 12)
  assert.ok(runExamples(lights).length > compared)
})

test('shares and amounts are plain numbers there, words are texts', () => {
  const xml = writeDmn(lights)
  assert.match(xml, /<text>\[0\.1\.\.0\.3\)<\/text>/)
  assert.match(xml, /<text>"yellow"<\/text>/)
  assert.match(xml, /hitPolicy="UNIQUE"/)
})

test('a model of another tool becomes a rule set', () => {
  const { text, left } = readDmn(`<?xml version="1.0"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="Fee" namespace="x">
  <inputData id="i" name="amount"><variable name="amount" typeRef="number"/></inputData>
  <decision id="d" name="fee"><variable name="fee"/>
    <decisionTable hitPolicy="COLLECT" aggregation="SUM">
      <input><inputExpression><text>amount</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>&gt; 10</text></inputEntry><outputEntry><text>5</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>amount / 2</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="e" name="odd"><variable name="odd"/><list/></decision>
</definitions>`)
  assert.deepEqual(left, ['odd'])
  const rules = readRuleSet(readPackFile('fee.yaml', text, []))
  assert.equal(rules.decisions[0]?.body.kind, 'table')
  assert.equal(rules.inputs[0]?.kind, 'number')
})
