import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ExampleDesk, type ExampleRow } from './testing/example-desk.ts'

const PERIODS = ['2022-03', '2022-04'] as const
const [MARCH, APRIL] = PERIODS

const DAIRY: ExampleRow = {
  name: '嘉泽年产6万吨乳制品加工项目',
  company: '嘉泽乳业有限公司',
  total: 42_000,
  plan: 12_750,
  month: 900,
  cumulative: 1_200,
}
const WIND: ExampleRow = {
  name: '远博风力发电机组总装基地项目',
  company: '远博装备制造有限公司',
  total: 80_000,
  plan: 30_000,
  month: 2_000,
  cumulative: 5_000,
}

/** A ledger that knows these rows of `east` in March. */
function knowing(...rows: readonly ExampleRow[]): ExampleDesk {
  const desk = new ExampleDesk()
  desk.accept({ division: 'east', period: MARCH, rows })
  return desk
}

const april = (...rows: readonly ExampleRow[]) => ({ division: 'east', period: APRIL, rows })
const next = (row: ExampleRow, month: number, more: Partial<ExampleRow> = {}): ExampleRow => ({
  ...row,
  month,
  cumulative: (row.cumulative ?? 0) + month,
  ...more,
})
const classes = ({ findings }: { findings: readonly { class: string }[] }) =>
  findings.map((finding) => finding.class)

test('rows find their projects by name, in whatever order they stand', () => {
  const desk = knowing(DAIRY, WIND)
  const review = desk.review(april(next(WIND, 3_000), next(DAIRY, 500)))
  assert.deepEqual(
    review.matches.map(({ subject, by, row }) => [row, subject, by]),
    [
      [3, 'p_0002', 'name'],
      [4, 'p_0001', 'name'],
    ],
  )
  assert.deepEqual([review.status, review.events, review.findings], ['accepted', [], []])
})

test('a new row is a new project, and gets the next number', () => {
  const review = knowing(DAIRY).review(april(next(DAIRY, 500), WIND))
  assert.deepEqual(review.events, [
    { kind: 'new', subject: 'p_0002', name: WIND.name, cell: 'B4', sheet: '台账' },
  ])
  assert.equal(review.status, 'accepted')
})

test('renamed with its code kept: found by the code and told, without a question', () => {
  const desk = knowing({ ...DAIRY, code: '2111-000001' })
  const review = desk.review(april(next(DAIRY, 500, { code: '2111-000001', name: '嘉泽智慧乳业产业化项目' })))
  assert.deepEqual(review.events, [
    {
      kind: 'renamed',
      subject: 'p_0001',
      from: DAIRY.name,
      to: '嘉泽智慧乳业产业化项目',
      cell: 'B3',
      sheet: '台账',
    },
  ])
  assert.deepEqual([review.status, review.matches[0]?.by], ['accepted', 'code'])
})

test('renamed without a code: company, total, plan and a cumulative that goes on are enough', () => {
  const review = knowing(DAIRY).review(april(next(DAIRY, 500, { name: '嘉泽乳制品精深加工项目' })))
  assert.deepEqual(
    review.events.map(({ kind }) => kind),
    ['renamed'],
  )
  assert.deepEqual([review.matches[0]?.subject, review.matches[0]?.by], ['p_0001', 'likeness'])
})

test('renamed beyond recognition with the old name in the remark: recognised', () => {
  const desk = knowing({ ...DAIRY, company: null })
  const review = desk.review(
    april(next(DAIRY, 500, { name: '牧源食品产业园', company: null, remark: `原名：${DAIRY.name}` })),
  )
  assert.deepEqual([review.matches[0]?.subject, review.matches[0]?.by], ['p_0001', 'likeness'])
})

test('another name, another company, the same total: a person is asked, and it counts as new until then', () => {
  const desk = knowing(DAIRY)
  const row = next(DAIRY, 500, { name: '嘉泽乳制品加工及冷链项目', company: '盛原食品有限公司' })
  const review = desk.review(april(row))
  assert.deepEqual(classes(review).sort(), ['project.doubtful-identity', 'project.gone'])
  const question = review.findings.find((finding) => finding.class === 'project.doubtful-identity')
  assert.deepEqual([question?.at.cell, question?.values.candidate], ['B3', 'p_0001'])
  assert.deepEqual([review.matches[0]?.subject, review.status], ['p_0002', 'needs-confirmation'])

  const yes = desk.review({ ...april(row), answers: [{ sheet: '台账', row: 3, subject: 'p_0001' }] })
  assert.deepEqual([yes.matches[0]?.subject, yes.matches[0]?.by, classes(yes)], ['p_0001', 'person', []])

  const no = desk.review({ ...april(row), answers: [{ sheet: '台账', row: 3, subject: 'new' }] })
  assert.deepEqual([no.matches[0]?.subject, classes(no)], ['p_0002', ['project.gone']])
})

