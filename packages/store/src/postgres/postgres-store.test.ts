import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { type Ground, storeContract } from '../testing/store-contract.ts'

const SERVER = process.env.GROUNDBREAK_TEST_DATABASE_URL

if (SERVER === undefined) test('PostgreSQL store', { skip: 'GROUNDBREAK_TEST_DATABASE_URL is not set' })
else storeContract('PostgreSQL', () => prepare(SERVER))

/** A database of its own for every test. */
async function prepare(server: string): Promise<Ground> {
  const name = `groundbreak_${randomUUID().replaceAll('-', '')}`
  await run(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const databaseUrl = url.href
  const filesDir = await mkdtemp(join(tmpdir(), 'groundbreak-store-'))
  return {
    place: { databaseUrl, filesDir },
    filePath: (file) => join(filesDir, file.slice(0, 2), file.slice(2)),
    tamper: (sql) => run(databaseUrl, sql),
    async clear() {
      await run(server, `drop database ${name} with (force)`)
      await rm(filesDir, { recursive: true })
    },
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
