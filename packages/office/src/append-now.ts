import type { Entry, EntryDraft } from '@groundbreak/core/ledger'
import { StaleLedger } from '@groundbreak/store'
import type { Books } from './books.ts'
import type { Refusal } from './refusal.ts'

/** Tries of an entry that does not depend on what others wrote meanwhile. */
const TRIES = 8

/** Appends an entry whose meaning does not depend on the newest one, whoever else is writing. Returns its number. */
export async function appendNow(books: Books, draft: EntryDraft): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    await books.catchUp()
    try {
      const { number } = await books.append(draft, books.last)
      return number
    } catch (error) {
      if (!(error instanceof StaleLedger) || tries >= TRIES) throw error
    }
  }
}

/**
 * Appends an entry that was judged by the ledger as it stood after `after`.
 * @throws Refusal `movedOn` when somebody else wrote meanwhile
 */
export async function appendUnlessMoved(
  books: Books,
  draft: EntryDraft,
  after: number,
  movedOn: () => Refusal,
): Promise<Entry> {
  try {
    return await books.append(draft, after)
  } catch (error) {
    throw error instanceof StaleLedger ? movedOn() : error
  }
}
