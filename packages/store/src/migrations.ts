import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

const NAME = /^([0-9]{4})-[a-z0-9-]+\.sql$/

/** The numbered SQL files of a folder. They are only ever added to, never edited. */
export function readMigrations(folder: URL): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'),
    }))
}

/**
 * The migrations still to be run on a database of that version.
 * @throws Error when the database was made by a newer program
 */
export function pending(migrations: readonly Migration[], version: number): readonly Migration[] {
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) {
    throw new Error(
      `the database has schema version ${version}, this program knows ${newest} at most: start the newer program`,
    )
  }
  return migrations.filter(({ number }) => number > version)
}
