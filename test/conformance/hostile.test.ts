import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { DEMO } from './demonstration.ts'
import { RunningServer } from './running-server.ts'

const data = mkdtempSync(join(tmpdir(), 'groundbreak-hostile-'))
const NAME = '库伦旗3月项目进度 最终版.xlsx'
const BYTES = readFileSync(join(DEMO, 'monthly/2022-03', NAME))
let server: RunningServer

before(async () => {
  server = await RunningServer.start(data)
})
after(async () => {
  await server.stop()
  rmSync(data, { recursive: true, force: true })
})

/** Status of a refusal in the one shape of refusals, in words of both languages. */
async function refusal(path: string, init?: RequestInit): Promise<number> {
  const response = await server.fetch(path, init)
  const { code, message, remedy } = (await response.json()) as Record<string, { zh: string; en: string }>
  assert.match(String(code), /^[a-z]+\.[a-z-]+$/)
  assert.match(`${message?.zh}`, /[\u4e00-\u9fff]/)
  assert.ok(message?.en && remedy?.zh && remedy.en)
  return response.status
}

/** Writes bytes as they are and returns the status line. */
async function raw(text: string): Promise<string> {
  const { port } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.write(text)
  await once(socket, 'close')
  return answer.split('\r\n')[0] ?? ''
}
const isWell = async () => assert.equal((await server.fetch('/api/health')).status, 200)

test('a page of another site can neither write nor read', async () => {
  for (const headers of [
    { origin: 'https://example.org' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    assert.equal(await refusal('/api/ledger/verify', { method: 'POST', headers }), 400)
  }
  const named = (host: string) =>
    raw(`GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  assert.match(await named('rebound.example.org'), / 400 /)
  assert.match(await named('localhost:4170'), / 200 /)
  assert.match(await named('[::1]:4170'), / 200 /)
  assert.match(await raw('GET /api/health HTTP/1.0\r\n\r\n'), / 400 /)
})

test('addresses that lead nowhere or out of the folder', async () => {
  for (const [path, status] of [
    ['/api/nothing', 404],
    ['/api/sources/..%2f..%2fledger.db', 404],
    ['/api/sources/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 404],
    [`/api/sources/${'f'.repeat(64)}`, 404],
    ['/api/received/..%2f..%2fetc', 404],
    ['/api/bulletins/0', 400],
    ['/api/bulletins/1e9', 400],
    ['/api/board?month=2022-13', 400],
    ['/api/board?month=2022-10&asOf=yesterday', 400],
    ['/api/indicators?month=2022-10&by=nothing', 400],
    ['/api/projects/p_9999?month=2022-10', 404],
    [`/api/reports?division=${'x'.repeat(3_000)}`, 400],
  ] as const) {
    assert.equal(await refusal(path), status, path)
  }
  assert.equal(await refusal('/api/received/%zz'), 400)
  for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/package.json']) {
    assert.doesNotMatch(await (await server.fetch(path)).text(), /"workspaces"/)
  }
})

test('bodies that are none', async () => {
  const post = (body: string, type: string) =>
    refusal('/api/reminders', { method: 'POST', body, headers: { 'content-type': type } })
  assert.equal(await post('{', 'application/json'), 400)
  assert.equal(await post('[]', 'application/json'), 400)
  assert.equal(await post('null', 'application/json'), 400)
  assert.equal(await post('x', 'text/xml'), 415)
  assert.equal(await post(JSON.stringify({ month: 202_210, division: {} }), 'application/json'), 400)
  assert.equal(
    await post(
      JSON.stringify({ month: '2022-10', division: '150502', note: 'a\u0000b' }),
      'application/json',
    ),
    400,
  )
  // the server closes the line on a body that is too large: whoever still writes may see only that
  const large = JSON.stringify({ month: 'x'.repeat(9 << 20) })
  assert.equal(await post(large, 'application/json').catch(() => 413), 413)
  assert.equal(await refusal('/api/received', { method: 'POST', body: new FormData() }), 400)
  const form = 'multipart/form-data; boundary=x'
  assert.ok(
    (await refusal('/api/received', { method: 'POST', body: '--y', headers: { 'content-type': form } })) >=
      400,
  )
  await isWell()
})

test('too many files at once: told to send fewer, and none of them stays', async () => {
  const form = new FormData()
  for (let count = 0; count < 10_000; count += 1) form.append('file', new Blob(['a']), `${count}.csv`)
  assert.equal(await refusal('/api/received', { method: 'POST', body: form }), 413)
  assert.deepEqual(await server.ask('GET /api/received'), [])
  await isWell()
})

test('a file that is too large: refused, and what came with it does not stay', async () => {
  const form = new FormData()
  form.append('file', new Blob([BYTES]), NAME)
  form.append('file', new Blob([new Uint8Array(65 * 2 ** 20)]), 'large.xlsx')
  assert.equal(await refusal('/api/received', { method: 'POST', body: form }), 413)
  assert.deepEqual(await server.ask('GET /api/received'), [])
})

test('names with folders, control characters, directions of writing and great length are names only', async () => {
  for (const [name, shown] of [
    ['../../../etc/库伦旗.csv', '库伦旗.csv'],
    ['C:\\temp\\库伦旗.csv', '库伦旗.csv'],
    ['库\u0007伦\u202e旗\u200b.csv', '库伦旗.csv'],
    [`${'长'.repeat(2_000)}.csv`, /^…长+\.csv$/],
  ] as const) {
    const [received] = await server.send({ name, bytes: Buffer.from('x') })
    if (typeof shown === 'string') assert.equal(received?.file, shown)
    else assert.match(received?.file ?? '', shown)
    await server.ask('DELETE /api/received/:id', { params: { id: received?.id ?? '' } })
  }
  assert.deepEqual(readdirSync(join(data, 'files')), [])
})

test('a browser closed half-way leaves nothing', async () => {
  const { port, host } = new URL(server.url)
  const socket: Socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n`
  socket.write(
    `POST /api/received HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n${head}PK`,
  )
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
  await isWell()
  assert.deepEqual(await server.ask('GET /api/received'), [])
})

test('listeners that vanish are forgotten, and those that stay hear', async () => {
  for (let count = 0; count < 50; count += 1) {
    const gone = new AbortController()
    await server.fetch('/api/received/events', { signal: gone.signal })
    gone.abort()
  }
  const stays = new AbortController()
  const heard = await server.fetch('/api/received/events', { signal: stays.signal })
  const [received] = await server.send({ name: NAME, bytes: BYTES })
  let text = ''
  for await (const chunk of heard.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.includes('"stage":"ready"')) break
  }
  assert.match(text, /event: received\ndata: \{"id":"r_/)
  stays.abort()
  await server.ask('DELETE /api/received/:id', { params: { id: received?.id ?? '' } })
  await isWell()
})

test('headers: no script but ours, no frame, no guessing of types; what may change is asked for again', async () => {
  const page = await server.fetch('/')
  const policy = page.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'self'/)
  assert.doesNotMatch(policy.replace(/style-src [^;]*/, ''), /unsafe/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff')
})
