import { ANY, Decimal, NUMBER, TRUTH, type Type, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import { constantOf, type Expression } from '../expression.ts'
import type { Reading, SingleKind } from '../kind.ts'
import { readLabel } from '../read-label.ts'
import { readShow } from '../read-show.ts'
import { readWrittenAmount } from '../written-amount.ts'
import { decideTable } from './decide-table.ts'
import type { HitPolicy, TableBody, TableDetail, TableInput, TableOutput, TableRow } from './table-body.ts'

const HITS: readonly HitPolicy[] = ['U', 'A', 'P', 'F', 'R', 'O', 'C', 'C+', 'C<', 'C>', 'C#']

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
