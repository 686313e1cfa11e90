import type { Words } from '../finding/index.ts'
import type { Value } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { type Expression, readExpression } from './expression.ts'
import type { KnownNames } from './known-names.ts'
import { readLabel } from './read-label.ts'
import type { RuleScope } from './rule-scope.ts'

/** Who chose which option of a gap, and why. */
export interface GapDecision {
  readonly option: string
  readonly by: string
  readonly on: string
  readonly reason: string
}

/**
 * Something the written text leaves open (空白). Its id is a name in expressions: it stands for what the chosen option says, and for
 * no value as long as nobody has decided and signed. A rule set with an open gap cannot be put in force.
 */
export interface Gap {
  readonly id: string
  readonly line: number
  readonly question: Words
  readonly options: readonly GapOption[]
  readonly decided?: GapDecision
}

export interface GapOption {
  readonly id: string
  readonly label: Words
  /** What the gap's name stands for once this is chosen; the option's id when absent. */
  readonly value?: Expression
}

export function readGap(item: PackNode, known: KnownNames): Gap {
  item.onlyKeys(['id', 'question', 'options', 'decided'])
  const options = item
    .at('options')
    .items()
    .map((option): GapOption => {
      option.onlyKeys(['id', 'label', 'value'])
      return {
        id: option.at('id').text(),
        label: readLabel(option, option.at('id').text()),
        ...(option.has('value') && { value: readExpression(option.at('value'), known) }),
      }
    })
  return {
    id: item.at('id').text(),
    line: item.line,
    question: item.at('question').words(),
    options,
    ...(item.has('decided') && { decided: readGapDecision(item.at('decided'), options) }),
  }
}

/** `{ option, by, on, reason }`: all four, or it is no decision. */
export function readGapDecision(node: PackNode, options: readonly GapOption[]): GapDecision {
  node.onlyKeys(['option', 'by', 'on', 'reason'])
  return {
    option: node.at('option').oneOf(options.map(({ id }) => id)),
    by: node.at('by').text(),
    on: node.at('on').text(),
    reason: node.at('reason').text(),
  }
}

export const chosenOption = ({ options, decided }: Gap): GapOption | undefined =>
  options.find(({ id }) => id === decided?.option)

export function gapValue(gap: Gap, scope: RuleScope): Value {
  const chosen = chosenOption(gap)
  if (!chosen) return null
  return chosen.value ? chosen.value.evaluate(scope) : chosen.id
}
