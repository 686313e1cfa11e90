import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { getPackFolder, type Office, openOfficeAt } from '@groundbreak/office'
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { makeApplication } from './application.ts'
import { checkPermits, PERMITS } from './permission.ts'
import { Seeding } from './seeding.ts'

const ZONE = '150571'
const REPORT = resolve(
  import.meta.dirname,
  '../../../regions/150500-tongliao/demo/monthly/2022-10/开发区2022年10月.csv',
)

/** One column each: analyst, leader, auditor, reader, the zone's clerk, another clerk, nobody in particular. */
const PEOPLE = ['analyst', 'leader', 'auditor', 'reader', `clerk-${ZONE}`, 'clerk-150502', undefined] as const

/** `+` may, `-` may not: what design and standard roles say, written down by hand. Everything else is open to all. */
const ROWS: Readonly<Record<string, string>> = {
  'POST /api/reminders': '+------',
  'POST /api/received': '+---++-',
  'DELETE /api/received/:id': '+---+--',
  'POST /api/received/:id/columns': '+---+--',
  'POST /api/received/:id/answers': '+---+--',
  'POST /api/received/:id/accept': '+---+--',
  'POST /api/lights/:subject/answers': '+---+--',
  'POST /api/lights/:subject/answers/:entry/decision': '++-----',
  'POST /api/excuses': '+---+--',
  'POST /api/excuses/:entry/approval': '-+-----',
  'POST /api/rules/:id/entered': '+---+--',
  'PUT /api/rules/:id/draft': '+------',
  'DELETE /api/rules/:id/draft': '+------',
  'POST /api/rules/:id/in-force': '-+-----',
  'POST /api/closes': '+------',
  'PUT /api/bulletins/draft': '+------',
  'POST /api/bulletins': '++-----',
}
/** Questions that are sent as a body, and what changes nothing anybody else sees. */
const OPEN_POSTS = [
  'POST /api/projects/export',
  'POST /api/rules/trial',
  'POST /api/rules/:id/back-test',
  'POST /api/bulletins/:number/regenerate',
  'POST /api/bulletins/check',
  'POST /api/ledger/verify',
]

const data = mkdtempSync(join(tmpdir(), 'groundbreak-permission-'))
let office: Office
let app: FastifyInstance
/** Made anew when somebody cancelled it. */
let received = ''
let project = ''

before(async () => {
  office = await openOfficeAt({ packFolder: getPackFolder('150500-tongliao'), dataFolder: data })
  for await (const _ of office.importFiles([REPORT], { reason: 'test' }));
  const [first] = office.books.view().members('project', '2022-10')
  assert.ok(first)
  project = first
  app = await makeApplication({
    office,
    seeding: new Seeding(),
    webFolder: resolve(import.meta.dirname, '../../web/dist'),
    logLevel: 'silent',
  })
})

after(async () => {
  await app.close()
  await office.close()
  rmSync(data, { recursive: true, force: true })
})

async function receive(): Promise<string> {
  const file = office.intake.receive('开发区2022年10月.csv', readFileSync(REPORT))
  await file.settled
  return file.id
}

/** A request of that route about what the zone holds, with a body that goes no further than the door. */
function request(route: string, actor: string | undefined): InjectOptions {
  const [method = '', template = ''] = route.split(' ')
  const values: Record<string, string> = {
    id: route.includes('/rules/') ? 'lights' : received,
    subject: project,
    entry: '999999',
    month: '2022-10',
    number: '999999',
    sheet: 'x',
    file: 'x',
  }
  const url = template.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  return {
    method: method as 'POST',
    url,
    headers: {
      host: 'localhost',
      'content-type': 'application/json',
      ...(actor === undefined ? {} : { 'x-actor': actor }),
    },
    payload: JSON.stringify({ subject: project, field: 7 }),
  }
}

test('every route is in a row', () => {
  const writing = Object.keys(PERMITS).filter((route) => !route.startsWith('GET '))
  assert.deepEqual(writing.toSorted(), [...Object.keys(ROWS), ...OPEN_POSTS].toSorted())
  const bare = fastify()
  checkPermits(bare, office)
  assert.throws(() => bare.post('/api/new', () => 'done'), /no permit is written down for POST \/api\/new/)
})

for (const [route, row] of Object.entries(ROWS)) {
  test(`${route} ${row}`, async () => {
    const asked: string[] = []
    for (const actor of PEOPLE) {
      received = await receive()
      const answer = await app.inject(request(route, actor))
      asked.push(answer.statusCode === 403 ? '-' : '+')
      if (answer.statusCode !== 403) continue
      const { code, message } = answer.json()
      assert.match(code, /^permission\.(role|division)$/)
      assert.match(message.zh, /[一-龥]/)
      assert.match(message.en, /for|belongs/)
    }
    assert.equal(asked.join(''), row)
  })
}

for (const route of OPEN_POSTS) {
  test(`${route} is open to everybody`, async () => {
    for (const actor of PEOPLE) {
      const answer = await app.inject(request(route, actor))
      assert.notEqual(answer.statusCode, 403)
    }
  })
}

test('a clerk may say that a file is hers, and not that it is another division’s', async () => {
  received = await receive()
  const route = request('POST /api/received/:id/answers', 'clerk-150502')
  const say = (division: string) => app.inject({ ...route, payload: JSON.stringify({ division }) })
  assert.equal((await say(ZONE)).statusCode, 403)
  assert.notEqual((await say('150502')).statusCode, 403)
})
