import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openStore } from '../index.ts'
import { type Ground, storeContract } from '../testing/store-contract.ts'

const TRIGGERS = ['entry_is_append_only', 'entry_stays', 'fact_is_append_only', 'fact_stays']

storeContract('SQLite', async (): Promise<Ground> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'groundbreak-store-'))
  return {
    place: { dataDir },
    filePath: (name) => join(dataDir, 'files', name.slice(0, 2), name.slice(2)),
    async tamper(sql) {
      const database = new DatabaseSync(join(dataDir, 'ledger.db'))
      for (const trigger of TRIGGERS) database.exec(`drop trigger ${trigger}`)
      database.exec(`pragma foreign_keys = off; ${sql}`)
      database.close()
    },
    clear: () => rm(dataDir, { recursive: true }),
  }
})

test('SQLite: the database itself refuses to change or delete what was entered', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'groundbreak-store-'))
  const store = await openStore({ dataDir })
  const fact = { subject: 'p_0001', field: 'cum', period: '2022-06', value: 1 } as const
  await store.append('150500', { kind: 'correction', by: 'a', body: null, facts: [fact] }, 0)
  await store.close()
  const database = new DatabaseSync(join(dataDir, 'ledger.db'))
  for (const sql of [
    'update fact set amount = 2',
    'delete from fact',
    `update entry set by = 'b'`,
    'delete from entry',
  ]) {
    assert.throws(() => database.exec(sql), /never (changed|deleted)|FOREIGN KEY/)
  }
  database.close()
  await rm(dataDir, { recursive: true })
})

test('SQLite: a database made by a newer program is left alone', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'groundbreak-store-'))
  await (await openStore({ dataDir })).close()
  const database = new DatabaseSync(join(dataDir, 'ledger.db'))
  database.exec(`insert into schema_version (number, name) values (9999, 'later')`)
  database.close()
  await assert.rejects(openStore({ dataDir }), /schema version 9999/)
  await rm(dataDir, { recursive: true })
})
