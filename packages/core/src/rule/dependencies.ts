import type { Decision } from './decision.ts'
import type { Expression } from './expression.ts'
import type { Gap } from './gap.ts'
import { expressionsOf } from './kinds/kinds.ts'
import type { RuleSet } from './rule-set.ts'

const expressionsIn = ({ applies, body }: Decision): readonly Expression[] => [
  ...(applies ? [applies] : []),
  ...expressionsOf(body),
]

/** Inputs and decisions an expression asks for, in this period or an earlier one. */
export const allNames = ({ names, lookBack }: Expression): string[] => [...names, ...lookBack]

/** Those that a decision's own expressions ask for. */
export const namesOf = ({ body }: Decision): ReadonlySet<string> =>
  new Set(expressionsOf(body).flatMap(allNames))

const optionsOf = ({ options }: Gap): Expression[] => options.flatMap(({ value }) => value ?? [])

/**
 * Decisions and gaps that use each other round in the same period, as a path that ends where it begins. Every option of a gap counts,
 * as any of them may be chosen. Looking back is no circle.
 */
export function findCycle(decisions: readonly Decision[], gaps: readonly Gap[]): string[] | undefined {
  const nodes = [
    ...decisions.map((one) => ({
      id: one.id,
      expressions: expressionsIn(one),
      ladder: one.body.kind === 'ladder',
    })),
    ...gaps.map((one) => ({ id: one.id, expressions: optionsOf(one), ladder: false })),
  ]
  const known = new Set(nodes.map(({ id }) => id))
  const uses = new Map(
    nodes.map(({ id, expressions, ladder }) => [
      id,
      [...new Set(expressions.flatMap(({ names }) => names))].filter(
        (name) => known.has(name) && !(name === id && ladder),
      ),
    ]),
  )
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return undefined
    for (const next of uses.get(id) ?? []) {
      const found = visit(next, [...path, id])
      if (found) return found
    }
    done.add(id)
    return undefined
  }
  for (const { id } of nodes) {
    const found = visit(id, [])
    if (found) return found
  }
  return undefined
}

/** Inputs a decision depends on, through whatever it uses, now or in earlier periods. */
export function inputsBehind({ decisions, gaps }: RuleSet, id: string): ReadonlySet<string> {
  const expressions = new Map([
    ...decisions.map((one) => [one.id, expressionsIn(one)] as const),
    ...gaps.map((one) => [one.id, optionsOf(one)] as const),
  ])
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (one: string): void => {
    if (seen.has(one)) return
    seen.add(one)
    const inside = expressions.get(one)
    if (!inside) found.add(one)
    else for (const name of inside.flatMap(allNames)) visit(name)
  }
  visit(id)
  return found
}
