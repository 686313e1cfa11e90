import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { Arrivals } from './arrivals.ts'
import { type Office, openOfficeAt } from './index.ts'

const PACK = resolve(import.meta.dirname, '../../../regions/150500-tongliao')
const monthly = (path: string) => join(PACK, 'demo/monthly', path)
const SENT = [
  monthly('2022-04/开发区2022年4月.csv'),
  monthly('2022-03/开发区2022年3月.csv'),
  monthly('2022-04/开鲁县重点项目台账-4月.xlsx'),
]
const IN_ORDER = ['开发区2022年3月.csv', '开鲁县重点项目台账-4月.xlsx', '开发区2022年4月.csv']

const data = mkdtempSync(join(tmpdir(), 'groundbreak-arrivals-'))
let office: Office
before(async () => {
  office = await openOfficeAt({ packFolder: PACK, dataFolder: data })
})
after(async () => {
  await office.close()
  rmSync(data, { recursive: true, force: true })
})

async function orderOf(room?: number): Promise<string[]> {
  const divisions = office.region.divisions.map(({ code }) => code)
  const arrivals = new Arrivals(office.intake, room === undefined ? {} : { room })
  return (await arrivals.read(SENT, divisions)).map(({ path }) => basename(path))
}

test('files are taken by month, then by division', async () => {
  assert.deepEqual(await orderOf(), IN_ORDER)
})

test('files for whose values there is no room stand in the same order', async () => {
  assert.deepEqual(await orderOf(0), IN_ORDER)
})
