import type { Words } from '../finding/index.ts'
import { canonicalText } from './canonical.ts'
import type { Entry, EntryDraft, EntryPlace } from './entry.ts'

/** SM3 (GB/T 32905) of the UTF-8 bytes of a text, lower-case hex. The core has no cryptography of its own. */
export type Sm3 = (text: string) => string

/** What stands as `previous` in entry 1. */
export const CHAIN_START = '0'.repeat(64)

export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly hash: string }
  | {
      readonly ok: false
      /** The first entry that does not fit. */
      readonly number: number
      readonly because: 'number' | 'previous' | 'hash'
      readonly message: Words
    }

/** A sealed entry and the text its hash was taken over. */
export interface SealedEntry {
  readonly entry: Entry
  readonly text: string
}

/**
 * Gives an entry its place in the chain and its hash (封存).
 * @throws RangeError see `canonicalText`
 */
export function sealEntry(draft: EntryDraft, place: EntryPlace, sm3: Sm3): SealedEntry {
  const unsealed = { ...draft, ...place }
  const text = canonicalText(unsealed)
  return { entry: { ...unsealed, hash: sm3(text) }, text }
}

/**
 * Whether nothing was altered, left out or put in between (验链): numbers follow each other, each entry names the hash
 * of the one before, and each hash is that of the entry's canonical text.
 * @param before what the first of `entries` follows; the start of the chain when left out
 */
export function verifyChain(
  entries: Iterable<Entry>,
  sm3: Sm3,
  before: { readonly number: number; readonly hash: string } = { number: 0, hash: CHAIN_START },
): ChainVerdict {
  let { number, hash } = before
  for (const entry of entries) {
    number += 1
    if (entry.number !== number) {
      return broken(number, 'number', {
        zh: `第 ${number} 号账目缺失（其后为第 ${entry.number} 号）`,
        en: `entry ${number} is missing (entry ${entry.number} comes next)`,
      })
    }
    if (entry.previous !== hash) {
      return broken(number, 'previous', {
        zh: `第 ${number} 号账目所记的前一账目校验值不符`,
        en: `entry ${number} does not name the hash of the entry before it`,
      })
    }
    if (sm3(canonicalText(entry)) !== entry.hash) {
      return broken(number, 'hash', {
        zh: `第 ${number} 号账目的内容与其校验值不符，已被改动`,
        en: `entry ${number} was altered: its content does not match its hash`,
      })
    }
    hash = entry.hash
  }
  return { ok: true, count: number - before.number, hash }
}

function broken(number: number, because: 'number' | 'previous' | 'hash', message: Words): ChainVerdict {
  return { ok: false, number, because, message }
}
