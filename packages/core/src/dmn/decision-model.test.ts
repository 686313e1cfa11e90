import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal, printValue, type Value } from '../language/index.ts'
import { DecisionModel, readDefinitions } from './index.ts'

const define = (body: string, namespace = 'urn:test'): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="test" namespace="${namespace}">${body}</definitions>`
const literal = (text: string): string =>
  `<literalExpression><text>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></literalExpression>`
const decision = (name: string, logic: string, requires = '', type = ''): string =>
  `<decision id="_${name}" name="${name}"><variable name="${name}"${type && ` typeRef="${type}"`}/>${requires}${logic}</decision>`
const input = (name: string, type = 'number'): string =>
  `<inputData id="_${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`
const needs = (kind: 'Input' | 'Decision' | 'Knowledge', id: string): string =>
  `<informationRequirement><required${kind} href="#_${id}"/></informationRequirement>`

const number = (value: number): Value => Decimal.fromNumber(value)

function decide(body: string, name: string, inputs: Readonly<Record<string, Value>> = {}): string {
  const model = new DecisionModel(readDefinitions(define(body)), [])
  const value = model.decide(name, new Map(Object.entries(inputs)))
  assert.deepEqual(model.problems, [])
  return printValue(value)
}

test('decisions over inputs and over each other, seeing only what they require', () => {
  const body = [
    input('计划'),
    input('完成'),
    decision('完成率', literal('完成 / 计划'), needs('Input', '计划') + needs('Input', '完成')),
    decision('灯', literal('if 完成率 < 0.8 then "red" else "green"'), needs('Decision', '完成率')),
    decision('blind', literal('完成率')),
  ].join('')
  assert.equal(decide(body, '灯', { 计划: number(100), 完成: number(80) }), 'green')
  assert.equal(decide(body, '灯', { 计划: number(100), 完成: number(79) }), 'red')
  assert.equal(decide(body, 'blind', { 计划: number(100), 完成: number(80) }), 'null')
  assert.equal(decide(body, 'nowhere'), 'null')
})

test('boxes: context with a result, list, relation, conditional, filter, loops', () => {
  const context = `<context>
    <contextEntry><variable name="a b"/>${literal('1')}</contextEntry>
    <contextEntry><variable name="c"/>${literal('a b + 1')}</contextEntry>
    <contextEntry>${literal('a b + c')}</contextEntry></context>`
  assert.equal(decide(decision('d', context), 'd'), '3')
  const relation = `<relation><column name="x"/><column name="y"/>
    <row>${literal('1')}${literal('"a"')}</row><row>${literal('2')}${literal('"b"')}</row></relation>`
  assert.equal(decide(decision('d', relation), 'd'), '[{x: 1, y: "a"}, {x: 2, y: "b"}]')
  const one = (name: string, text: string): string => `<${name}>${literal(text)}</${name}>`
  assert.equal(decide(decision('d', `<list>${literal('1')}${literal('2')}</list>`), 'd'), '[1, 2]')
  const conditional = `<conditional>${one('if', '1 > 0')}${one('then', '"a"')}${one('else', '"b"')}</conditional>`
  assert.equal(decide(decision('d', conditional), 'd'), 'a')
  const filter = `<filter>${one('in', '[{a: 1}, {a: 3}]')}${one('match', 'a > 2')}</filter>`
  assert.equal(decide(decision('d', filter), 'd'), '[{a: 3}]')
  const loop = `<for iteratorVariable="i">${one('in', '[1, 2]')}${one('return', 'i * 2')}</for>`
  assert.equal(decide(decision('d', loop), 'd'), '[2, 4]')
  const some = `<some iteratorVariable="i">${one('in', '[1, 2]')}${one('satisfies', 'i > 1')}</some>`
  assert.equal(decide(decision('d', some), 'd'), 'true')
})

test('functions kept by themselves, called by text and by box, also by themselves', () => {
  const knowledge = `<businessKnowledgeModel id="_f" name="f"><encapsulatedLogic>
    <formalParameter name="n" typeRef="number"/>${literal('if n < 2 then 1 else n * f(n - 1)')}</encapsulatedLogic></businessKnowledgeModel>`
  const requires = '<knowledgeRequirement><requiredKnowledge href="#_f"/></knowledgeRequirement>'
  assert.equal(decide(knowledge + decision('d', literal('f(5)'), requires), 'd'), '120')
  assert.equal(decide(knowledge + decision('d', literal('f("5")'), requires), 'd'), 'null')
  const invocation = `<invocation>${literal('f')}<binding><parameter name="n"/>${literal('4')}</binding></invocation>`
  assert.equal(decide(knowledge + decision('d', invocation, requires), 'd'), '24')
})

test('decision services: outputs worked out from what is given to them', () => {
  const body = [
    input('a'),
    decision('b', literal('10')),
    decision('c', literal('a + b'), needs('Input', 'a') + needs('Decision', 'b')),
    '<decisionService id="_s" name="s"><outputDecision href="#_c"/><inputDecision href="#_b"/><inputData href="#_a"/></decisionService>',
    decision(
      'd',
      literal('s(1, 2)'),
      '<knowledgeRequirement><requiredKnowledge href="#_s"/></knowledgeRequirement>',
    ),
  ].join('')
  assert.equal(decide(body, 'd'), '3')
  assert.equal(decide(body, 'c', { a: number(1) }), '11')
  const model = new DecisionModel(readDefinitions(define(body)), [])
  assert.equal(
    printValue(
      model.serve(
        's',
        new Map([
          ['a', number(5)],
          ['b', number(6)],
        ]),
      ),
    ),
    '11',
  )
})

