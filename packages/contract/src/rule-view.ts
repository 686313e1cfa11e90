import { printValue } from '@groundbreak/core/language'
import type { ExampleResult, LadderBody, ScoreBody, ScoreItem, TableBody } from '@groundbreak/core/rule'
import type { LadderView, RuleDecisionView, RuleExampleView, ScoreLineView, TextPlace } from './rule.ts'

/** A decision table as it is shown. */
export const tableView = ({
  hit,
  inputs,
  outputs,
  rows,
}: TableBody): NonNullable<RuleDecisionView['table']> => ({
  hit,
  inputs: inputs.map(({ label }) => label),
  outputs: outputs.map(({ name }) => name),
  rows: rows.map(({ cells, gives, clause }) => ({
    when: cells.map(({ text }) => text),
    gives: gives.map(({ text }) => text),
    ...(clause !== undefined && { clause }),
  })),
})

/** A ladder as it is shown. */
export const ladderView = ({ steps, release }: LadderBody): LadderView => ({
  steps: steps.map(({ id, label, when, action, within }) => ({
    id,
    label,
    when: when.text,
    ...(action && { action }),
    ...(within && { within: { days: within.days.text, count: within.count } }),
  })),
  release: release.text,
})

interface Sheet<Item> {
  readonly items: readonly Item[]
  readonly bonus?: Item
  readonly deduct?: Item
}

/** Where a line of a score sheet stands. */
export interface LinePlace {
  readonly part: ScoreLineView['part']
  readonly depth: number
  readonly at: TextPlace
}

/** The tree of a score sheet as lines, each item above those below it. */
export function linesOf<Item extends { readonly items: readonly Item[] }, Line>(
  { items, bonus, deduct }: Sheet<Item>,
  lineOf: (item: Item, place: LinePlace) => Line,
): Line[] {
  const linesFrom = (item: Item, place: LinePlace): Line[] => [
    lineOf(item, place),
    ...item.items.flatMap((below, index) =>
      linesFrom(below, { ...place, depth: place.depth + 1, at: [...place.at, 'items', index] }),
    ),
  ]
  const part = (name: 'bonus' | 'deduct', item: Item | undefined): Line[] =>
    item ? linesFrom(item, { part: name, depth: 0, at: ['score', name] }) : []
  return [
    ...items.flatMap((item, index) =>
      linesFrom(item, { part: 'items', depth: 0, at: ['score', 'items', index] }),
    ),
    ...part('bonus', bonus),
    ...part('deduct', deduct),
  ]
}

/** A score sheet as it is shown: the tree of items with marks, weights, caps and formulas. */
export const scoreLines = (body: ScoreBody): ScoreLineView[] =>
  linesOf<ScoreItem, ScoreLineView>(
    body,
    ({ id, label, full, weight, value, most, least, clause }, { part, depth, at }) => ({
      id,
      label,
      depth,
      part,
      at,
      ...(full && { full: full.toString() }),
      ...(weight && { weight: weight.toString() }),
      ...(most && { most: most.text }),
      ...(least && { least: least.text }),
      ...(value && { formula: value.text }),
      ...(clause !== undefined && { clause }),
    }),
  )

export const exampleView = (result: ExampleResult): RuleExampleView => ({
  example: result.example,
  line: result.line,
  subject: result.subject,
  decision: result.decision,
  expected: printValue(result.expected),
  found: printValue(result.found.value),
  right: result.right,
})
