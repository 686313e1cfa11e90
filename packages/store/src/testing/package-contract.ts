import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  DamagedPackage,
  type EntryDraft,
  openStore,
  packStore,
  readPackage,
  restorePackage,
  StaleLedger,
  type Store,
  sm3,
  verifyStore,
  writePackage,
} from '../index.ts'

const REGION = '150500'
const NOW = new Date('2022-11-01T00:00:00.000Z')
const TEXTS = [{ pack: 'fields.yaml', text: '字段: []\n' }]

type Check = (sentence: string, work: (store: Store) => Promise<void>) => void

/** What a package of any store must hold (账本包). `report` names a file with the bytes `file`. */
export function packageContract(check: Check, report: EntryDraft, file: Uint8Array): void {
  const fill = async (store: Store, count: number) => {
    await store.keepFile(file)
    for (let after = 0; after < count; after += 1) await store.append(REGION, report, after)
    await store.putDraft(REGION, '通报', { text: '一稿' })
  }

  check('what is packed comes out elsewhere, entry by entry and file by file', (store) =>
    inFolder(async (folder) => {
      await fill(store, 40)
      const path = join(folder, 'whole.gz')
      await writePackage(path, packStore(store, REGION, TEXTS, NOW))
      await onFreshStore(folder, async (other) => {
        const { entries, files, texts, head } = await restorePackage(other, path)
        assert.deepEqual([entries, files, texts, head.made], [40, 1, TEXTS, NOW.toISOString()])
        assert.deepEqual(await verifyStore(other, REGION), await verifyStore(store, REGION))
        assert.deepEqual(await other.entries(REGION, 1), await store.entries(REGION, 1))
        assert.deepEqual(await other.drafts(REGION), [{ key: '通报', value: { text: '一稿' } }])
        await assert.rejects(other.append(REGION, report, 39), StaleLedger)
        assert.equal((await other.append(REGION, report, 40)).number, 41)
      })
    }),
  )

  check('what is appended while a package is written is not in it, and the package is whole', (store) =>
    inFolder(async (folder) => {
      await fill(store, 3)
      const path = join(folder, 'whole.gz')
      const records = packStore(store, REGION, [], NOW)
      const first = await records.next()
      await store.append(REGION, report, 3)
      await writePackage(
        path,
        (async function* () {
          if (!first.done) yield first.value
          yield* records
        })(),
      )
      assert.equal(await countEntries(path), 3)
    }),
  )

  check('an interrupted restore goes on; another ledger is refused and stays as it is', (store) =>
    inFolder(async (folder) => {
      await fill(store, 5)
      const path = join(folder, 'whole.gz')
      await writePackage(path, packStore(store, REGION, [], NOW))
      const texts = await Promise.all([1, 2].map((number) => store.kept(REGION, number)))
      await onFreshStore(folder, async (other) => {
        await other.adopt(
          REGION,
          texts.flatMap((kept) => kept ?? []),
        )
        assert.equal((await restorePackage(other, path)).entries, 5)
        assert.equal((await verifyStore(other, REGION)).ok, true)
        await restorePackage(other, path)
        assert.equal((await other.last(REGION)).number, 5)
      })
      await onFreshStore(folder, async (other) => {
        await other.append(REGION, { ...report, by: '李某乙' }, 0)
        await assert.rejects(restorePackage(other, path), StaleLedger)
        assert.equal((await other.last(REGION)).number, 1)
      })
    }),
  )

  check('entries that do not follow, or do not fit their hash, are not adopted', async (store) => {
    await fill(store, 4)
    await inFolder((folder) =>
      onFreshStore(folder, async (other) => {
        const kept = await Promise.all([1, 2, 3, 4].map((number) => store.kept(REGION, number)))
        const [one, two, , four] = kept.flatMap((entry) => entry ?? [])
        assert.ok(one && two && four)
        await assert.rejects(other.adopt(REGION, [two]), StaleLedger)
        await assert.rejects(other.adopt(REGION, [one, four]), RangeError)
        await assert.rejects(
          other.adopt(REGION, [one, { ...two, sealed: two.sealed.replace('按时', '逾期') }]),
          RangeError,
        )
        await assert.rejects(other.adopt('150600', [one]), StaleLedger)
        assert.equal((await other.last(REGION)).number, 0)
      }),
    )
  })

  check('an alteration of a package is told with its entry, and nothing is written', (store) =>
    inFolder(async (folder) => {
      await fill(store, 3)
      const path = join(folder, 'whole.gz')
      await writePackage(path, packStore(store, REGION, TEXTS, NOW))
      const lines = gunzipSync(await readFile(path))
        .toString()
        .split('\n')
      const cases: [lines: string[], said: RegExp, entry?: number][] = [
        [lines.map((line) => line.replace('181990320000', '181990320001')), /entry 1 was altered/, 1],
        [lines.filter((line) => !line.startsWith('{"entry":2,')), /entry 2 is missing/, 2],
        [lines.filter((line) => !line.startsWith('{"file":')), /of entry 1 is not in the package/, 1],
        [lines.map((line) => line.replace('"base64":"YWJj"', '"base64":"YWJk"')), /file .* was altered/],
        [lines.slice(0, -2), /cut off/],
        [lines.map((line) => line.replace('字段', '字断')), /does not match the hash at its end/],
        [
          sealed(lines.map((line) => line.replace('"entries":3', '"entries":4'))),
          /says it has 4 entries and has 3/,
          4,
        ],
        [['{"groundbreak":"something"}', ...lines.slice(1)], /not a ledger package/],
        [[...lines.slice(0, 1), '{', ...lines.slice(1)], /line 2 of the package is no record/],
      ]
      await onFreshStore(folder, async (other) => {
        for (const [altered, said, entry] of cases) {
          await writeFile(path, gzipSync(altered.join('\n')))
          await assert.rejects(
            restorePackage(other, path),
            (error: unknown) =>
              error instanceof DamagedPackage && said.test(error.message) && error.entry === entry,
            String(said),
          )
        }
        assert.equal((await other.last(REGION)).number, 0)
        assert.deepEqual(await other.drafts(REGION), [])
      })
    }),
  )

  for (const cipher of ['aes-256-gcm', 'sm4-gcm'] as const) {
    check(
      `a package enciphered with ${cipher} opens with its passphrase only, and any altered byte is noticed`,
      (store) =>
        inFolder(async (folder) => {
          await fill(store, 2)
          const path = join(folder, 'secret')
          await writePackage(path, packStore(store, REGION, [], NOW), { passphrase: '春华秋实１２', cipher })
          const bytes = await readFile(path)
          assert.ok(!bytes.includes('150500'))
          assert.equal(await countEntries(path, '春华秋实12'), 2)
          await assert.rejects(countEntries(path), /a passphrase is needed/)
          await assert.rejects(countEntries(path, '春华秋实'), DamagedPackage)
          for (const at of [3, 40, 90, bytes.length - 20, bytes.length - 1]) {
            const altered = Buffer.from(bytes)
            altered[at] = (altered[at] ?? 0) ^ 1
            await writeFile(path, altered)
            await assert.rejects(countEntries(path, '春华秋实12'), DamagedPackage, `byte ${at}`)
          }
          await writeFile(path, bytes.subarray(0, -30))
          await assert.rejects(countEntries(path, '春华秋实12'), DamagedPackage)
        }),
    )
  }
}

/** The end put right again, as somebody who knows the format would. */
function sealed(lines: readonly string[]): string[] {
  const all = lines.slice(0, -2)
  const hash = sm3(all.map((line) => `${line}\n`).join(''))
  return [...all, JSON.stringify({ end: all.length, sm3: hash }), '']
}

async function countEntries(path: string, passphrase?: string): Promise<number> {
  let count = 0
  for await (const record of readPackage(path, passphrase)) if ('entry' in record) count += 1
  return count
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'groundbreak-package-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function onFreshStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ dataDir: await mkdtemp(join(folder, 'store-')) })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}