/** Hit policy, aggregation, score of the applicant, result: rows hold from 10, from 5 and for 7. */
const POLICIES: [policy: string, aggregation: string, score: number, result: string][] = [
  ['UNIQUE', '', 12, 'null'],
  ['UNIQUE', '', 5, '2'],
  ['UNIQUE', '', 1, 'null'],
  ['FIRST', '', 12, '1'],
  ['FIRST', '', 7, '2'],
  ['ANY', '', 5, '2'],
  ['ANY', '', 7, 'null'],
  ['PRIORITY', '', 7, '3'],
  ['PRIORITY', '', 12, '2'],
  ['RULE ORDER', '', 12, '[1, 2]'],
  ['OUTPUT ORDER', '', 12, '[2, 1]'],
  ['COLLECT', '', 7, '[2, 3]'],
  ['COLLECT', 'SUM', 7, '5'],
  ['COLLECT', 'MIN', 7, '2'],
  ['COLLECT', 'MAX', 12, '2'],
  ['COLLECT', 'COUNT', 12, '2'],
]
const rule = (cell: string, result: string): string =>
  `<rule><inputEntry><text>${cell.replaceAll('<', '&lt;')}</text></inputEntry><outputEntry><text>${result}</text></outputEntry></rule>`

for (const [policy, aggregation, score, result] of POLICIES) {
  test(`decision table ${policy} ${aggregation} of ${score} → ${result}`, () => {
    const table = `<decisionTable hitPolicy="${policy}"${aggregation && ` aggregation="${aggregation}"`}>
      <input><inputExpression><text>score</text></inputExpression></input>
      <output><outputValues><text>3, 2, 1</text></outputValues></output>
      ${rule('>= 10', '1')}${rule('>= 5', '2')}${rule('7', '3')}</decisionTable>`
    assert.equal(
      decide(input('score') + decision('d', table, needs('Input', 'score')), 'd', { score: number(score) }),
      result,
    )
  })
}

test('several outputs, a default, and inputs that may not be', () => {
  const table = `<decisionTable hitPolicy="UNIQUE">
    <input><inputExpression><text>score</text></inputExpression><inputValues><text>[0..100]</text></inputValues></input>
    <output name="light"><defaultOutputEntry><text>"grey"</text></defaultOutputEntry></output><output name="points"/>
    <rule><inputEntry><text>>= 60</text></inputEntry><outputEntry><text>"green"</text></outputEntry><outputEntry><text>score / 10</text></outputEntry></rule>
    </decisionTable>`
  const body = input('score') + decision('d', table, needs('Input', 'score'))
  assert.equal(decide(body, 'd', { score: number(80) }), '{light: "green", points: 8}')
  assert.equal(decide(body, 'd', { score: number(50) }), '{light: "grey", points: null}')
  assert.equal(decide(body, 'd', { score: number(101) }), 'null')
})

test('types of the model: what does not suit is null', () => {
  const items = `<itemDefinition name="tShare"><typeRef>number</typeRef><allowedValues><text>[0..1]</text></allowedValues></itemDefinition>
    <itemDefinition name="tPerson"><itemComponent name="full name"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="shares" isCollection="true"><typeRef>tShare</typeRef></itemComponent></itemDefinition>`
  const typed = (text: string, type: string): string =>
    decide(items + decision('d', literal(text), '', type), 'd')
  assert.equal(typed('0.5', 'tShare'), '0.5')
  assert.equal(typed('1.5', 'tShare'), 'null')
  assert.equal(typed('[0.5]', 'tShare'), '0.5')
  assert.equal(typed('1.5 instance of tShare', 'boolean'), 'true')
  assert.equal(
    typed('{full name: "甲", shares: [0.5, 0.5]}', 'tPerson'),
    '{full name: "甲", shares: [0.5, 0.5]}',
  )
  assert.equal(typed('{full name: "甲", shares: [2]}', 'tPerson'), 'null')
  assert.equal(typed('{full name: "甲"}', 'tPerson'), 'null')
  assert.equal(
    decide(items + input('p', 'tPerson') + decision('d', literal('p.full name'), needs('Input', 'p')), 'd', {
      p: new Map<string, Value>([
        ['full name', '乙'],
        ['shares', []],
      ]),
    }),
    '乙',
  )
})

test('elements of other files are reached through the name of the import', () => {
  const main = define(
    `<import namespace="urn:other" name="other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
    ${decision('d', literal('other.twice(4) + other.base'), '<knowledgeRequirement><requiredKnowledge href="urn:other#_twice"/></knowledgeRequirement><informationRequirement><requiredDecision href="urn:other#_base"/></informationRequirement>')}`,
  )
  const other = define(
    `<businessKnowledgeModel id="_twice" name="twice"><encapsulatedLogic><formalParameter name="n"/>${literal('n * 2')}</encapsulatedLogic></businessKnowledgeModel>${decision('base', literal('100'))}`,
    'urn:other',
  )
  const model = new DecisionModel(readDefinitions(main), [readDefinitions(other)])
  assert.equal(printValue(model.decide('d', new Map())), '108')
})

test('a circle has no value, and texts that are no expression are told', () => {
  const circle =
    decision('a', literal('b'), needs('Decision', 'b')) +
    decision('b', literal('a + 1'), needs('Decision', 'a'))
  assert.equal(decide(circle, 'a'), 'null')
  const model = new DecisionModel(readDefinitions(define(`\n${decision('d', literal('1 +'))}`)), [])
  assert.equal(model.decide('d', new Map()), null)
  assert.equal(model.problems.length, 1)
  assert.equal(model.problems[0]?.line, 2)
})
