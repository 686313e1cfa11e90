import type { DatabaseSync } from 'node:sqlite'
import { pending, readMigrations } from '../migrations.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Brings the database to the newest schema. Two processes starting at once do it once. */
export function migrate(database: DatabaseSync): void {
  database.exec('begin immediate')
  try {
    database.exec(
      'create table if not exists schema_version (number integer primary key, name text not null) strict',
    )
    const row = database.prepare('select coalesce(max(number), 0) as version from schema_version').get()
    for (const { number, name, sql } of pending(readMigrations(FOLDER), Number(row?.version))) {
      database.exec(sql)
      database.prepare('insert into schema_version (number, name) values (?, ?)').run(number, name)
    }
    database.exec('commit')
  } catch (error) {
    // Half a migration must not stay.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
