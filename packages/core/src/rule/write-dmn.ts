import { POLICIES } from '../dmn/index.ts'
import { printExpression, printUnaryTests } from '../language/index.ts'
import type { Decision } from './decision.ts'
import { namesOf } from './dependencies.ts'
import type { Expression } from './expression.ts'
import { expressionsOf } from './kinds/kinds.ts'
import type { TableBody } from './kinds/table-body.ts'
import { AGGREGATIONS } from './read-dmn.ts'
import type { InputKind, RuleSet } from './rule-set.ts'

const MODEL = 'https://www.omg.org/spec/DMN/20230324/MODEL/'
const OWN = 'urn:groundbreak:rule-set'

const TYPES: Readonly<Record<InputKind, string>> = {
  number: 'number',
  money: 'number',
  percent: 'number',
  points: 'number',
  count: 'number',
  date: 'date',
  flag: 'boolean',
  text: 'string',
  list: 'Any',
  record: 'Any',
}

/**
 * A rule set as a file of DMN 1.5. Formulas and decision tables become what the standard has for them, numbers with units plain ones.
 * The kinds the standard does not know (score sheets, rankings, ladders …) travel as an extension that names their kind, with the
 * formulas they are made of in the description: other tools show them and do not run them.
 */
export function writeDmn(rules: RuleSet): string {
  const { id, label, source, inputs, decisions } = rules
  const ids = new Map([...inputs, ...decisions].map((one, index) => [one.id, `_${index + 1}`]))
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="${MODEL}" xmlns:gb="${OWN}" id="${attribute(id)}" name="${attribute(label.zh)}" namespace="${OWN}:${attribute(encodeURIComponent(id))}">`,
    `  <description>${text(`《${source.title}》${source.article ?? ''} ${source.text}`)}</description>`,
  ]
  const data = inputs.map(
    ({ id: name, kind }) =>
      `  <inputData id="${ids.get(name)}" name="${attribute(name)}"><variable name="${attribute(name)}" typeRef="${TYPES[kind]}"/></inputData>`,
  )
  return [
    ...head,
    ...data,
    ...decisions.map((decision) => writeDecision(decision, rules, ids)),
    '</definitions>',
    '',
  ].join('\n')
}

function writeDecision(decision: Decision, rules: RuleSet, ids: ReadonlyMap<string, string>): string {
  const { id, clause, body } = decision
  const used = namesOf(decision)
  const inputs = [...ids.keys()].filter((name) => used.has(name) && name !== id)
  const lines = [
    `  <decision id="${ids.get(id)}" name="${attribute(id)}">`,
    ...(clause === undefined ? [] : [`    <description>${text(clause)}</description>`]),
    ...(body.kind === 'value' || body.kind === 'table' ? [] : [extension(decision)]),
    `    <variable name="${attribute(id)}"/>`,
    ...inputs.map(
      (name) =>
        `    <informationRequirement><required${rules.inputs.some((input) => input.id === name) ? 'Input' : 'Decision'} href="#${ids.get(name)}"/></informationRequirement>`,
    ),
    body.kind === 'table'
      ? table(body)
      : literal(body.kind === 'value' ? printExpression(body.value.tree) : 'null', '    '),
    '  </decision>',
  ]
  return lines.join('\n')
}

function extension({ body }: Decision): string {
  const formulas = [...new Set(expressionsOf(body).map((one) => one.text))]
  return `    <extensionElements><gb:kind name="${body.kind}">${text(formulas.join('\n'))}</gb:kind></extensionElements>`
}

function table({ hit, inputs, outputs, rows, otherwise }: TableBody): string {
  const [policy = 'U', operator] = hit
  const lines = [
    `    <decisionTable hitPolicy="${POLICY_NAMES.get(policy)}"${operator === undefined ? '' : ` aggregation="${AGGREGATION_NAMES.get(operator)}"`}>`,
    ...inputs.map(
      ({ label, value }) =>
        `      <input label="${attribute(label.zh)}"><inputExpression><text>${text(printExpression(value.tree))}</text></inputExpression></input>`,
    ),
    ...outputs.map(
      ({ name, values }, index) =>
        `      <output name="${attribute(name)}">${allowed(values)}${defaultOf(otherwise?.[index])}</output>`,
    ),
    ...rows.flatMap(({ cells, gives }) => [
      '      <rule>',
      ...cells.map(
        (cell) => `        <inputEntry><text>${text(printUnaryTests(cell.tests))}</text></inputEntry>`,
      ),
      ...gives.map(
        (one) => `        <outputEntry><text>${text(printExpression(one.tree))}</text></outputEntry>`,
      ),
      '      </rule>',
    ]),
    '    </decisionTable>',
  ]
  return lines.join('\n')
}

const POLICY_NAMES = new Map(Object.entries(POLICIES).map(([name, letter]) => [String(letter), name]))
const AGGREGATION_NAMES = new Map(Object.entries(AGGREGATIONS).map(([name, hit]) => [hit.slice(1), name]))

const allowed = (values: readonly string[]): string =>
  values.length === 0
    ? ''
    : `<outputValues><text>${text(values.map((value) => JSON.stringify(value)).join(','))}</text></outputValues>`

const defaultOf = (value: Expression | undefined): string =>
  value === undefined
    ? ''
    : `<defaultOutputEntry><text>${text(printExpression(value.tree))}</text></defaultOutputEntry>`

const literal = (formula: string, indent: string): string =>
  `${indent}<literalExpression><text>${text(formula)}</text></literalExpression>`

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const attribute = (value: string): string => text(value).replaceAll('"', '&quot;')
