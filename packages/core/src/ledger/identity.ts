import type { SubjectId } from './entry.ts'

/**
 * Body of an `identity` entry (同一性认定).
 * same, moved, renamed: the subjects are one project, all but one of the ids are other names of it.
 * different: they are not, although they look alike; ends an earlier `same` between them.
 * split, merged: succession; both sides remain projects of their own.
 */
export type Identity =
  | {
      readonly kind: 'same' | 'moved' | 'renamed' | 'different'
      readonly subjects: readonly SubjectId[]
    }
  | { readonly kind: 'split'; readonly from: SubjectId; readonly into: readonly SubjectId[] }
  | { readonly kind: 'merged'; readonly from: readonly SubjectId[]; readonly into: SubjectId }

/**
 * Reads the body of an identity entry.
 * @throws TypeError when it is none: such an entry must never have been written
 */
export function getIdentity(body: unknown): Identity {
  if (typeof body !== 'object' || body === null || !('kind' in body)) throw notAnIdentity(body)
  const { kind } = body
  if (kind === 'same' || kind === 'moved' || kind === 'renamed' || kind === 'different') {
    if ('subjects' in body && isIds(body.subjects)) return { kind, subjects: body.subjects }
  } else if (kind === 'split' && 'from' in body && 'into' in body) {
    if (typeof body.from === 'string' && isIds(body.into)) return { kind, from: body.from, into: body.into }
  } else if (kind === 'merged' && 'from' in body && 'into' in body) {
    if (isIds(body.from) && typeof body.into === 'string') return { kind, from: body.from, into: body.into }
  }
  throw notAnIdentity(body)
}

/**
 * Which ids are one project. Each group is spoken of by the member that `order` puts first:
 * the one the ledger met first.
 */
export function joinIdentities(
  identities: readonly Identity[],
  order: (id: SubjectId) => number,
): ReadonlyMap<SubjectId, SubjectId> {
  const groups = new Map<SubjectId, Set<SubjectId>>()
  for (const link of standingLinks(identities)) {
    const joined = new Set([...(groups.get(link[0]) ?? [link[0]]), ...(groups.get(link[1]) ?? [link[1]])])
    for (const member of joined) groups.set(member, joined)
  }
  const speakers = new Map<SubjectId, SubjectId>()
  for (const [member, group] of groups) {
    speakers.set(
      member,
      [...group].reduce((first, other) => (order(other) < order(first) ? other : first)),
    )
  }
  return speakers
}

/** Pairs said to be one, without those a later `different` took back. */
function standingLinks(identities: readonly Identity[]): readonly (readonly [SubjectId, SubjectId])[] {
  let links: (readonly [SubjectId, SubjectId])[] = []
  for (const identity of identities) {
    if (identity.kind === 'split' || identity.kind === 'merged') continue
    const { kind, subjects } = identity
    if (kind === 'different') {
      const apart = new Set(subjects)
      links = links.filter(([one, other]) => !(apart.has(one) && apart.has(other)))
    } else {
      const [first] = subjects
      if (first !== undefined) for (const other of subjects.slice(1)) links.push([first, other])
    }
  }
  return links
}

const isIds = (value: unknown): value is readonly SubjectId[] =>
  Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string')

const notAnIdentity = (body: unknown): TypeError =>
  new TypeError(`not the body of an identity entry: ${JSON.stringify(body)}`)
