import { join } from 'node:path'
import { FileKeeper } from './file-keeper.ts'
import { makeFolder } from './make-folder.ts'
import { PostgresStore } from './postgres/postgres-store.ts'
import type { Clock } from './sealing.ts'
import { SqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** Where a store is: a folder of its own, or a PostgreSQL database and a folder for the files. */
export type StorePlace = { readonly clock?: Clock } & (
  | { readonly dataDir: string }
  | { readonly databaseUrl: string; readonly filesDir: string }
)

/**
 * Opens the store, made and brought to the newest schema when needed (打开存储).
 *
 * A data folder holds `ledger.db` (with `-wal` and `-shm` while open) and `files/ab/cdef…`, each file under its SM3.
 * Back up both, or one after the other in that order.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const clock = place.clock ?? (() => new Date())
  if ('databaseUrl' in place) {
    return PostgresStore.open(place.databaseUrl, keeper(place.filesDir), clock)
  }
  return new SqliteStore(join(place.dataDir, 'ledger.db'), keeper(join(place.dataDir, 'files')), clock)
}

function keeper(folder: string): FileKeeper {
  makeFolder(folder)
  return new FileKeeper(folder)
}
