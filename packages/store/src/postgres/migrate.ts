import type { PoolClient } from 'pg'
import { pending, readMigrations } from '../migrations.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number, the same in all programs that migrate this schema. */
const LOCK = 7_107_420

/** Brings the database to the newest schema, inside a transaction. Several servers starting at once do it once. */
export async function migrate(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  await client.query(
    'create table if not exists schema_version (number integer primary key, name text not null)',
  )
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(number), 0)::int as version from schema_version',
  )
  for (const { number, name, sql } of pending(readMigrations(FOLDER), rows[0]?.version ?? 0)) {
    await client.query(sql)
    await client.query('insert into schema_version (number, name) values ($1, $2)', [number, name])
  }
}
