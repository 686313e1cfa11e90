import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { CHAIN_START, type Fact, verifyChain } from '@groundbreak/core/ledger'
import {
  type EntryDraft,
  openStore,
  StaleLedger,
  type Store,
  type StorePlace,
  sm3,
  verifyStore,
} from '../index.ts'
import { packageContract } from './package-contract.ts'

/** An empty place for a store, and a way around the store's own care, for tests that tamper. */
export interface Ground {
  readonly place: StorePlace
  /** Runs SQL behind the store's back, as somebody with the database's password could. */
  tamper(sql: string): Promise<void>
  /** Path of a kept file. */
  filePath(name: string): string
  clear(): Promise<void>
}

const REGION = '150500'
const FILE = new TextEncoder().encode('abc')
const FILE_NAME = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

const FACTS: readonly Fact[] = [
  {
    subject: 'p_0001',
    field: 'cum',
    period: '2022-06',
    value: 181_990_320_000,
    source: { file: FILE_NAME, sheet: '6月', cell: 'O3' },
  },
  { subject: 'p_0001', field: 'name', period: '2022-06', value: '𫚔鱼\n"项目"' },
  { subject: 'p_0001', field: 'started', period: '2022-06', value: true },
  { subject: 'p_0001', field: 'problem', period: '2022-06', value: null },
]
const REPORT: EntryDraft = {
  kind: 'report',
  by: '张某甲',
  reason: '按时报送',
  division: '150502',
  period: '2022-06',
  subject: 'project',
  file: { name: '科尔沁区6月（终）.xlsx', sm3: FILE_NAME, bytes: 3 },
  body: { 中: '文', a: [1, null, true], é: '"' },
  facts: FACTS,
}
/** By OpenSSL over the canonical text written by hand (RFC 8785), recorded at 2022-06-30T09:00:00.000Z. */
const REPORT_HASH = '9494b2315ef2b337bddba8ffc46535595ecc7191fe88329fb3753794d1a0a0cd'
const clock = (): Date => new Date('2022-06-30T09:00:00.000Z')

