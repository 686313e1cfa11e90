import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ExampleDesk, type ExampleRow } from './testing/example-desk.ts'

const SOLAR: ExampleRow = {
  name: '明恒12万千瓦防沙治沙光伏项目',
  total: 60_000,
  plan: 20_000,
  month: 1_000,
  cumulative: 8_000,
}
const LOT_1: ExampleRow = {
  ...SOLAR,
  name: `${SOLAR.name}（一标段）`,
  total: 36_000,
  plan: 12_000,
  cumulative: 5_500,
}
const LOT_2: ExampleRow = {
  ...SOLAR,
  name: `${SOLAR.name}（二标段）`,
  total: 24_000,
  plan: 8_000,
  cumulative: 3_500,
}

function compared(before: readonly ExampleRow[], now: readonly ExampleRow[]) {
  const desk = new ExampleDesk()
  desk.accept({ division: 'east', period: '2022-06', rows: before })
  return desk.review({ division: 'east', period: '2022-07', rows: now })
}

const told = ({ findings }: ReturnType<typeof compared>) =>
  findings.map((finding) => [finding.class, finding.severity])

test('split: both parts are new projects, whichever keeps the code; total, plan and cumulative add up', () => {
  const code = '2112-150526-01'
  const review = compared(
    [{ ...SOLAR, code }],
    [
      { ...LOT_1, code },
      { ...LOT_2, code: '2206-150526-01' },
    ],
  )
  assert.deepEqual(review.events, [
    { kind: 'split', from: 'p_0001', name: SOLAR.name, into: ['p_0002', 'p_0003'] },
  ])
  assert.deepEqual(told(review), [['project.split', 'doubt']])
  assert.deepEqual(review.findings[0]?.at.cells, ['B3', 'B4'])
})

test('split, and a remark says so: only told', () => {
  const remark = `由“${SOLAR.name}”拆分`
  const review = compared(
    [SOLAR],
    [
      { ...LOT_1, remark },
      { ...LOT_2, remark },
    ],
  )
  assert.deepEqual(told(review), [['project.split', 'info']])
  assert.equal(review.status, 'accepted')
})

test('parts that do not add up are no split: the old one is gone, and what is like it is asked', () => {
  const review = compared([SOLAR], [{ ...LOT_1, total: 9_000 }, LOT_2])
  assert.deepEqual(
    review.events.filter(({ kind }) => kind === 'split'),
    [],
  )
  assert.ok(told(review).some(([kind]) => kind === 'project.gone'))
})

test('a cumulative that fell in the split is no split', () => {
  const review = compared(
    [SOLAR],
    [
      { ...LOT_1, cumulative: 1_000 },
      { ...LOT_2, cumulative: 500 },
    ],
  )
  assert.ok(review.events.every(({ kind }) => kind !== 'split'))
})

test('merged: several projects have gone and one row makes up their sums', () => {
  const review = compared([LOT_1, LOT_2], [{ ...SOLAR, month: 500, cumulative: 9_500 }])
  assert.deepEqual(review.events, [
    { kind: 'merged', from: ['p_0001', 'p_0002'], into: 'p_0003', name: SOLAR.name },
  ])
  assert.deepEqual(told(review), [['project.merged', 'doubt']])
})

test('merged, and a remark says so: only told', () => {
  const remark = `${LOT_1.name}与${LOT_2.name}合并`
  const review = compared([LOT_1, LOT_2], [{ ...SOLAR, cumulative: 9_500, remark }])
  assert.deepEqual(told(review), [['project.merged', 'info']])
})

test('a remark that names the parts is believed, and asked about when the sums do not bear it out', () => {
  const remark = `${LOT_1.name}与${LOT_2.name}合并`
  const review = compared([LOT_1, LOT_2], [{ ...SOLAR, total: 99_000, cumulative: 9_500, remark }])
  assert.deepEqual(
    review.events.map(({ kind }) => kind),
    ['merged'],
  )
  assert.deepEqual(told(review), [['project.merged', 'doubt']])
  assert.match(review.findings[0]?.message.zh ?? '', /相加不符/)
})

test('merged into one that keeps its code: found too', () => {
  const code = '2112-150526-01'
  const review = compared([{ ...LOT_1, code }, LOT_2], [{ ...SOLAR, code, cumulative: 9_500 }])
  assert.deepEqual(review.events, [
    { kind: 'merged', from: ['p_0001', 'p_0002'], into: 'p_0003', name: SOLAR.name },
  ])
})

test('a person who says otherwise is heard: the first lot is the old project, the second a new one', () => {
  const desk = new ExampleDesk()
  desk.accept({ division: 'east', period: '2022-06', rows: [SOLAR] })
  const answers = [
    { sheet: '台账', row: 3, subject: 'p_0001' },
    { sheet: '台账', row: 4, subject: 'new' },
  ]
  const { events, matches } = desk.review({
    division: 'east',
    period: '2022-07',
    rows: [LOT_1, LOT_2],
    answers,
  })
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['renamed', 'new'],
  )
  assert.deepEqual(
    matches.map(({ subject }) => subject),
    ['p_0001', 'p_0002'],
  )
})

test('a register of agreements lists what was signed: nothing in it is split', () => {
  const desk = new ExampleDesk()
  const register = (period: '2021-06' | '2022-06', rows: readonly ExampleRow[]) =>
    ({ period, subject: 'agreement', rows }) as const
  desk.accept(register('2021-06', [SOLAR]))
  const review = desk.review(register('2022-06', [LOT_1, LOT_2]))
  assert.deepEqual(
    review.events.map(({ kind }) => kind),
    ['new', 'new'],
  )
  assert.deepEqual(review.findings, [])
})
