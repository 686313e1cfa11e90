import {
  CHAIN_START,
  type Entry,
  type EntryDraft,
  type SealedEntry,
  sealEntry,
} from '@groundbreak/core/ledger'
import { isHeadWhole } from './signed-head.ts'
import { sm3 } from './sm3.ts'
import { type SealedText, StaleLedger } from './store.ts'

/** The clock, as an argument so that a demonstration can be recorded at the times it tells of. */
export type Clock = () => Date

/** Where the chain of a region ends. */
export interface Head {
  readonly number: number
  readonly hash: string
  /** Time of recording of the last entry, '' when there is none. */
  readonly at: string
}

export const EMPTY: Head = { number: 0, hash: CHAIN_START, at: '' }

/** Seals a draft as the next entry, never earlier than the one before. */
export function sealNext(region: string, draft: EntryDraft, head: Head, clock: Clock): SealedEntry {
  const now = clock().toISOString()
  const at = [now, head.at].sort().at(-1) ?? now
  return sealEntry(draft, { region, number: head.number + 1, at, previous: head.hash }, sm3)
}

/** What is wrong with a sealed entry: its text does not fit its hash, it stands in another place, or it was not signed as it says. */
export type SealFault = 'text' | 'chain' | 'signature'

/** Opens a sealed entry that is to be number `number` of a region behind `previous`, or says what is wrong with it. */
export function openAt(
  { sealed, hash }: SealedText,
  place: { readonly region: string; readonly number: number; readonly previous: string },
): Entry | SealFault {
  if (sm3(sealed) !== hash) return 'text'
  const entry = openSealed(sealed, hash)
  const { region, number, previous } = place
  if (entry.region !== region || entry.number !== number || entry.previous !== previous) return 'chain'
  return entry.kind === 'head' && !isHeadWhole(entry) ? 'signature' : entry
}

/**
 * Opens entries that were sealed elsewhere and are to stand behind `head`.
 * @throws StaleLedger when the first does not follow `head`
 * @throws RangeError when a text does not fit its hash, one entry does not follow the other, or a signature does not fit
 */
export function openFollowing(region: string, texts: readonly SealedText[], head: Head): SealedEntry[] {
  let before: Pick<Head, 'number' | 'hash'> = head
  return texts.map((text) => {
    const number = before.number + 1
    const entry = openAt(text, { region, number, previous: before.hash })
    if (entry === 'chain' && before === head) throw new StaleLedger(head.number)
    if (typeof entry === 'string') throw new RangeError(`entry ${number} cannot be adopted: ${entry}`)
    before = entry
    return { entry, text: text.sealed }
  })
}

/** Reads an entry back from its sealed text. */
export function openSealed(text: string, hash: string): Entry {
  return { ...(JSON.parse(text) as Omit<Entry, 'hash'>), hash }
}
