import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { RefusedRequest } from '@groundbreak/contract'
import { Desk, type Imported } from './command-line.ts'
import { DEMO, ROOT } from './demonstration.ts'
import { RunningServer } from './running-server.ts'

const BAD = join(ROOT, 'fixtures/bad')

interface Expected {
  file: string
  title: string
  division: string
  period: string
  outcome: keyof typeof STATUSES
  alternatives?: (keyof typeof STATUSES)[]
  findings: Wanted[]
  /** As good as `findings` when an alternative outcome is given. */
  alternativeFindings?: Wanted[]
}
interface Wanted {
  class: string
  severity: 'error' | 'doubt' | 'info'
  sheet?: string
  cells?: string[]
  columns?: string[]
}
interface Told {
  class: string
  severity: 'error' | 'doubt' | 'info'
  at: { sheet?: string; cell?: string; cells?: readonly string[] }
  message: { zh: string; en: string }
  remedy: { zh: string; en: string }
}

const STATUSES = {
  reject: 'refused',
  block: 'blocked',
  confirm: 'needs-confirmation',
  accept: 'accepted',
} as const
const GRAVITY = ['info', 'doubt', 'error']

const expected: Expected[] = JSON.parse(readFileSync(join(BAD, 'expected.json'), 'utf8')).files
const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-bad-'))
const data = join(scratch, 'data')
const kept = () => readdirSync(join(data, 'files'), { recursive: true }).length
let server: RunningServer
let entries = 0
let files = 0
let idle: number | undefined

before(async () => {
  const months = ['03', '04', '05', '06', '07', '08', '09'].map((month) =>
    join(DEMO, `monthly/2022-${month}`),
  )
  assert.equal(new Desk(data).import(...months).length, 63)
  cpSync(data, join(scratch, 'copy'), { recursive: true })
  server = await RunningServer.start(data)
  entries = await server.lastEntry()
  files = kept()
  idle = server.peakMegabytes()
})
after(async () => {
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
})

/** Status and findings are those of `expected.json`, or as good. */
function judge(file: Expected, status: string | undefined, findings: readonly Told[]): void {
  const outcomes = [file.outcome, ...(file.alternatives ?? [])]
  const outcome = outcomes.find((one) => STATUSES[one] === status)
  assert.ok(outcome, `${status}: ${findings.map(({ message }) => message.en).join('\n')}`)
  const wanted = outcome === file.outcome ? file.findings : (file.alternativeFindings ?? file.findings)
  const accepts = file.alternatives?.includes('accept') || file.alternatives?.includes('reject')
  if (outcome !== file.outcome && accepts) return
  for (const { class: kind, severity, sheet, cells = [], columns = [] } of wanted) {
    const found = findings.filter(
      (one) => one.class === kind && GRAVITY.indexOf(one.severity) >= GRAVITY.indexOf(severity),
    )
    assert.ok(found.length > 0, `no ${kind} of severity ${severity}`)
    if (sheet !== undefined) for (const { at } of found) assert.equal(at.sheet, sheet)
    const named = found.flatMap(({ at }) => at.cells ?? (at.cell === undefined ? [] : [at.cell]))
    assert.deepEqual(
      cells.filter((cell) => !named.includes(cell)),
      [],
      `${kind} at ${named.join(' ')}`,
    )
    for (const column of columns) {
      assert.ok(
        named.some((cell) => cell.replace(/[0-9]+$/, '') === column),
        `${kind} in column ${column}`,
      )
    }
  }
  for (const { message, remedy, at } of findings) {
    for (const language of ['zh', 'en'] as const) {
      assert.ok(message[language].includes(file.file), message[language])
      assert.ok(remedy[language].length > 3, message[language])
      const [cell = at.cell] = at.cells ?? []
      if (cell !== undefined) assert.ok(message[language].includes(cell), message[language])
    }
    assert.match(message.zh + remedy.zh, /[\u4e00-\u9fff]/)
  }
}

describe('over HTTP', () => {
  for (const file of expected) {
    test(`${file.file}: ${file.title}`, async () => {
      const sending = server.send({ name: file.file, bytes: readFileSync(join(BAD, file.file)) })
      // others are answered meanwhile
      assert.equal((await server.fetch('/api/health')).status, 200)
      const [first] = await sending
      assert.ok(first)
      const asked = first.division === undefined || first.period === undefined
      const received =
        asked && first.status !== 'refused'
          ? await server.answer(first.id, { division: file.division, period: file.period as '2022-10' })
          : first
      judge(file, received.review?.status, received.review?.findings ?? [])
      if (received.review?.status !== 'accepted') {
        await assert.rejects(server.accept(received.id), (error) => {
          assert.ok(error instanceof RefusedRequest)
          assert.ok([400, 409].includes(error.status))
          assert.match(error.refused.message.zh, /[\u4e00-\u9fff]/)
          return true
        })
      }
      await server.ask('DELETE /api/received/:id', { params: { id: received.id } })
      assert.deepEqual([await server.lastEntry(), kept()], [entries, files], 'nothing is stored')
    })
  }

  test('the server is well afterwards, and memory stayed within 512 MB above idle', async () => {
    assert.equal((await server.fetch('/api/health')).status, 200)
    const { intact } = await server.ask('POST /api/ledger/verify')
    assert.equal(intact, true)
    const peak = server.peakMegabytes()
    if (peak !== undefined && idle !== undefined) assert.ok(peak <= idle + 512, `${peak} MB, idle ${idle} MB`)
  })

  test('and takes the next sound report', async () => {
    const name = '科尔沁区2022年10月重点项目调度表.xlsx'
    const [received] = await server.send({
      name,
      bytes: readFileSync(join(DEMO, 'monthly/2022-10', name)),
    })
    assert.equal(received?.status, 'accepted')
    await server.accept(received?.id ?? '')
    assert.equal(await server.lastEntry(), entries + 1)
  })
})

describe('by the command line', () => {
  const desk = new Desk(join(scratch, 'copy'))
  const told = new Map<string, Imported>()
  before(() => {
    const paths = expected.filter(({ outcome }) => outcome !== 'accept').map(({ file }) => join(BAD, file))
    const { status, out, err } = desk.run('import', ...paths)
    assert.equal(status, 1, err)
    for (const one of JSON.parse(out) as Imported[]) told.set(one.file, one)
  })
  for (const file of expected) {
    if (file.outcome === 'accept') continue
    test(file.file, () => {
      const { status, facts, findings, entry } = told.get(file.file) ?? assert.fail('not told of')
      judge(
        file,
        status,
        findings.map(({ sheet, cell, cells, ...finding }) => ({
          ...finding,
          at: { ...(sheet && { sheet }), ...(cell && { cell }), ...(cells && { cells }) },
        })),
      )
      assert.deepEqual([facts, entry], [0, undefined])
    })
  }
  test('nothing is stored', () => {
    const { entries: count, intact } = desk.json<{ entries: number; intact: boolean }>('verify')
    assert.deepEqual([count, intact], [entries, true])
    assert.equal(readdirSync(join(scratch, 'copy/files'), { recursive: true }).length, files)
  })
})
