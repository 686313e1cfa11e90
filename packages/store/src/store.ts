import type { Entry } from '@groundbreak/core/ledger'

/** An entry before it has a number, a time and a place in the chain. */
export type EntryDraft = Omit<Entry, 'region' | 'number' | 'at' | 'previous' | 'hash'>

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
   * @param after number of the last entry the author has seen
   * @throws StaleLedger when the ledger has grown since
   */
  append(region: string, draft: EntryDraft, after: number): Promise<Entry>
  /** Entries numbered `from` and later, in order. */
  entries(region: string, from: number): Promise<Entry[]>
  last(region: string): Promise<{ number: number; hash: string }>
  /** Keeps a file under its SM3 name; keeping it twice is keeping it once. */
  keepFile(bytes: Uint8Array): Promise<string>
  /** `undefined` when no such file is kept. */
  findFile(name: string): Promise<Uint8Array | undefined>
  /** Unfinished work (a bulletin being written): not part of the ledger, may be overwritten. */
  putDraft(region: string, key: string, value: unknown): Promise<void>
  findDraft(region: string, key: string): Promise<unknown>
  close(): Promise<void>
}
