import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { RefusedRequest } from '@groundbreak/contract'
import { Desk } from './command-line.ts'
import { DEMO } from './demonstration.ts'
import { RunningServer } from './running-server.ts'

/** Rounds of kill -9; the long form asks for more. */
const ROUNDS = Number(process.env.GROUNDBREAK_FAULT_ROUNDS ?? 3)

const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-together-'))
const running = new Set<RunningServer>()
after(async () => {
  await Promise.all([...running].map((server) => server.stop()))
  rmSync(scratch, { recursive: true, force: true })
})

const read = (path: string) => ({
  name: path.split('/').at(-1) ?? path,
  bytes: readFileSync(join(DEMO, path)),
})
const HURE = read('monthly/2022-03/库伦旗3月项目进度 最终版.xlsx')
const ZONE = read('monthly/2022-03/开发区2022年3月.csv')
const KAILU = read('monthly/2022-04/开鲁县重点项目台账-4月.xlsx')
const KAILU_CORRECTED = read('corrections/开鲁县重点项目台账-4月（更正）.xlsx')

async function start(folder: string): Promise<RunningServer> {
  const server = await RunningServer.start(join(scratch, folder))
  running.add(server)
  return server
}
async function sendOne(server: RunningServer, file: { name: string; bytes: Uint8Array }): Promise<string> {
  const [received] = await server.send(file)
  assert.equal(received?.status, 'accepted')
  return received?.id ?? ''
}
const codeOf = ({ reason }: PromiseRejectedResult) => {
  assert.ok(reason instanceof RefusedRequest, String(reason))
  return reason.refused.code
}
const outcomes = async (...acts: Promise<{ status: string }>[]) =>
  (await Promise.allSettled(acts))
    .map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.status : codeOf(outcome)))
    .sort()
const isWhole = async (server: RunningServer) =>
  assert.equal((await server.ask('POST /api/ledger/verify')).intact, true)

test('two people accept one received file at once: one entry, and the other is told', async () => {
  const server = await start('one file')
  const id = await sendOne(server, HURE)
  const [first, second] = await outcomes(server.accept(id), server.accept(id))
  assert.equal(first, 'accepted')
  assert.ok(['received.not-ready', 'unchanged'].includes(second ?? ''), String(second))
  assert.equal(await server.lastEntry(), 1)

  // the same workbook sent by both, each accepting their own
  const other = await start('one workbook')
  const ids = [await sendOne(other, HURE), await sendOne(other, HURE)]
  const [one, two] = await outcomes(...ids.map((each) => other.accept(each)))
  assert.equal(one, 'accepted')
  assert.ok(['ledger.moved-on', 'unchanged'].includes(two ?? ''), String(two))
  assert.equal(await other.lastEntry(), 1)
  await isWhole(other)
})

test('two reports of one division and month: the second is compared again and told so before it corrects the first', async () => {
  const server = await start('two reports')
  const [plain, corrected] = [await sendOne(server, KAILU), await sendOne(server, KAILU_CORRECTED)]
  assert.equal((await server.accept(plain)).status, 'accepted')
  assert.deepEqual(await outcomes(server.accept(corrected)), ['ledger.moved-on'])
  const view = await server.ask('GET /api/received/:id', { params: { id: corrected } })
  assert.deepEqual([view.comparedAgain, view.review?.corrects], [true, 1])
  const reason = view.status === 'needs-confirmation' ? '已核实' : undefined
  assert.equal((await server.accept(corrected, reason)).entry, 2)
  const [again] = await server.send(KAILU)
  assert.ok(again?.review?.findings.some((finding) => finding.class === 'report.older-version'))
  const [same] = await server.send(KAILU_CORRECTED)
  assert.equal(same?.status, 'unchanged')
  await isWhole(server)
})

