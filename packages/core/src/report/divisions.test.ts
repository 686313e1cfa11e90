import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ExampleDesk, type ExampleRow } from './testing/example-desk.ts'

const PLANT: ExampleRow = {
  name: '明岳年产15万吨赖氨酸技术改造项目',
  code: '2111-150502-04',
  company: '明岳生物科技有限公司',
  total: 30_000,
  plan: 9_000,
  month: 700,
  cumulative: 3_000,
}
const MILL: ExampleRow = { name: '凯宏面粉加工项目', total: 4_000, plan: 1_000, month: 100, cumulative: 200 }
const OTHER: ExampleRow = { name: '别的项目', total: 700, plan: 300, month: 0, cumulative: 0 }
const later = (row: ExampleRow, month: number): ExampleRow => ({
  ...row,
  month,
  cumulative: (row.cumulative ?? 0) + month,
})

/** `east` has the plant in July, `west` the mill. */
function july(): ExampleDesk {
  const desk = new ExampleDesk()
  desk.accept({ division: 'east', period: '2022-07', rows: [PLANT] })
  desk.accept({ division: 'west', period: '2022-07', rows: [MILL] })
  return desk
}
const kinds = ({ events }: { events: readonly { kind: string }[] }) => events.map(({ kind }) => kind)
const classes = ({ findings }: { findings: readonly { class: string; severity: string }[] }) =>
  findings.map((one) => `${one.severity} ${one.class}`)

test('moved: the old division has left it out, the new one reports it and its cumulative goes on', () => {
  const desk = july()
  desk.accept({ division: 'east', period: '2022-08', rows: [OTHER] })
  const review = desk.review({
    division: 'west',
    period: '2022-08',
    rows: [later(MILL, 50), later(PLANT, 400)],
  })
  assert.deepEqual(review.events, [
    { kind: 'moved', subject: 'p_0001', name: PLANT.name, from: 'east', to: 'west' },
  ])
  assert.deepEqual(classes(review), ['doubt project.moved'])
})

test('moved, and the new division is first to report: not counted twice, and told of both', () => {
  const desk = july()
  const taken = desk.accept({
    division: 'west',
    period: '2022-08',
    rows: [later(MILL, 50), later(PLANT, 400)],
  })
  assert.deepEqual(kinds(taken), ['moved'])
  const review = desk.review({ division: 'east', period: '2022-08', rows: [OTHER] })
  // the plant is not gone: the other division reports it
  assert.deepEqual(kinds(review), ['new'])
  assert.deepEqual(classes(review), ['info project.no-longer-twice'])
})

test('moved and handed over in the remark: only told', () => {
  const desk = july()
  desk.accept({ division: 'east', period: '2022-08', rows: [OTHER] })
  const review = desk.review({
    division: 'west',
    period: '2022-08',
    rows: [later(MILL, 50), { ...later(PLANT, 400), remark: '由东旗移交' }],
  })
  assert.deepEqual(classes(review), ['info project.moved'])
})

test('moved and renamed at once: both are told', () => {
  const desk = july()
  desk.accept({ division: 'east', period: '2022-08', rows: [OTHER] })
  const review = desk.review({
    division: 'west',
    period: '2022-08',
    rows: [later(MILL, 50), { ...later(PLANT, 400), name: '明岳氨基酸产业园项目' }],
  })
  assert.deepEqual(kinds(review), ['renamed', 'moved'])
})

test('reported by two divisions: one project, the first figures hold, and no rename is told', () => {
  const desk = july()
  const twice = { ...PLANT, name: `${PLANT.name}（续建）`, code: null, cumulative: 2_900 }
  const review = desk.accept({ division: 'north', period: '2022-07', rows: [twice] })
  assert.deepEqual(kinds(review), ['reported-twice'])
  assert.deepEqual(classes(review), ['doubt project.reported-twice'])
  assert.deepEqual(desk.members('2022-07'), ['p_0001', 'p_0002'])
  assert.equal(desk.value('p_0001', 'cumulative', '2022-07'), 3_000)
})

test('reported by two divisions month after month: told every month, whoever reports first', () => {
  const desk = july()
  desk.accept({ division: 'north', period: '2022-07', rows: [PLANT] })
  desk.accept({ division: 'north', period: '2022-08', rows: [later(PLANT, 400)] })
  const review = desk.review({ division: 'east', period: '2022-08', rows: [later(PLANT, 400)] })
  assert.deepEqual(kinds(review), ['reported-twice'])
  assert.deepEqual(review.events[0]?.kind === 'reported-twice' && review.events[0].otherDivision, 'north')
})

test('the division that had it twice drops it: it is not gone, and that is told', () => {
  const desk = july()
  desk.accept({ division: 'north', period: '2022-07', rows: [PLANT, OTHER] })
  desk.accept({ division: 'east', period: '2022-08', rows: [later(PLANT, 400)] })
  const review = desk.review({ division: 'north', period: '2022-08', rows: [OTHER] })
  assert.deepEqual([kinds(review), classes(review)], [[], ['info project.no-longer-twice']])
})

test('looks like a project of another division, but not enough: asked, and new until then', () => {
  const desk = july()
  const row = { ...PLANT, code: null, name: '明岳年产15万吨赖氨酸项目', company: null, cumulative: 0 }
  const review = desk.review({ division: 'north', period: '2022-07', rows: [row] })
  const [asked] = review.findings
  assert.deepEqual([asked?.class, asked?.values.candidate], ['project.doubtful-identity', 'p_0001'])
  assert.match(asked?.message.zh ?? '', /east旗/)
  assert.equal(review.matches[0]?.by, 'new')
})

test('an agreement signed before and signed again is one agreement, and the day is asked about', () => {
  const desk = new ExampleDesk()
  const signed = { name: '岳盛铝灰利用项目', company: '岳盛环保有限公司', total: 3_200, signed: '2021-01-25' }
  desk.accept({ period: '2021-06', subject: 'agreement', rows: [signed] })
  const again = { ...signed, signed: '2022-03-18' }
  const review = desk.review({ period: '2022-06', subject: 'agreement', rows: [again] })
  assert.deepEqual(review.matches[0]?.subject, 'a_0001')
  assert.deepEqual(classes(review), ['doubt agreement.signed-again'])
  assert.deepEqual(review.findings[0]?.values, { before: '2021-01-25', now: '2022-03-18' })
})

test('agreements that a later register leaves out are not gone', () => {
  const desk = new ExampleDesk()
  desk.accept({ period: '2021-06', subject: 'agreement', rows: [{ name: '甲项目', signed: '2021-01-25' }] })
  const review = desk.review({
    period: '2022-06',
    subject: 'agreement',
    rows: [{ name: '乙项目', signed: '2022-03-01' }],
  })
  assert.deepEqual([kinds(review), classes(review)], [['new'], []])
})
