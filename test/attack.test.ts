import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import type { EntryPage, ReceivedLine, ReceivedView } from '@groundbreak/contract'

const ROOT = resolve(import.meta.dirname, '..')
const BAD = join(ROOT, 'fixtures/bad')
/** Megabytes that reading may take above the idle server, whatever the file. */
const MOST_MEGABYTES = 512

interface Expected {
  files: { file: string; outcome: string; alternatives?: string[]; findings: { class: string }[] }[]
}
const { files }: Expected = JSON.parse(readFileSync(join(BAD, 'expected.json'), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'groundbreak-attack-'))
let server: ChildProcess
let url = ''

before(async () => {
  // the city without its demonstration: nothing is imported, and the memory of the idle server is its own
  const region = join(folder, 'region')
  cpSync(join(ROOT, 'regions/150500-tongliao'), region, {
    recursive: true,
    filter: (source) => !source.endsWith('150500-tongliao/demo'),
  })
  server = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      GROUNDBREAK_PORT: '0',
      GROUNDBREAK_DATA: join(folder, 'data'),
      GROUNDBREAK_REGION: region,
    },
  })
  url = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
})

after(async () => {
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

const ask = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
  const answer = await fetch(`${url}${path}`, init)
  assert.ok(answer.ok, `${answer.status} ${path}`)
  return answer.json() as Promise<Answer>
}

/** Sends a file and waits for what it is answered, asking for other things meanwhile. */
async function send(name: string): Promise<ReceivedView> {
  const form = new FormData()
  form.append('file', new Blob([readFileSync(join(BAD, name))]), name)
  const [line] = await ask<ReceivedLine[]>('/api/received', {
    method: 'POST',
    body: form,
    headers: { 'x-actor': 'analyst' },
  })
  assert.ok(line)
  for (;;) {
    await ask('/api/health')
    const view = await ask<ReceivedView>(`/api/received/${line.id}`)
    if (view.stage === 'ready') return view
    await new Promise((later) => setTimeout(later, 100))
  }
}

/** Megabytes of memory now, and at most so far. */
function memory(): { now: number; most: number } {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  const of = (name: string) => Number(new RegExp(`${name}:\\s+([0-9]+) kB`).exec(status)?.[1]) / 1024
  return { now: of('VmRSS'), most: of('VmHWM') }
}

const skip = existsSync('/proc/self/status') ? false : 'needs /proc'

test('each hostile file gets its answer from a living server, nothing is stored, memory stays bounded', {
  skip,
}, async (t) => {
  // a sound file first: the idle server is one that has read before
  await send('external-link.xlsx')
  const idle = memory()
  const stored = await ask<EntryPage>('/api/ledger')
  for (const { file, outcome, alternatives = [], findings } of files) {
    await t.test(file, async () => {
      const view = await send(file)
      const classes = findings.map((finding) => finding.class).filter((name) => name.startsWith('file.'))
      if (outcome !== 'reject' || alternatives.length > 0) return
      assert.equal(view.status, 'refused')
      const found = view.review?.findings ?? []
      for (const name of classes) {
        const finding = found.find((one) => one.class === name)
        assert.ok(finding, `${name} is not among ${found.map((one) => one.class)}`)
        assert.ok(finding.message.zh && finding.message.en && finding.remedy.zh && finding.remedy.en)
      }
    })
  }
  assert.deepEqual(await ask<EntryPage>('/api/ledger'), stored)
  const above = memory().most - idle.now
  assert.ok(above <= MOST_MEGABYTES, `${above.toFixed(0)} MB above idle`)
  t.diagnostic(`${above.toFixed(0)} MB above idle at most`)
})
