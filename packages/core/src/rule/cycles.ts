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
