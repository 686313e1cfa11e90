import type { Words } from '@groundbreak/core/finding'
import type { Entry } from '@groundbreak/core/ledger'

/** An entry without its facts; `words` says what was done. */
export type EntryLine = Omit<Entry, 'facts' | 'body'> & { readonly factCount: number; readonly words: Words }

export interface EntryPage {
  readonly last: number
  /** Newest first. */
  readonly entries: readonly EntryLine[]
}

export interface Verification {
  readonly entries: number
  readonly intact: boolean
  /** First entry that is not as it was written. */
  readonly firstAltered?: number
  readonly head: string
  readonly message: Words
}

export interface GlossaryTerm {
  readonly zh: string
  readonly en: string
  readonly meaning: Words
}