/** What every store must do (存储契约). Each test gets fresh ground. */
export function storeContract(name: string, prepare: () => Promise<Ground>): void {
  const check = (sentence: string, work: (store: Store, ground: Ground) => Promise<void>): void => {
    test(`${name}: ${sentence}`, async () => {
      const ground = await prepare()
      const store = await openStore({ ...ground.place, clock })
      try {
        await work(store, ground)
      } finally {
        await store.close()
        await ground.clear()
      }
    })
  }

  check('an empty ledger starts the chain', async (store) => {
    assert.deepEqual(await store.last(REGION), { number: 0, hash: CHAIN_START })
    assert.deepEqual(await store.entries(REGION, 1), [])
    assert.equal((await verifyStore(store, REGION)).ok, true)
  })

  check('an entry comes back as it was sealed, with the hash any store gives it', async (store) => {
    const entry = await store.append(REGION, REPORT, 0)
    assert.equal(entry.hash, REPORT_HASH)
    assert.deepEqual(await store.entries(REGION, 1), [entry])
    assert.deepEqual(entry, {
      ...REPORT,
      region: REGION,
      number: 1,
      at: '2022-06-30T09:00:00.000Z',
      previous: CHAIN_START,
      hash: REPORT_HASH,
    })
    assert.deepEqual(await store.last(REGION), { number: 1, hash: REPORT_HASH })
  })

  check('entries follow each other, each region by itself, read from any number', async (store) => {
    for (let after = 0; after < 5; after += 1) await store.append(REGION, REPORT, after)
    await store.append('150600', REPORT, 0)
    const all = await store.entries(REGION, 1)
    assert.deepEqual(
      all.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    )
    assert.equal(verifyChain(all, sm3).ok, true)
    assert.deepEqual(await store.entries(REGION, 4), all.slice(3))
    assert.deepEqual(await store.entries(REGION, 2, 2), all.slice(1, 3))
  })

  check('an entry that arrives while the ledger is verified is verified too', async (store) => {
    await store.keepFile(FILE)
    await store.append(REGION, REPORT, 0)
    const readKept = store.kept.bind(store)
    let arrival: Promise<unknown> | undefined
    store.kept = async (region, number) => {
      arrival ??= store.append(REGION, REPORT, 1)
      await arrival
      return readKept(region, number)
    }
    const verdict = await verifyStore(store, REGION)
    assert.deepEqual(verdict, { ok: true, entries: 2, hash: (await store.last(REGION)).hash })
  })

  check('times of recording never run backwards', async (store, ground) => {
    await store.append(REGION, REPORT, 0)
    const late = await openStore({ ...ground.place, clock: () => new Date('2021-01-01T00:00:00.000Z') })
    const second = await late.append(REGION, REPORT, 1)
    await late.close()
    assert.equal(second.at, '2022-06-30T09:00:00.000Z')
  })

  check(
    'of two writers who saw the same end, one is told that the ledger moved on',
    async (store, ground) => {
      const other = await openStore(ground.place)
      const outcomes = await Promise.allSettled([
        store.append(REGION, REPORT, 0),
        other.append(REGION, REPORT, 0),
      ])
      await other.close()
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
      assert.equal(refused.length, 1)
      assert.ok(refused[0]?.reason instanceof StaleLedger)
      assert.equal(refused[0].reason.last, 1)
      assert.equal((await store.last(REGION)).number, 1)
    },
  )

  check('an entry that cannot be kept exactly changes nothing', async (store) => {
    const [fact] = FACTS
    assert.ok(fact)
    for (const value of [0.1, 2 ** 53, 'NUL \0', '\ud800']) {
      await assert.rejects(
        store.append(REGION, { ...REPORT, facts: [fact, { ...fact, value }] }, 0),
        RangeError,
      )
    }
    assert.deepEqual(await store.last(REGION), { number: 0, hash: CHAIN_START })
    assert.equal((await store.append(REGION, REPORT, 0)).number, 1)
  })

  check('an entry of 130,000 facts is kept whole', async (store) => {
    const facts = Array.from({ length: 130_000 }, (_, i): Fact => {
      const source = { file: FILE_NAME, sheet: '台账', cell: `H${i + 1}` }
      return {
        subject: `p_${i % 540}`,
        field: `f${i % 30}`,
        period: '2022-06',
        value: i % 4 ? i : `第${i}号`,
        source,
      }
    })
    const { file: _file, ...report } = REPORT
    const entry = await store.append(REGION, { ...report, facts }, 0)
    const [read] = await store.entries(REGION, 1)
    assert.equal(read?.facts.length, 130_000)
    assert.deepEqual(read.facts.at(-1), facts.at(-1))
    assert.deepEqual(await verifyStore(store, REGION), { ok: true, entries: 1, hash: entry.hash })
  })

  check('a file is kept once under its SM3', async (store) => {
    assert.equal(await store.keepFile(FILE), FILE_NAME)
    assert.equal(await store.keepFile(FILE), FILE_NAME)
    assert.deepEqual(new Uint8Array((await store.findFile(FILE_NAME)) ?? []), FILE)
    assert.equal(await store.findFile('f'.repeat(64)), undefined)
    assert.equal(await store.findFile('../../etc/passwd'), undefined)
  })

  check('drafts may be overwritten and are no part of the ledger', async (store) => {
    assert.equal(await store.findDraft(REGION, '通报'), undefined)
    await store.putDraft(REGION, '通报', { text: '一稿' })
    await store.putDraft(REGION, '通报', { text: '二稿' })
    assert.deepEqual(await store.findDraft(REGION, '通报'), { text: '二稿' })
    assert.equal(await store.findDraft('150600', '通报'), undefined)
    assert.equal((await store.last(REGION)).number, 0)
  })

  tamperings(check)
  packageContract(check, REPORT, FILE)

  test(`${name}: what was acknowledged survives kill -9`, async () => {
    const ground = await prepare()
    const writer = startWriter(ground.place, 1000)
    let acknowledged = 0
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line)
      if (acknowledged === 3) writer.kill('SIGKILL')
    }
    const store = await openStore(ground.place)
    assert.ok(acknowledged >= 3)
    assert.ok((await store.last(REGION)).number >= acknowledged)
    assert.equal((await verifyStore(store, REGION)).ok, true)
    await store.append(REGION, REPORT, (await store.last(REGION)).number)
    await store.close()
    await ground.clear()
  })

  test(`${name}: two processes write one chain`, async () => {
    const ground = await prepare()
    const writers = [startWriter(ground.place, 15), startWriter(ground.place, 15)]
    for (const writer of writers) writer.stdout.resume()
    const codes = await Promise.all(writers.map((writer) => once(writer, 'exit')))
    assert.deepEqual(
      codes.map(([code]) => code),
      [0, 0],
    )
    const store = await openStore(ground.place)
    const verdict = await verifyStore(store, REGION)
    assert.deepEqual([verdict.ok, (await store.last(REGION)).number], [true, 30])
    await store.close()
    await ground.clear()
  })
}

