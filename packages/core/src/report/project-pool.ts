import type { SubjectId } from '../ledger/index.ts'
import type { KnownLedger, KnownProject } from './known-ledger.ts'
import type { PoolProject } from './row-matching.ts'

/** Projects a report of the division may be about: those of the report it corrects, and those of the last one. */
export function poolOf({ current, last }: KnownLedger): PoolProject[] {
  const lasts = new Map(unique(last?.projects ?? []).map((project) => [project.subject, project]))
  const corrected = unique(current?.projects ?? []).map((project): PoolProject => {
    const before = lasts.get(project.subject)
    lasts.delete(project.subject)
    return {
      subject: project.subject,
      current: project,
      ...(before ? { last: before } : {}),
      best: project,
    }
  })
  const rest = [...lasts.values()].map((project) => ({
    subject: project.subject,
    last: project,
    best: project,
  }))
  return [...corrected, ...rest]
}

/** Each project once, by its latest mention; of two in one report by the first, which is the one that counts. */
export function unique(projects: readonly KnownProject[]): KnownProject[] {
  const latest = new Map<SubjectId, KnownProject>()
  for (const project of projects) {
    const known = latest.get(project.subject)
    if (!known || known.period < project.period) latest.set(project.subject, project)
  }
  return [...latest.values()]
}

/** Mentions of projects that the same report had mentioned before. */
export function repeated(projects: readonly KnownProject[]): KnownProject[] {
  const seen = new Set<SubjectId>()
  return projects.filter(({ subject }) => {
    if (seen.has(subject)) return true
    seen.add(subject)
    return false
  })
}

export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Items whose key no other item has. */
export function singles<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  for (const [key, [first, ...more]] of grouped(items, keyOf))
    if (first && more.length === 0) found.set(key, first)
  return found
}
