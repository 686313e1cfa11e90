import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Entry, EntryDraft } from '@groundbreak/core/ledger'
import type { FileKeeper } from '../file-keeper.ts'
import { makeFolder } from '../make-folder.ts'
import { entryColumns } from '../rows.ts'
import { type Clock, EMPTY, type Head, openFollowing, openSealed, sealNext } from '../sealing.ts'
import {
  type EntryColumns,
  type FactRow,
  type KeptEntry,
  type SealedText,
  StaleLedger,
  type Store,
} from '../store.ts'
import { insertFacts } from './insert-facts.ts'
import { migrate } from './migrate.ts'

/** How long a second process waits for the first to finish writing. */
const BUSY_MILLISECONDS = 10_000

/** The embedded store: one SQLite file, and a folder of files beside it. */
export class SqliteStore implements Store {
  readonly #database: DatabaseSync
  readonly #files: FileKeeper
  readonly #clock: Clock
  readonly #statements = new Map<string, StatementSync>()

  constructor(place: string, files: FileKeeper, clock: Clock) {
    makeFolder(dirname(place))
    this.#database = new DatabaseSync(place, { timeout: BUSY_MILLISECONDS })
    this.#files = files
    this.#clock = clock
    this.#database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    migrate(this.#database)
  }

  async append(region: string, draft: EntryDraft, after: number): Promise<Entry> {
    return this.#inTransaction(() => {
      const head = this.#head(region)
      if (head.number !== after) throw new StaleLedger(head.number)
      const { entry, text } = sealNext(region, draft, head, this.#clock)
      this.#insertEntry(entry, text)
      return entry
    })
  }

  async adopt(region: string, texts: readonly SealedText[]): Promise<void> {
    this.#inTransaction(() => {
      for (const { entry, text } of openFollowing(region, texts, this.#head(region)))
        this.#insertEntry(entry, text)
    })
  }

  async entries(region: string, from: number, limit = -1): Promise<Entry[]> {
    const rows = this.#prepared(
      'select sealed, hash from entry where region = ? and number >= ? order by number limit ?',
    ).all(region, from, limit)
    return rows.map(({ sealed, hash }) => openSealed(String(sealed), String(hash)))
  }

  async last(region: string): Promise<{ number: number; hash: string }> {
    const { number, hash } = this.#head(region)
    return { number, hash }
  }

  keepFile(bytes: Uint8Array): Promise<string> {
    return this.#files.keep(bytes)
  }

  findFile(name: string): Promise<Uint8Array | undefined> {
    return this.#files.find(name)
  }

  async putDraft(region: string, key: string, value: unknown): Promise<void> {
    this.#prepared(
      'insert into draft (region, key, value) values (?, ?, ?) on conflict (region, key) do update set value = excluded.value',
    ).run(region, key, JSON.stringify(value ?? null))
  }

  async findDraft(region: string, key: string): Promise<unknown> {
    const row = this.#prepared('select value from draft where region = ? and key = ?').get(region, key)
    return row && JSON.parse(String(row.value))
  }

  async drafts(region: string): Promise<{ key: string; value: unknown }[]> {
    const rows = this.#prepared('select key, value from draft where region = ? order by key').all(region)
    return rows.map(({ key, value }) => ({ key: String(key), value: JSON.parse(String(value)) }))
  }

  async kept(region: string, number: number): Promise<KeptEntry | undefined> {
    const row = this.#prepared(
      `select sealed, hash, kind, at, by, division, period, subject, previous,
         (select min(sm3) from file where file.region = entry.region and file.entry = entry.number) as file
       from entry where region = ? and number = ?`,
    ).get(region, number)
    if (!row) return undefined
    const { sealed, hash, ...columns } = row
    const facts = this.#prepared(
      `select subject, field, period, amount, text, flag, file, sheet, cell
       from fact where region = ? and entry = ? order by ordinal`,
    ).all(region, number)
    return {
      sealed: String(sealed),
      hash: String(hash),
      columns: columns as unknown as EntryColumns,
      facts: facts.map((fact) => ({
        ...(fact as unknown as FactRow),
        flag: fact.flag === null ? null : fact.flag === 1,
      })),
    }
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close()
  }

  #insertEntry(entry: Entry, text: string): void {
    const { region, number, hash, file } = entry
    const { kind, at, by, division, period, subject, previous } = entryColumns(entry)
    this.#prepared(
      `insert into entry (region, number, kind, at, by, division, period, subject, previous, hash, sealed)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(region, number, kind, at, by, division, period, subject, previous, hash, text)
    insertFacts((sql) => this.#prepared(sql), entry, entry.facts)
    this.#prepared(
      'insert into head (region, number, hash, at) values (?, ?, ?, ?) on conflict (region) do update set number = excluded.number, hash = excluded.hash, at = excluded.at',
    ).run(region, number, hash, at)
    if (file) {
      this.#prepared('insert into file (region, entry, sm3, name, bytes) values (?, ?, ?, ?, ?)').run(
        region,
        number,
        file.sm3,
        file.name,
        file.bytes,
      )
    }
  }

  #head(region: string): Head {
    const row = this.#prepared('select number, hash, at from head where region = ?').get(region)
    return row ? { number: Number(row.number), hash: String(row.hash), at: String(row.at) } : EMPTY
  }

  #inTransaction<Result>(work: () => Result): Result {
    this.#database.exec('begin immediate')
    try {
      const result = work()
      this.#database.exec('commit')
      return result
    } catch (error) {
      // The reason is told to the caller; the database only has to be as it was before.
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    }
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }
}
