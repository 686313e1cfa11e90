import type { Entry, EntryDraft } from '@groundbreak/core/ledger'
import pg, { type Pool, type PoolClient } from 'pg'
import type { FileKeeper } from '../file-keeper.ts'
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

/** The store of a server: PostgreSQL for the ledger, shared by several processes, and a shared folder for the files. */
export class PostgresStore implements Store {
  readonly #pool: Pool
  readonly #files: FileKeeper
  readonly #clock: Clock

  private constructor(pool: Pool, files: FileKeeper, clock: Clock) {
    this.#pool = pool
    this.#files = files
    this.#clock = clock
  }

  static async open(url: string, files: FileKeeper, clock: Clock): Promise<PostgresStore> {
    const pool = new pg.Pool({ connectionString: url })
    // An idle connection that the server ends must not end the program: the next query opens another one.
    pool.on('error', () => {})
    const store = new PostgresStore(pool, files, clock)
    await store.#inTransaction(migrate)
    return store
  }

  append(region: string, draft: EntryDraft, after: number): Promise<Entry> {
    return this.#inTransaction(async (client) => {
      const head = await lockHead(client, region)
      if (head.number !== after) throw new StaleLedger(head.number)
      const { entry, text } = sealNext(region, draft, head, this.#clock)
      await insertEntry(client, entry, text)
      return entry
    })
  }

  adopt(region: string, texts: readonly SealedText[]): Promise<void> {
    return this.#inTransaction(async (client) => {
      const head = await lockHead(client, region)
      for (const { entry, text } of openFollowing(region, texts, head)) await insertEntry(client, entry, text)
    })
  }

  async entries(region: string, from: number, limit?: number): Promise<Entry[]> {
    const { rows } = await this.#pool.query<{ sealed: string; hash: string }>(
      'select sealed, hash from entry where region = $1 and number >= $2 order by number limit $3',
      [region, from, limit ?? null],
    )
    return rows.map(({ sealed, hash }) => openSealed(sealed, hash))
  }

  async last(region: string): Promise<{ number: number; hash: string }> {
    const { rows } = await this.#pool.query<{ number: string; hash: string }>(
      'select number, hash from head where region = $1',
      [region],
    )
    const [row] = rows
    return row ? { number: Number(row.number), hash: row.hash } : { number: EMPTY.number, hash: EMPTY.hash }
  }

  keepFile(bytes: Uint8Array): Promise<string> {
    return this.#files.keep(bytes)
  }

  findFile(name: string): Promise<Uint8Array | undefined> {
    return this.#files.find(name)
  }

  async putDraft(region: string, key: string, value: unknown): Promise<void> {
    await this.#pool.query(
      'insert into draft (region, key, value) values ($1, $2, $3) on conflict (region, key) do update set value = excluded.value',
      [region, key, JSON.stringify(value ?? null)],
    )
  }

  async findDraft(region: string, key: string): Promise<unknown> {
    const { rows } = await this.#pool.query<{ value: string }>(
      'select value from draft where region = $1 and key = $2',
      [region, key],
    )
    return rows[0] && JSON.parse(rows[0].value)
  }

  async drafts(region: string): Promise<{ key: string; value: unknown }[]> {
    const { rows } = await this.#pool.query<{ key: string; value: string }>(
      'select key, value from draft where region = $1 order by key collate "C"',
      [region],
    )
    return rows.map(({ key, value }) => ({ key, value: JSON.parse(value) }))
  }

  async kept(region: string, number: number): Promise<KeptEntry | undefined> {
    const { rows } = await this.#pool.query<
      Omit<EntryColumns, 'at'> & { sealed: string; hash: string; at: Date }
    >(
      `select sealed, hash, kind, at, by, division, period, subject, previous,
         (select min(sm3) from file where file.region = entry.region and file.entry = entry.number) as file
       from entry where region = $1 and number = $2`,
      [region, number],
    )
    const [row] = rows
    if (!row) return undefined
    const { sealed, hash, ...columns } = row
    const facts = await this.#pool.query<Omit<FactRow, 'amount'> & { amount: string | null }>(
      `select subject, field, period, amount, text, flag, file, sheet, cell
       from fact where region = $1 and entry = $2 order by ordinal`,
      [region, number],
    )
    return {
      sealed,
      hash,
      columns: { ...columns, at: row.at.toISOString() },
      facts: facts.rows.map((fact) => ({
        ...fact,
        amount: fact.amount === null ? null : Number(fact.amount),
      })),
    }
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end()
  }

  async #inTransaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      // The reason is told to the caller; a connection that cannot even roll back is thrown away.
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
}

/** The end of the region's chain; other writers wait until the transaction ends. */
async function lockHead(client: PoolClient, region: string): Promise<Head> {
  await client.query(
    'insert into head (region, number, hash, at) values ($1, $2, $3, $4) on conflict (region) do nothing',
    [region, EMPTY.number, EMPTY.hash, EMPTY.at],
  )
  const { rows } = await client.query<{ number: string; hash: string; at: string }>(
    'select number, hash, at from head where region = $1 for update',
    [region],
  )
  const [row] = rows
  if (!row) throw new Error(`region ${region} has no head row`)
  return { number: Number(row.number), hash: row.hash, at: row.at }
}

/** The entry with its facts and its file, and the new end of the chain. */
async function insertEntry(client: PoolClient, entry: Entry, text: string): Promise<void> {
  const { region, number, hash, file } = entry
  const { kind, at, by, division, period, subject, previous } = entryColumns(entry)
  await client.query(
    `insert into entry (region, number, kind, at, by, division, period, subject, previous, hash, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [region, number, kind, at, by, division, period, subject, previous, hash, text],
  )
  if (file) {
    await client.query('insert into file (region, entry, sm3, name, bytes) values ($1, $2, $3, $4, $5)', [
      region,
      number,
      file.sm3,
      file.name,
      file.bytes,
    ])
  }
  await insertFacts(client, entry, entry.facts)
  await client.query('update head set number = $2, hash = $3, at = $4 where region = $1', [
    region,
    number,
    hash,
    at,
  ])
}