type Check = (sentence: string, work: (store: Store, ground: Ground) => Promise<void>) => void

/** Alterations behind the store's back: `verifyStore` names the first entry that was altered. */
function tamperings(check: Check): void {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an altered amount', `update fact set amount = amount + 1 where entry = 2 and field = 'cum'`, 'facts'],
    ['an altered cell', `update fact set cell = 'O4' where entry = 2 and field = 'cum'`, 'facts'],
    [
      'a fact turned to nothing',
      `update fact set flag = null where entry = 2 and field = 'started'`,
      'facts',
    ],
    ['a deleted fact', `delete from fact where entry = 2 and ordinal = 3`, 'facts'],
    ['an altered author', `update entry set by = '李某乙' where number = 2`, 'columns'],
    [
      'an altered text',
      `update entry set sealed = replace(sealed, '181990320000', '181990320001') where number = 2`,
      'text',
    ],
    ['an altered time', `update entry set at = '2022-01-01T00:00:00.000Z' where number = 2`, 'columns'],
    [
      'an altered reason',
      `update entry set sealed = replace(sealed, '按时报送', '逾期报送') where number = 2`,
      'text',
    ],
    [
      "two entries in each other's places",
      `update entry set number = 9 where number = 2; update entry set number = 2 where number = 3; update entry set number = 3 where number = 9`,
      'chain',
    ],
    [
      'an entry put in the place of another',
      `update entry set sealed = (select sealed from entry where number = 3), hash = (select hash from entry where number = 3) where number = 2`,
      'chain',
    ],
  ]
  for (const [sentence, sql, because] of cases) {
    check(`${sentence} is found, with the number of its entry`, async (store, ground) => {
      await store.keepFile(FILE)
      for (let after = 0; after < 4; after += 1) await store.append(REGION, REPORT, after)
      assert.equal((await verifyStore(store, REGION)).ok, true)
      await ground.tamper(sql)
      const verdict = await verifyStore(store, REGION)
      assert.ok(!verdict.ok)
      assert.deepEqual([verdict.number, verdict.because], [2, because])
    })
  }

  check('a last entry that was taken away is missed', async (store, ground) => {
    await store.keepFile(FILE)
    for (let after = 0; after < 3; after += 1) await store.append(REGION, REPORT, after)
    await ground.tamper(
      'delete from fact where entry = 3; delete from file where entry = 3; delete from entry where number = 3',
    )
    const verdict = await verifyStore(store, REGION)
    assert.ok(!verdict.ok)
    assert.deepEqual([verdict.number, verdict.because], [3, 'missing'])
  })

  check('an end of the chain that was set back is noticed', async (store, ground) => {
    await store.keepFile(FILE)
    for (let after = 0; after < 3; after += 1) await store.append(REGION, REPORT, after)
    await ground.tamper('update head set number = 2, hash = (select hash from entry where number = 2)')
    const verdict = await verifyStore(store, REGION)
    assert.ok(!verdict.ok)
    assert.deepEqual([verdict.number, verdict.because], [3, 'chain'])
  })

  check('an altered file is found, with the number of its entry', async (store, ground) => {
    await store.keepFile(FILE)
    await store.append(REGION, REPORT, 0)
    await writeFile(ground.filePath(FILE_NAME), 'abd')
    const verdict = await verifyStore(store, REGION)
    assert.ok(!verdict.ok)
    assert.deepEqual([verdict.number, verdict.because], [1, 'file'])
  })

  check('a missing file is found, with the number of its entry', async (store) => {
    const { file: _file, ...withoutFile } = REPORT
    await store.append(REGION, withoutFile, 0)
    await store.append(REGION, REPORT, 1)
    const verdict = await verifyStore(store, REGION)
    assert.ok(!verdict.ok)
    assert.deepEqual([verdict.number, verdict.because], [2, 'file'])
    assert.match(verdict.message.zh, /科尔沁区6月（终）\.xlsx”缺失/)
  })
}

type Writer = ChildProcess & { readonly stdout: NodeJS.ReadableStream }

function startWriter(place: StorePlace, count: number): Writer {
  const writer = spawn(process.execPath, [WRITER, JSON.stringify(place), REGION, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  assert.ok(writer.stdout)
  return writer
}
