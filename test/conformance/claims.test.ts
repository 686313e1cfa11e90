import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { getPackFolder, type Office, openOfficeAt } from '@groundbreak/office'
import { DEMO, readTruth } from './demonstration.ts'

/** What the divisions claim to have signed, before the city cleaned it: one project twice, or last year's again. */
const { claims } = readTruth()
const REGISTER = '2022年上半年各旗县市区报送签约项目（未去重）.xlsx'
const JUNE = '2022-06'

const data = mkdtempSync(join(tmpdir(), 'groundbreak-claims-'))
const offices: Office[] = []
/** An office that knows the half-year before. */
async function openOffice(folder: string): Promise<Office> {
  const office = await openOfficeAt({
    packFolder: getPackFolder('150500-tongliao'),
    dataFolder: join(data, folder),
    clock: () => new Date('2022-07-05T02:00:00Z'),
  })
  offices.push(office)
  const before = join(DEMO, 'promotion/2021年上半年招商引资签约项目台账.xlsx')
  for await (const { status } of office.importFiles([before], { reason: 'test' }))
    assert.equal(status, 'accepted')
  return office
}

async function receive(office: Office) {
  const received = office.intake.receive(REGISTER, readFileSync(join(DEMO, 'claims', REGISTER)))
  await received.settled
  return office.receivedView(received.id)
}

function signedIn(office: Office): string | null | undefined {
  const { measured } = office.figures.table(JUNE, undefined, undefined)
  return measured.find(({ id }) => id === 'signed')?.value
}

/** Sheet and row of both claims of a labelled case, as the README of the data names them. */
const CLAIMED_TWICE: readonly (readonly [first: string, second: string])[] = [
  ['科尔沁区!28', '库伦旗!12'],
  ['霍林郭勒市!8', '扎鲁特旗!18'],
  ['开鲁县!31', '科左后旗!38'],
  ['开鲁县!18', '科尔沁区!7'],
  ['奈曼旗!13', '科尔沁区!24'],
]
const ASKED = ['开鲁县!49', '奈曼旗!18'] as const
const SIGNED_AGAIN = ['霍林郭勒市!11', '科尔沁区!6', '霍林郭勒市!20']
const LOOK_ALIKE = ['科左后旗!35', '科左中旗!22', '霍林郭勒市!27', '开鲁县!45']

let office: Office
before(async () => {
  office = await openOffice('answered')
})
after(async () => {
  await Promise.all(offices.map((one) => one.close()))
  rmSync(data, { recursive: true, force: true })
})

test('the labelled cases are told or asked, and nothing else is', async () => {
  assert.deepEqual(
    [claims.labels.filter(({ same }) => same).length, claims.labels.filter(({ same }) => !same).length],
    [CLAIMED_TWICE.length + 1 + SIGNED_AGAIN.length, LOOK_ALIKE.length],
  )
  const { review } = await receive(office)
  const told = (kind: string) =>
    (review?.findings ?? []).flatMap(({ class: name, at, values }) =>
      name === kind
        ? [{ at: `${at.sheet}!${at.cell?.replace(/^[A-Z]+/, '')}`, candidate: values.candidate }]
        : [],
    )
  assert.deepEqual(
    told('project.row-twice')
      .map(({ at, candidate }) => [at, String(candidate).slice(1)].sort().join(' '))
      .sort(),
    CLAIMED_TWICE.map((pair) => [...pair].sort().join(' ')).sort(),
  )
  assert.deepEqual(told('project.doubtful-identity'), [{ at: ASKED[1], candidate: `@${ASKED[0]}` }])
  assert.deepEqual(
    told('agreement.signed-again')
      .map(({ at }) => at)
      .sort(),
    [...SIGNED_AGAIN].sort(),
  )
})

test('one answer by a person, and the half-year counts what was truly signed', async () => {
  const { id } = await receive(office)
  const [first, second] = ASKED.map((place) => place.split('!'))
  const answered = await office.answerReceived(id, {
    identities: [{ sheet: second?.[0] ?? '', row: Number(second?.[1]), subject: `@${first?.join('!')}` }],
  })
  assert.ok(answered.review?.findings.every(({ class: name }) => name !== 'project.doubtful-identity'))
  assert.equal((await office.accept(id, 'analyst', 'test')).status, 'accepted')
  assert.equal(signedIn(office), String(claims.signedTruly))
  assert.equal(claims.signedTruly, 184)
})

test('accepted without the answer it counts one too many, and still far fewer than naively', async () => {
  const careless = await openOffice('accepted')
  const { id } = await receive(careless)
  assert.equal((await careless.accept(id, 'analyst', 'test')).status, 'accepted')
  assert.equal(signedIn(careless), '185')
  assert.equal(claims.signedNaively, 193)
})
