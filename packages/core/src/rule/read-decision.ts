import type { Words } from '../finding/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Decision, DecisionKind } from './decision.ts'
import { typeOfDecision } from './decision-type.ts'
import { readCell, readExpression } from './expression.ts'
import type { Reading } from './kind.ts'
import { DECISION_KINDS, readBody } from './kinds/kinds.ts'
import type { KnownNames } from './known-names.ts'
import { readLabel } from './read-label.ts'
import { readShow } from './read-show.ts'
import type { RuleInput } from './rule-set.ts'

const HEAD_KEYS = ['id', 'label', 'clause', 'show', 'applies', 'turn', 'remedy']

/** Reads one decision: its head, and the body under the key that names its kind. */
export function readDecision(
  node: PackNode,
  known: KnownNames,
  inputs: readonly RuleInput[],
): Decision | undefined {
  node.onlyKeys([...HEAD_KEYS, ...DECISION_KINDS])
  const kinds = DECISION_KINDS.filter((kind) => node.has(kind))
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    node.problem(
      { zh: '判定项须有且只有一种判定方式', en: 'a decision has exactly one kind' },
      { zh: `写下列之一：${DECISION_KINDS.join('、')}`, en: `give one of: ${DECISION_KINDS.join(', ')}` },
    )
    return undefined
  }
  const id = node.at('id').text()
  const body = readKind(kind, node.at(kind), id, known, inputs)
  // decisions further down know what this one gives
  known.learn(id, typeOfDecision(body))
  return {
    id,
    label: readLabel(node, id),
    ...(node.has('clause') && { clause: node.at('clause').text() }),
    ...(node.has('show') && { show: readShow(node.at('show')) }),
    ...(node.has('applies') && { applies: readExpression(node.at('applies'), known) }),
    ...(node.has('turn') && { turn: readTurn(node.at('turn'), inputs) }),
    ...(node.has('remedy') && { remedy: node.at('remedy').words() }),
    line: node.line,
    body,
  }
}

function readKind(
  kind: DecisionKind,
  node: PackNode,
  id: string,
  known: KnownNames,
  inputs: readonly RuleInput[],
) {
  const reading: Reading = {
    decision: id,
    expression: (one, ...further) => readExpression(one, known.with(...further)),
    cell: (one, input) => readCell(one, known, input),
    domain: (expression) => {
      const input = inputs.find((one) => one.id === expression)
      return {
        ...(input?.choices && { choices: input.choices }),
        ...(input?.kind === 'count' && { whole: true, counted: true }),
      }
    },
  }
  return readBody(kind, node, reading)
}

function readTurn(node: PackNode, inputs: readonly RuleInput[]): { input: string; words: Words } {
  node.onlyKeys(['input', 'words'])
  const levers = inputs.filter(({ lever }) => lever).map(({ id }) => id)
  return { input: node.at('input').oneOf(levers), words: node.at('words').words() }
}
