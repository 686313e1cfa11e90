import type { Words } from '../../finding/index.ts'
import type { Show } from '../../indicator/index.ts'
import {
  ANY,
  Decimal,
  NUMBER,
  order,
  type Test,
  TRUTH,
  type Tree,
  type Type,
  type Value,
} from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import { type CellTest, constantOf, type Expression } from '../expression.ts'
import type { Outcome, Reading, SingleKind } from '../kind.ts'
import { readLabel } from '../read-label.ts'
import { readShow } from '../read-show.ts'
import type { RuleScope } from '../rule-scope.ts'
import { readWrittenAmount } from '../written-amount.ts'

/** Hit policies of DMN 1.5, 8.2.10, the collecting ones with their operator. */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'R' | 'O' | 'C' | 'C+' | 'C<' | 'C>' | 'C#'

const HITS: readonly HitPolicy[] = ['U', 'A', 'P', 'F', 'R', 'O', 'C', 'C+', 'C<', 'C>', 'C#']

export interface TableOutput {
  readonly name: string
  /** Allowed values, the first the most important: P and O go by it. */
  readonly values: readonly string[]
}

export interface TableInput {
  readonly label: Words
  readonly value: Expression
  /** Values that can occur at all; the others are no gap. */
  readonly domain?: CellTest
  /** Only whole numbers occur. */
  readonly whole?: boolean
  readonly choices?: readonly string[]
  readonly show?: Show
}

export interface TableRow {
  readonly cells: readonly CellTest[]
  readonly gives: readonly Expression[]
  /** With `{input}` for the figures. */
  readonly because?: Words
  readonly clause?: string
  readonly line: number
}

/** A decision table (决策表). */
export interface TableBody {
  readonly kind: 'table'
  readonly hit: HitPolicy
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  readonly rows: readonly TableRow[]
  readonly otherwise?: readonly Expression[]
}

export interface TableDetail {
  readonly kind: 'table'
  /** Rows that held, from 1. */
  readonly rows: readonly number[]
  readonly inputs: readonly Value[]
  /** Rows that could not be tried for want of a value, from 1. */
  readonly untried: readonly number[]
}

export const tableKind: SingleKind<TableBody, TableDetail> = {
  read: readTable,
  decide: decideTable,
  expressions: ({ inputs, rows, otherwise }) => [
    ...inputs.map(({ value }) => value),
    ...rows.flatMap(({ gives }) => gives),
    ...(otherwise ?? []),
  ],
}

function readTable(node: PackNode, reading: Reading): TableBody {
  node.onlyKeys(['hit', 'inputs', 'outputs', 'rows', 'otherwise'])
  const inputs = node
    .at('inputs')
    .items()
    .map((item) => readInput(item, reading))
  const outputs = node.has('outputs')
    ? node
        .at('outputs')
        .items()
        .map((item) => ({
          name: item.at('name').text(),
          values: item.has('values') ? item.at('values').texts() : [],
        }))
    : [{ name: reading.decision, values: [] }]
  const rows = node
    .at('rows')
    .items()
    .map((item) => readRow(item, reading, inputs, outputs))
  return {
    kind: 'table',
    hit: node.at('hit').oneOf(HITS),
    inputs,
    outputs,
    rows,
    ...(node.has('otherwise') && { otherwise: readResults(node.at('otherwise'), reading, outputs) }),
  }
}

function readInput(item: PackNode, reading: Reading): TableInput {
  if (typeof item.value === 'string') {
    const value = reading.expression(item)
    return { value, label: item.words(), ...choicesOf(value), ...reading.domain(item.value) }
  }
  item.onlyKeys(['label', 'value', 'domain', 'whole', 'choices', 'show'])
  const text = item.at('value').text()
  const value = reading.expression(item.at('value'))
  return {
    value,
    label: readLabel(item, text),
    ...choicesOf(value),
    ...reading.domain(text),
    ...(item.has('domain') && { domain: reading.cell(item.at('domain')) }),
    ...(item.has('whole') && { whole: item.at('whole').flag() }),
    ...(item.has('choices') && { choices: item.at('choices').texts() }),
    ...(item.has('show') && { show: readShow(item.at('show')) }),
  }
}

/** Words a formula can come to, where they are known. */
const choicesOf = ({ type }: Expression): { readonly choices?: readonly string[] } =>
  type.kind === 'string' && type.choices ? { choices: type.choices } : {}

function readRow(
  item: PackNode,
  reading: Reading,
  inputs: readonly TableInput[],
  outputs: readonly TableOutput[],
): TableRow {
  item.onlyKeys(['when', 'then', 'because', 'clause'])
  const when = item.at('when').items()
  const width = inputs.length
  if (when.length !== width) {
    item.at('when').problem(
      {
        zh: `应有 ${width} 个单元格，实有 ${when.length} 个`,
        en: `${width} cells expected, ${when.length} found`,
      },
      { zh: '每个输入一格，不限的写 "-"', en: 'one cell for each input; write "-" for any' },
    )
  }
  return {
    cells: when.map((cell, at) => reading.cell(cell, inputs[at]?.value.type)),
    gives: readResults(item.at('then'), reading, outputs),
    ...(item.has('because') && { because: item.at('because').words() }),
    ...(item.has('clause') && { clause: item.at('clause').text() }),
    line: item.line,
  }
}

