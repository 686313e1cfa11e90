import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openStore } from '@groundbreak/store'
import { remind } from './board.ts'
import { Books } from './books.ts'
import { getPackFolder, type Office, openOfficeAt } from './index.ts'
import { taughtColumns, teachColumn } from './layouts.ts'

const data = mkdtempSync(join(tmpdir(), 'groundbreak-append-'))
let office: Office
before(async () => {
  office = await openOfficeAt({
    packFolder: getPackFolder('150500-tongliao'),
    dataFolder: join(data, 'office'),
  })
})
after(async () => {
  await office.close()
  rmSync(data, { recursive: true, force: true })
})

/** Two processes over one ledger, the second of which has just written: the first does not know yet. */
async function behind(folder: string): Promise<Books> {
  const store = await openStore({ dataDir: join(data, folder) })
  after(() => store.close())
  const [one, other] = [await Books.open(store, '150500'), await Books.open(store, '150500')]
  await remind(other, office.region, { division: '150502', month: '2022-10' }, 'somebody else')
  return one
}

test('a reminder is recorded though somebody else wrote meanwhile', async () => {
  const books = await behind('reminder')
  await remind(books, office.region, { division: '150523', month: '2022-10' }, 'analyst')
  assert.deepEqual(
    books
      .view()
      .heads()
      .map(({ division, by }) => `${division} ${by}`),
    ['150502 somebody else', '150523 analyst'],
  )
})

test('a column is taught though somebody else wrote meanwhile', async () => {
  const books = await behind('layout')
  const column = { division: '150523', subject: 'project', path: '投资额', field: 'total' } as const
  await teachColumn(books, column, 'clerk')
  assert.deepEqual(taughtColumns(books.view()), [column])
})
