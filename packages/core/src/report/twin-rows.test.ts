import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ExampleDesk, type ExampleRow } from './testing/example-desk.ts'

const SIGNED: ExampleRow = {
  name: '博原年产50万吨变性淀粉项目',
  company: '博原生物科技有限公司',
  total: 3_250,
  signed: '2022-04-04',
}
const register = (...rows: readonly ExampleRow[]) =>
  ({ period: '2022-06', subject: 'agreement', rows }) as const
const review = (...rows: readonly ExampleRow[]) => new ExampleDesk().review(register(...rows))
const ids = (...rows: readonly ExampleRow[]) => review(...rows).matches.map(({ subject }) => subject)
const classes = (...rows: readonly ExampleRow[]) => review(...rows).findings.map((one) => one.class)

test('the same but for words that say nothing: one agreement, told with both places', () => {
  const again = { ...SIGNED, name: '博原年产50万吨变性淀粉建设项目', company: '博原生物科技有限责任公司' }
  assert.deepEqual(ids(SIGNED, again), ['a_0001', 'a_0001'])
  const { findings, status, events } = review(SIGNED, again)
  const [told] = findings
  assert.deepEqual([told?.class, told?.at.cell, status], ['project.row-twice', 'B4', 'needs-confirmation'])
  assert.match(told?.message.zh ?? '', /“台账”B3/)
  assert.equal(told?.values.candidate, '@台账!3')
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['new', 'reported-twice'],
  )
})

test('a total that is near, or another day of signing, is still one agreement', () => {
  assert.deepEqual(ids(SIGNED, { ...SIGNED, total: 3_315 }), ['a_0001', 'a_0001'])
  assert.deepEqual(ids(SIGNED, { ...SIGNED, signed: '2022-05-20' }), ['a_0001', 'a_0001'])
})

test('the company in place of its short name: a person is asked, and both count until then', () => {
  const again = { ...SIGNED, name: '博原生物年产50万吨变性淀粉项目' }
  assert.deepEqual(ids(SIGNED, again), ['a_0001', 'a_0002'])
  const asked = review(SIGNED, again).findings.find((one) => one.class === 'project.doubtful-identity')
  assert.deepEqual([asked?.at.cell, asked?.values.candidate], ['B4', '@台账!3'])
  const answers = [{ sheet: '台账', row: 4, subject: '@台账!3' }]
  const answered = new ExampleDesk().review({ ...register(SIGNED, again), answers })
  assert.deepEqual(
    answered.matches.map(({ subject, by }) => [subject, by]),
    [
      ['a_0001', 'new'],
      ['a_0001', 'person'],
    ],
  )
  assert.deepEqual([answered.findings, answered.status], [[], 'accepted'])
})

test('pointing from the first row to the second says the same', () => {
  const again = { ...SIGNED, name: '博原生物年产50万吨变性淀粉项目' }
  const answers = [{ sheet: '台账', row: 3, subject: '@台账!4' }]
  const { matches } = new ExampleDesk().review({ ...register(SIGNED, again), answers })
  assert.deepEqual(
    matches.map(({ subject, by }) => [subject, by]),
    [
      ['a_0001', 'new'],
      ['a_0001', 'person'],
    ],
  )
})

test('three rows of one agreement have one id, and so do answers in a circle', () => {
  assert.deepEqual(ids(SIGNED, SIGNED, SIGNED), ['a_0001', 'a_0001', 'a_0001'])
  const answers = [
    { sheet: '台账', row: 3, subject: '@台账!4' },
    { sheet: '台账', row: 4, subject: '@台账!3' },
  ]
  const { matches } = new ExampleDesk().review({
    ...register(SIGNED, { name: '另一项目', total: 900 }),
    answers,
  })
  assert.deepEqual(
    matches.map(({ subject }) => subject),
    ['a_0001', 'a_0001'],
  )
})

test('a second phase, another company with a like product, sister projects of one builder: two each', () => {
  const others: readonly ExampleRow[] = [
    { ...SIGNED, name: '博原年产50万吨变性淀粉二期项目', total: 5_000 },
    { ...SIGNED, company: '瑞原生物科技有限公司', name: '瑞原年产50万吨变性淀粉项目' },
    { ...SIGNED, name: '博原年产9万吨果葡糖浆项目', total: 8_000 },
  ]
  for (const other of others) {
    assert.deepEqual(ids(SIGNED, other), ['a_0001', 'a_0002'])
    assert.deepEqual(classes(SIGNED, other), [])
  }
})

test('one name on two rows with nothing else in common: counted as two, and told', () => {
  const namesake = { name: SIGNED.name, company: '盛原食品有限公司', total: 90_000, signed: '2022-01-08' }
  assert.deepEqual(ids(SIGNED, namesake), ['a_0001', 'a_0002'])
  assert.deepEqual(classes(SIGNED, namesake), ['project.row-twice'])
})

test('it counts once, by the first row; a row that repeats it keeps its values in the ledger', () => {
  const desk = new ExampleDesk()
  const { facts } = desk.accept(register(SIGNED, { ...SIGNED, total: 3_315 }))
  assert.deepEqual(desk.members('2022-06', 'agreement'), ['a_0001'])
  assert.equal(desk.value('a_0001', 'total', '2022-06'), 3_250)
  assert.equal(facts.filter(({ field }) => field === 'total').length, 2)
})

test('the same register once more is unchanged, also when its file was saved anew; what a person said holds', () => {
  const desk = new ExampleDesk()
  const again = { ...SIGNED, name: '博原生物年产50万吨变性淀粉项目', total: 3_255 }
  const answers = [{ sheet: '台账', row: 4, subject: '@台账!3' }]
  desk.accept({ ...register(SIGNED, again), answers, file: 'one' })
  assert.equal(desk.review({ ...register(SIGNED, again), file: 'one' }).status, 'unchanged')
  assert.equal(desk.review({ ...register(SIGNED, again), file: 'saved anew' }).status, 'unchanged')
  const raised = desk.review(register(SIGNED, { ...again, total: 3_260 }))
  assert.deepEqual(
    raised.changes.map(({ before, after, cell }) => [before, after, cell]),
    [[3_255_000_000, 3_260_000_000, 'G4']],
  )
})

test('projects of a monthly report are found twice in the same way', () => {
  const row: ExampleRow = { ...SIGNED, plan: 900, month: 100, cumulative: 300 }
  const { matches, findings } = new ExampleDesk().review({
    division: 'east',
    period: '2022-03',
    rows: [row, row],
  })
  assert.deepEqual(
    matches.map(({ subject }) => subject),
    ['p_0001', 'p_0001'],
  )
  assert.deepEqual(
    findings.map((one) => one.class),
    ['project.row-twice'],
  )
})