/** A word is a word, a number a number, `40%` a share, `5万元` an amount; `{ value: … }` is a formula. Several outputs stand as a map. */
function readResults(node: PackNode, reading: Reading, outputs: readonly TableOutput[]): Expression[] {
  if (outputs.length === 1) return [readResult(node, reading, outputs[0])]
  return outputs.map((output) => readResult(node.at(output.name), reading, output))
}

function readResult(node: PackNode, reading: Reading, output: TableOutput | undefined): Expression {
  if (typeof node.value === 'object' && node.value !== null) return reading.expression(node.at('value'))
  const allowed = output?.values ?? []
  if (allowed.length > 0) node.oneOf(allowed)
  return constant(node)
}

function constant(node: PackNode): Expression {
  const { value } = node
  const amount = typeof value === 'string' ? readWrittenAmount(value) : undefined
  if (amount) return constantOf(amount.value, String(value), amount.type)
  const held: Value =
    typeof value === 'number' ? Decimal.fromNumber(value) : (value as string | boolean | null)
  return constantOf(held, String(value), typeOfConstant(held))
}

function typeOfConstant(held: Value): Type {
  if (typeof held === 'string') return { kind: 'string', choices: [held] }
  return held instanceof Decimal ? NUMBER : typeof held === 'boolean' ? TRUTH : ANY
}

/** A value nobody stated differs from no word: whether the cell holds is then unknown, unless it asks for null itself. */
function tryCell({ tests, holds }: CellTest, input: Value, scope: RuleScope): boolean | null {
  if (tests.kind === 'any') return true
  return input === null && !asksForNull(tests.tests) ? null : holds(input, scope)
}

const asksForNull = (tests: readonly Test[]): boolean =>
  tests.some((test) => (test.kind === 'compare' ? isNull(test.to) : speaksOfNull(test.value)))

const isNull = (tree: Tree): boolean => tree.kind === 'literal' && tree.value === null

/** Formulas about `?` say themselves what they make of null. */
function speaksOfNull(tree: Tree): boolean {
  if (tree.kind === 'literal') return tree.value === null
  if (tree.kind === 'list') return tree.items.some(isNull)
  return tree.kind !== 'range'
}

function decideTable(body: TableBody, scope: RuleScope): Outcome<TableDetail> {
  const inputs = body.inputs.map(({ value }) => value.evaluate(scope))
  const rows: number[] = []
  const untried: number[] = []
  body.rows.forEach(({ cells }, index) => {
    const held = cells.reduce<boolean | null>((so, cell, column) => {
      if (so === false) return false
      const here = tryCell(cell, inputs[column] ?? null, scope)
      return here === false ? false : so === true && here === true ? true : null
    }, true)
    if (held === true) rows.push(index + 1)
    else if (held === null) untried.push(index + 1)
  })
  const detail = { kind: 'table' as const, rows, inputs, untried }
  return { value: resultOf(body, rows, untried, scope), detail }
}

/** No value when a row that could not be tried might have changed the answer. */
function resultOf(
  body: TableBody,
  rows: readonly number[],
  untried: readonly number[],
  scope: RuleScope,
): Value {
  const { hit, outputs } = body
  const results = rows.map((row) => outputsOf(body.rows[row - 1]?.gives ?? [], outputs, scope))
  const [first] = results
  const collecting = hit.startsWith('C') || hit === 'R' || hit === 'O'
  if (untried.length > 0) {
    const decided = hit === 'F' ? (rows[0] ?? Infinity) < (untried[0] ?? 0) : hit === 'U' && rows.length === 1
    if (!decided) return null
  }
  if (results.length === 0) {
    if (body.otherwise) return outputsOf(body.otherwise, outputs, scope)
    return hit === 'C+' || hit === 'C#' ? Decimal.of(0n) : collecting && !hit.startsWith('C') ? [] : null
  }
  switch (hit) {
    case 'U':
      return results.length === 1 ? (first ?? null) : null
    case 'A':
      return results.every((result) => sameValue(result, first ?? null)) ? (first ?? null) : null
    case 'F':
      return first ?? null
    case 'P':
      return [...results].sort((a, b) => importance(a, outputs) - importance(b, outputs))[0] ?? null
    case 'R':
    case 'C':
      return results
    case 'O':
      return [...results].sort((a, b) => importance(a, outputs) - importance(b, outputs))
    case 'C#':
      return Decimal.fromNumber(results.length)
    case 'C+':
      return results.reduce<Value>((sum, value) => add(sum, value), Decimal.of(0n))
    case 'C<':
    case 'C>':
      return results.reduce((best, value) => {
        const found = order(value, best)
        if (found === undefined) return null
        return (hit === 'C<' ? found < 0 : found > 0) ? value : best
      })
  }
}

function outputsOf(gives: readonly Expression[], outputs: readonly TableOutput[], scope: RuleScope): Value {
  if (outputs.length === 1) return gives[0]?.evaluate(scope) ?? null
  return new Map(outputs.map(({ name }, index) => [name, gives[index]?.evaluate(scope) ?? null]))
}

function importance(value: Value, outputs: readonly TableOutput[]): number {
  const [output] = outputs
  const word = value instanceof Map ? value.get(output?.name ?? '') : value
  const at = output?.values.indexOf(String(word)) ?? -1
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

const add = (a: Value, b: Value): Value => (a instanceof Decimal && b instanceof Decimal ? a.plus(b) : null)

const sameValue = (a: Value, b: Value): boolean => a === b || order(a, b) === 0