test('two projects renamed at once with similar names: each goes on from its own figures', () => {
  const one: ExampleRow = { ...DAIRY, name: '牧源一号牧场项目', company: null, total: 9_000, plan: 3_000 }
  const other: ExampleRow = { ...DAIRY, name: '牧源二号牧场项目', company: null, total: 7_000, plan: 2_000 }
  const desk = knowing({ ...one, cumulative: 1_000 }, { ...other, cumulative: 400 })
  const review = desk.review(
    april(
      { ...other, name: '牧源绿色牧场项目', month: 300, cumulative: 700 },
      { ...one, name: '牧源生态牧场项目', month: 100, cumulative: 1_100 },
    ),
  )
  const said = review.matches.map(({ name, subject, by }) => [name, subject, by])
  for (const [name, subject, by] of said) {
    // whatever is taken as certain must be right; the rest is asked
    if (by !== 'new') assert.equal(subject, name === '牧源绿色牧场项目' ? 'p_0002' : 'p_0001')
  }
  assert.ok(
    said.some(([, , by]) => by === 'likeness') || classes(review).includes('project.doubtful-identity'),
  )
})

test('a second phase is not taken for the first, renamed', () => {
  const first: ExampleRow = { ...DAIRY, name: '嘉泽乳制品加工一期项目' }
  const second = next(DAIRY, 500, {
    name: '嘉泽乳制品加工二期项目',
    total: 30_000,
    plan: 9_000,
    cumulative: 500,
  })
  const beside = knowing(first).review(april(next(first, 500), second))
  assert.deepEqual(
    beside.matches.map(({ subject }) => subject),
    ['p_0001', 'p_0002'],
  )
  const instead = knowing(first).review(april(second))
  assert.equal(instead.matches[0]?.by, 'new')
  assert.ok(classes(instead).includes('project.gone'))
})

test('renamed and its total changed as well: asked or recognised, never lost in silence', () => {
  const row = next(DAIRY, 500, { name: '嘉泽乳制品深加工项目', total: 50_000 })
  const review = knowing(DAIRY).review(april(row))
  const [match] = review.matches
  if (match?.by === 'likeness') {
    assert.equal(match.subject, 'p_0001')
    assert.ok(classes(review).includes('value.total-changed'))
  } else assert.ok(classes(review).includes('project.doubtful-identity'))
})

test('the same name with another code, or another builder and another total, is another project', () => {
  const desk = knowing({ ...DAIRY, code: '2111-000001' })
  const other = { ...DAIRY, code: '2204-000009', company: '盛原食品有限公司', total: 3_000, plan: 900 }
  const review = desk.review(april(other))
  assert.equal(review.matches[0]?.by, 'new')
})

test('a project left out for a month and reported again keeps its id', () => {
  const desk = knowing(DAIRY, WIND)
  desk.accept(april(next(DAIRY, 500)))
  const review = desk.review({
    division: 'east',
    period: '2022-05',
    rows: [next(DAIRY, 900), { ...WIND, cumulative: 9_000 }],
  })
  assert.deepEqual(
    review.matches.map(({ subject }) => subject),
    ['p_0001', 'p_0002'],
  )
  assert.deepEqual(review.events, [])
})

test('an answer that names nothing known blocks; one that points at the row itself is no mistake', () => {
  const desk = knowing(DAIRY)
  const asked = (subject: string) =>
    desk.review({ ...april(next(DAIRY, 500), WIND), answers: [{ sheet: '台账', row: 4, subject }] })
  assert.deepEqual([asked('p_0099').status, classes(asked('p_0099'))], ['blocked', ['report.unknown-answer']])
  assert.equal(asked('@台账!99').status, 'blocked')
  assert.equal(asked('p_0002').status, 'accepted')
})