test('an entry that changes nothing of the comparison does not stand in the way', async () => {
  const server = await start('beside')
  const id = await sendOne(server, HURE)
  await server.ask('POST /api/reminders', { body: { month: '2022-03', division: '150502' } })
  assert.equal((await server.accept(id)).entry, 2)
})

test('cancelled while it is read, or when it is ready: nothing of it stays', async () => {
  const server = await start('cancelled')
  const form = new FormData()
  form.append('file', new Blob([HURE.bytes]), HURE.name)
  const [line] = await server.ask('POST /api/received', { body: form })
  await server.ask('DELETE /api/received/:id', { params: { id: line?.id ?? '' } })
  const id = await sendOne(server, ZONE)
  await server.ask('DELETE /api/received/:id', { params: { id } })
  assert.deepEqual(await server.ask('GET /api/received'), [])
  assert.deepEqual(await outcomes(server.accept(id)), ['received.unknown'])
  assert.equal(await server.lastEntry(), 0)
  assert.deepEqual(readdirSync(join(scratch, 'cancelled/files')), [])
})

test('two servers on one folder write one ledger, and each knows what the other wrote', async () => {
  const [one, other] = [await start('shared'), await start('shared')]
  const ids = [await sendOne(one, HURE), await sendOne(other, ZONE)]
  const results = await outcomes(one.accept(ids[0] ?? ''), other.accept(ids[1] ?? ''))
  assert.deepEqual(results, ['accepted', 'accepted'])
  for (const server of [one, other]) {
    assert.equal(await server.lastEntry(), 2)
    const { rows } = await server.ask('GET /api/board', { query: { month: '2022-03' } })
    assert.equal(rows.filter(({ state }) => state === 'reported').length, 2)
  }
  await isWhole(other)
})

test('kill -9 while a report is accepted: it is there whole or not at all, and what was answered stays', async () => {
  const files = ['科尔沁区2022年3月重点项目调度表.xlsx', ZONE.name, HURE.name].map((name) =>
    read(`monthly/2022-03/${name}`),
  )
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = `killed ${round}`
    const server = await start(folder)
    const ids: string[] = []
    for (const file of files) ids.push(await sendOne(server, file))
    let acknowledged = 0
    const accepting = (async () => {
      for (const id of ids) {
        const entry = await server.accept(id, '已核实')
        acknowledged = entry.entry ?? acknowledged
      }
    })()
    setTimeout(() => server.process.kill('SIGKILL'), round * 7)
    await accepting.catch(() => undefined)
    await server.stop('SIGKILL')
    running.delete(server)

    const next = await start(folder)
    const last = await next.lastEntry()
    assert.ok(last >= acknowledged, `${acknowledged} were answered, ${last} are there`)
    await isWhole(next)
    const [again] = await next.send(files[0] ?? HURE)
    assert.equal(again?.status, last > 0 ? 'unchanged' : 'accepted')
    await next.stop()
    running.delete(next)
  }
})

test('the folder of files cannot be written: told in words, nothing stored; mended, the report is taken', async () => {
  const server = await start('no room')
  const id = await sendOne(server, HURE)
  const folder = join(scratch, 'no room/files')
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'in the way')
  await assert.rejects(server.accept(id), (error) => {
    assert.ok(error instanceof RefusedRequest)
    assert.deepEqual([error.status, error.refused.code.split('.')[0]], [503, 'machine'])
    assert.match(error.refused.remedy.zh, /未存入/)
    return true
  })
  assert.equal(await server.lastEntry(), 0)
  rmSync(folder)
  assert.equal((await server.accept(id)).status, 'accepted')
  await isWhole(server)
})

test('the command line and a server on one folder see each other', async () => {
  const server = await start('both')
  const id = await sendOne(server, HURE)
  const [imported] = new Desk(join(scratch, 'both')).import(join(DEMO, 'monthly/2022-03', ZONE.name))
  assert.equal(imported?.entry, 1)
  assert.equal((await server.accept(id)).entry, 2)
})
