import {
  CHAIN_START,
  type Entry,
  type EntryDraft,
  type SealedEntry,
  sealEntry,
} from '@groundbreak/core/ledger'
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

/**
 * Opens entries that were sealed elsewhere and are to stand behind `head`.
 * @throws StaleLedger when the first does not follow `head`
 * @throws RangeError when a text does not fit its hash, or one entry does not follow the other
 */
export function openFollowing(region: string, texts: readonly SealedText[], head: Head): SealedEntry[] {
  let before: Pick<Head, 'number' | 'hash'> = head
  return texts.map(({ sealed, hash }) => {
    if (sm3(sealed) !== hash) throw new RangeError('the text of an entry does not fit its hash')
    const entry = openSealed(sealed, hash)
    if (entry.region !== region || entry.number !== before.number + 1 || entry.previous !== before.hash) {
      if (before === head) throw new StaleLedger(head.number)
      throw new RangeError(`entry ${entry.number} does not follow the entry before it`)
    }
    before = entry
    return { entry, text: sealed }
  })
}

/** Reads an entry back from its sealed text. */
export function openSealed(text: string, hash: string): Entry {
  return { ...(JSON.parse(text) as Omit<Entry, 'hash'>), hash }
}
