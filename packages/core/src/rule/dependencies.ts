import type { Decision } from './decision.ts'
import { expressionsOf } from './kinds/kinds.ts'

/** Decisions that use each other round in the same period, as a path that ends where it begins. Looking back is no circle. */
export function findCycle(
  decisions: readonly Decision[],
  isDecision: (name: string) => boolean,
): string[] | undefined {
  const uses = new Map(
    decisions.map(({ id, body }) => [
      id,
      [...new Set(expressionsOf(body).flatMap(({ names }) => names))].filter(
        (name) => isDecision(name) && !(name === id && body.kind === 'ladder'),
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
  for (const { id } of decisions) {
    const found = visit(id, [])
    if (found) return found
  }
  return undefined
}

/** Inputs a decision depends on, through whatever it uses, now or in earlier periods. */
export function inputsBehind(decisions: readonly Decision[], id: string): ReadonlySet<string> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (one: string): void => {
    if (seen.has(one)) return
    seen.add(one)
    const decision = byId.get(one)
    if (!decision) found.add(one)
    else
      for (const { names, lookBack } of expressionsOf(decision.body))
        for (const name of [...names, ...lookBack]) visit(name)
  }
  visit(id)
  return found
}
