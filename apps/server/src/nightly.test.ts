import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { getPackFolder, openOfficeAt } from '@groundbreak/office'
import { Nightly, type NightlyOutcome, untilNext } from './nightly.ts'

const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-nightly-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

test('the next time is later today, or tomorrow, or a whole day away', () => {
  const at = (hours: number, minutes: number, seconds = 0) => new Date(2022, 10, 1, hours, minutes, seconds)
  assert.equal(untilNext(at(1, 0), 120), 60 * 60_000)
  assert.equal(untilNext(at(3, 30), 120), (22 * 60 + 30) * 60_000)
  assert.equal(untilNext(at(2, 0), 120), 24 * 60 * 60_000)
  assert.equal(untilNext(at(1, 59, 30), 120), 30_000)
})

test('a backup is made and restored on trial; the oldest go; a folder that fails is told', async () => {
  const packFolder = getPackFolder('blank')
  const folder = join(scratch, 'backups')
  mkdirSync(folder)
  const office = await openOfficeAt({ packFolder, dataFolder: join(scratch, 'data') })
  const { region } = office.books
  for (const day of ['2022-10-01', '2022-10-02']) writeFileSync(join(folder, `${region}-${day}.jsonl.gz`), '')
  writeFileSync(join(folder, 'not-ours.txt'), '')
  const told: NightlyOutcome[] = []
  const clock = () => new Date('2022-10-03T18:00:00.000Z')
  const settings = {
    folder,
    minute: 120,
    kept: 2,
    office,
    packFolder,
    clock,
    tell: (one: NightlyOutcome) => told.push(one),
  }
  try {
    const nightly = new Nightly(settings)
    const [first, second] = await Promise.all([nightly.run(), nightly.run()])
    assert.deepEqual(
      [first, second, nightly.last],
      Array(3).fill({ at: clock().toISOString(), ok: true, entries: 1 }),
    )
    assert.deepEqual(readdirSync(folder).sort(), [
      `${region}-2022-10-02.jsonl.gz`,
      `${region}-2022-10-03.jsonl.gz`,
      'not-ours.txt',
    ])
    await nightly.stop()
    const failing = new Nightly({ ...settings, folder: join(scratch, 'nowhere') })
    assert.equal((await failing.run()).ok, false)
    await failing.stop()
    assert.deepEqual(
      told.map(({ ok }) => ok),
      [true, false],
    )
  } finally {
    await office.close()
  }
})
