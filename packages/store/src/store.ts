import type { Entry, EntryDraft } from '@groundbreak/core/ledger'

/** Thrown by `append` when somebody else appended since the draft's author looked. */
export class StaleLedger extends Error {
  readonly last: number
  constructor(last: number) {
    super(`the ledger has moved on to entry ${last}`)
    this.last = last
  }
}

/** Where the ledger is kept (存储). One contract, two implementations: SQLite (embedded) and PostgreSQL. */
export interface Store {
  /**
   * Appends one entry with its facts, atomically and durably, and returns it numbered and chained.
   * Times of recording never run backwards, whatever the clock says.
   * @param after number of the last entry the author has seen
   * @throws StaleLedger when the ledger has grown since
   * @throws RangeError when a fact cannot be kept exactly (see `canonicalText`)
   */
  append(region: string, draft: EntryDraft, after: number): Promise<Entry>
  /**
   * Takes over entries that were sealed elsewhere, as they are, behind the last one: all of them or none.
   * @throws StaleLedger when the first does not follow the last entry here
   * @throws RangeError when a text does not fit its hash, or one entry does not follow the other
   */
  adopt(region: string, entries: readonly SealedText[]): Promise<void>
  /** Entries numbered `from` and later, in order. At most `limit` of them when given. */
  entries(region: string, from: number, limit?: number): Promise<Entry[]>
  /** Number 0 and the start of the chain while nothing is there. */
  last(region: string): Promise<{ number: number; hash: string }>
  /** Keeps a file under its SM3 name; keeping it twice is keeping it once. */
  keepFile(bytes: Uint8Array): Promise<string>
  /** `undefined` when no such file is kept. */
  findFile(name: string): Promise<Uint8Array | undefined>
  /** Unfinished work (a bulletin being written): not part of the ledger, may be overwritten. */
  putDraft(region: string, key: string, value: unknown): Promise<void>
  findDraft(region: string, key: string): Promise<unknown>
  /** All unfinished work of a region, by key. */
  drafts(region: string): Promise<{ key: string; value: unknown }[]>
  /** Everything the database holds of one entry, as it holds it, for `verifyStore`. */
  kept(region: string, number: number): Promise<KeptEntry | undefined>
  close(): Promise<void>
}

/** An entry's canonical text with its hash. */
export interface SealedText {
  readonly sealed: string
  readonly hash: string
}

/** An entry as the database holds it: the sealed text, and what stands in columns beside it. */
export interface KeptEntry extends SealedText {
  readonly columns: EntryColumns
  /** In their order. */
  readonly facts: readonly FactRow[]
}

/** What can be asked for in SQL without opening the sealed text. */
export interface EntryColumns {
  readonly kind: string
  readonly at: string
  readonly by: string
  readonly division: string | null
  readonly period: string | null
  readonly subject: string | null
  readonly previous: string
  readonly file: string | null
}

/** One fact as a database row: the value in one of three columns, none of them for null. */
export interface FactRow {
  readonly subject: string
  readonly field: string
  readonly period: string
  /** Money in fen, counts, years. */
  readonly amount: number | null
  readonly text: string | null
  readonly flag: boolean | null
  readonly file: string | null
  readonly sheet: string | null
  readonly cell: string | null
}
