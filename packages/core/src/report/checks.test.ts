import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHECK_IDS, type CheckId } from './checks.ts'
import { STANDARD_CHECKS } from './standard-checks.ts'
import { ExampleDesk, type ExampleRow } from './testing/example-desk.ts'

/** A sound project in March; the tests change what they are about. */
const SOUND: ExampleRow = {
  name: '嘉泽乳制品加工项目',
  total: 40_000,
  plan: 12_000,
  month: 900,
  cumulative: 1_200,
  before: 5_000,
  sinceStart: 6_200,
  started: true,
  planStart: '2022-03',
  actualStart: '2022-03-10',
  remark: null,
}
const APRIL: Partial<ExampleRow> = { month: 500, cumulative: 1_700, sinceStart: 6_700 }
const OTHERS = ['甲', '乙', '丙', '丁', '戊'].map(
  (name, at): ExampleRow => ({
    ...SOUND,
    name: `${name}城镇供水工程`,
    total: 2_000 + at * 700,
    plan: 900 + at * 110,
    month: 50 + at,
    cumulative: 130 + at * 17,
    before: 0,
    sinceStart: 130 + at * 17,
  }),
)

interface Case {
  /** What the sound project says in April; with `before`, what it said in March otherwise. */
  readonly now: Partial<ExampleRow>
  readonly before?: Partial<ExampleRow>
  /** Cells of the row that are named, in order. */
  readonly cells: string
  /** As above, just short of what is found. */
  readonly not: Partial<ExampleRow>
  /** Spoken at so when a remark gives the reason. */
  readonly explained?: 'info'
}

/** Checks of one row: what is found, where, and what is just not found. Amounts in 万元, as the rows of a table. */
const ROW_CASES: Partial<Record<CheckId, Case>> = {
  'value.negative': { now: { plan: -1 }, cells: 'H3', not: { plan: 12_000 } },
  'value.negative-month': {
    now: { month: -100, cumulative: 1_100, sinceStart: 6_100 },
    cells: 'I3',
    not: { month: 0, cumulative: 1_200, sinceStart: 6_200 },
    explained: 'info',
  },
  'value.cumulative-down': {
    now: { month: 0, cumulative: 1_199.999999, sinceStart: 6_200 },
    cells: 'J3',
    not: { month: 0, cumulative: 1_200 },
    explained: 'info',
  },
  // 1,200 + 500 = 1,700; one 万元 is allowed for rounding
  'value.month-sum': {
    now: { cumulative: 1_701.000001 },
    cells: 'I3 J3',
    not: { cumulative: 1_701 },
    explained: 'info',
  },
  // 1.5 times a plan of 1,000
  'value.over-plan': {
    before: { plan: 1_000 },
    now: { plan: 1_000, month: 300.01, cumulative: 1_500.01 },
    cells: 'J3 H3',
    not: { plan: 1_000, month: 300, cumulative: 1_500 },
    explained: 'info',
  },
  'value.over-total': {
    before: { total: 1_500, plan: 1_400, before: 0, sinceStart: 1_200 },
    now: {
      total: 1_500,
      plan: 1_400,
      month: 300.01,
      cumulative: 1_500.01,
      before: 0,
      sinceStart: 1_500,
    },
    cells: 'J3 G3',
    not: { total: 1_500, plan: 1_400, month: 300, cumulative: 1_500, before: 0, sinceStart: 1_500 },
  },
  'value.over-total-since-start': {
    now: { sinceStart: 40_000.01 },
    cells: 'L3 G3',
    not: { sinceStart: 40_000 },
    explained: 'info',
  },
  'value.plan-over-total': {
    before: { plan: 41_000 },
    now: { plan: 41_000 },
    cells: 'H3 G3',
    not: { plan: 40_000 },
  },
  'value.plan-changed': {
    now: { plan: 12_000.000001 },
    cells: 'H3',
    not: { plan: 12_000 },
    explained: 'info',
  },
  'value.total-changed': { now: { total: 39_000 }, cells: 'G3', not: { total: 40_000 }, explained: 'info' },
  'value.missing': { now: { plan: null }, cells: 'H3', not: { plan: 12_000 } },
  'value.unit-suspect-row': {
    now: { total: 4, plan: 1.2, month: 0.05, cumulative: 0.17, before: 0.5, sinceStart: 0.67 },
    cells: 'G3 H3 I3 J3 K3 L3',
    not: {},
  },
  'value.start-in-future': {
    before: { started: false, actualStart: null, cumulative: 0, month: 0 },
    now: { actualStart: '2022-06-01' },
    cells: 'O3',
    not: { actualStart: '2022-04-30' },
  },
  'value.start-after-period': {
    before: { started: false, actualStart: null },
    now: { actualStart: '2022-05-01' },
    cells: 'O3',
    not: { actualStart: '2022-04-30' },
  },
  'value.start-postponed': {
    before: { started: false, actualStart: null, planStart: '2022-03', month: 0, cumulative: 0 },
    now: { started: false, actualStart: null, planStart: '2022-06', month: 0, cumulative: 0 },
    cells: 'N3',
    not: { started: false, actualStart: null, planStart: '2022-03-31', month: 0, cumulative: 0 },
  },
  'value.start-overdue': {
    before: { started: false, actualStart: null, planStart: '2022-04', month: 0, cumulative: 0 },
    now: { started: false, actualStart: null, planStart: '2022-04', month: 0, cumulative: 0 },
    cells: 'N3',
    not: { started: false, actualStart: null, planStart: '2022-05', month: 0, cumulative: 0 },
  },
  'value.start-withdrawn': {
    now: { started: false, actualStart: null },
    cells: 'M3 O3',
    not: { started: true, actualStart: null },
    explained: 'info',
  },
  'value.done-not-started': {
    before: { started: false, actualStart: null },
    now: { started: false, actualStart: null },
    cells: 'M3 J3',
    not: { started: false, actualStart: null, month: 0, cumulative: 0 },
  },
}

function april(before: Partial<ExampleRow>, now: Partial<ExampleRow>) {
  const desk = new ExampleDesk()
  desk.accept({ division: 'east', period: '2022-03', rows: [{ ...SOUND, ...before }, ...OTHERS] })
  const others = OTHERS.map((row) => ({ ...row, month: 20, cumulative: (row.cumulative ?? 0) + 20 }))
  const row = { ...SOUND, ...before, ...APRIL, ...now }
  return desk.review({ division: 'east', period: '2022-04', rows: [row, ...others] }).findings
}

const classOf = (id: CheckId) => STANDARD_CHECKS.checks[id].class

for (const [id, { now, before = {}, cells, not, explained }] of Object.entries(ROW_CASES) as [
  CheckId,
  Case,
][]) {
  test(`${id}: found at ${cells}, and not just short of it`, () => {
    const own = (findings: ReturnType<typeof april>) =>
      findings.filter((finding) => finding.class === classOf(id))
    const [found, ...more] = own(april(before, now))
    assert.ok(found, `not found among: ${april(before, now).map((one) => one.class)}`)
    assert.deepEqual(more, [])
    assert.equal(found.severity, STANDARD_CHECKS.checks[id].severity)
    assert.equal((found.at.cells ?? [found.at.cell]).join(' '), cells)
    for (const language of ['zh', 'en'] as const) {
      assert.match(found.message[language], /east 2022-04\.xlsx/)
      assert.match(found.message[language], new RegExp(cells.split(' ')[0] ?? ''))
      assert.ok(found.remedy[language].length > 3)
    }
    assert.deepEqual(own(april(before, not)), [])
    if (!explained) return
    const [told] = own(april(before, { ...now, remark: '经市发改委核实调整' }))
    assert.equal(told?.severity, explained)
  })
}

const sent = (desk: ExampleDesk, rows: readonly ExampleRow[], more = {}) =>
  desk.review({ division: 'east', period: '2022-04', rows, ...more })
const known = (...rows: readonly ExampleRow[]) => {
  const desk = new ExampleDesk()
  desk.accept({ division: 'east', period: '2022-03', rows })
  return desk
}
const aprilOf = (rows: readonly ExampleRow[]) =>
  rows.map((row) => ({ ...row, month: 20, cumulative: (row.cumulative ?? 0) + 20 }))
const classesOf = ({ findings }: ReturnType<typeof sent>) => findings.map((finding) => finding.class)

/** Checks of a report as a whole, and of projects among reports. */
const WHOLE_CASES: Partial<Record<CheckId, () => void>> = {
  'report.period-mismatch': () => {
    const rows = [SOUND, ...OTHERS]
    const found = sent(known(...rows), rows)
    assert.deepEqual([found.status, classesOf(found)[0]], ['blocked', 'report.period-mismatch'])
    assert.equal(found.findings[0]?.values.repeats, '2022-03')
    assert.deepEqual(classesOf(sent(known(...rows), [SOUND, ...aprilOf(OTHERS)])), ['value.month-sum'])
  },
  'report.division-mismatch': () => {
    const desk = known(...OTHERS)
    const found = desk.review({ division: 'west', period: '2022-04', rows: aprilOf(OTHERS) })
    assert.ok(classesOf(found).includes('report.division-mismatch'))
    assert.equal(found.status, 'blocked')
    const few = desk.review({ division: 'west', period: '2022-04', rows: aprilOf(OTHERS).slice(0, 2) })
    assert.ok(!classesOf(few).includes('report.division-mismatch'))
  },
  'report.incomplete': () => {
    const more = OTHERS.map((row) => ({
      ...row,
      name: `${row.name}（河道）`,
      total: (row.total ?? 0) + 9_000,
    }))
    const found = sent(known(SOUND, ...OTHERS, ...more), [{ ...SOUND, ...APRIL }, ...aprilOf(OTHERS)])
    assert.deepEqual(classesOf(found), ['report.incomplete'])
    const four = sent(known(SOUND, ...OTHERS, ...more.slice(1)), [{ ...SOUND, ...APRIL }, ...aprilOf(OTHERS)])
    assert.deepEqual([...new Set(classesOf(four))], ['project.gone'])
  },
  'report.older-version': () => {
    const desk = new ExampleDesk()
    const report = (cumulative: number, file: string) => ({
      division: 'east',
      period: '2022-03' as const,
      rows: [{ ...SOUND, cumulative }],
      file,
    })
    desk.accept(report(1_200, 'first'))
    desk.accept(report(1_300, 'corrected'))
    assert.deepEqual(classesOf(desk.review(report(1_200, 'first'))), ['report.older-version'])
    assert.equal(desk.review(report(1_300, 'corrected')).status, 'unchanged')
  },
  'report.column-missing': () => {
    const { plan: _, ...without } = { ...SOUND, ...APRIL }
    assert.deepEqual(classesOf(sent(known(SOUND), [without])), ['report.column-missing'])
  },
  'report.unknown-answer': () => {
    const answers = [{ sheet: '台账', row: 3, subject: 'p_0404' }]
    const found = sent(known(SOUND), [{ ...SOUND, ...APRIL }], { answers })
    assert.deepEqual([found.status, classesOf(found)], ['blocked', ['report.unknown-answer']])
  },
  'project.gone': () => {
    const found = sent(known(SOUND, ...OTHERS), aprilOf(OTHERS))
    assert.deepEqual(found.events, [{ kind: 'gone', subject: 'p_0001', name: SOUND.name }])
    assert.deepEqual([classesOf(found), found.status], [['project.gone'], 'needs-confirmation'])
    assert.match(found.findings[0]?.message.zh ?? '', /嘉泽乳制品加工项目/)
  },
  'value.unit-suspect': () => {
    const rows = [SOUND, ...OTHERS]
    const inHundredMillions = aprilOf(rows).map((row) => ({ ...row, total: (row.total ?? 0) / 10_000 }))
    const found = sent(known(...rows), inHundredMillions)
    const own = found.findings.find((finding) => finding.class === 'value.unit-suspect')
    assert.deepEqual([own?.severity, own?.values.power, own?.values.field], ['error', -4, 'total'])
    assert.deepEqual(own?.at.cells, ['G3', 'G4', 'G5', 'G6', 'G7', 'G8'])
    assert.match(own?.remedy.zh ?? '', /亿元/)
  },
  'value.magnitude-row': () => {
    const apart = (plan: number) =>
      new ExampleDesk().review({ division: 'east', period: '2022-03', rows: [{ ...SOUND, plan }, ...OTHERS] })
    // 40,000 ÷ 5,000 = 8
    const [found] = apart(7.99).findings.filter((finding) => finding.class === 'value.unit-suspect')
    assert.deepEqual([found?.severity, found?.at.cells], ['doubt', ['G3', 'H3']])
    assert.ok(!classesOf(apart(8)).includes('value.unit-suspect'))
  },
  'project.code-changed': () => {
    const coded = { ...SOUND, code: '2111-000001', company: '嘉泽乳业有限公司' }
    const desk = known(coded)
    const [found, ...more] = sent(desk, [{ ...coded, ...APRIL, code: '2204-000009' }]).findings
    assert.deepEqual([found?.class, found?.at.cell, more], ['project.code-changed', 'C3', []])
    assert.deepEqual(found?.values, { before: '2111-000001', now: '2204-000009' })
    assert.deepEqual(classesOf(sent(desk, [{ ...coded, ...APRIL, code: null }])), [])
  },
  'value.magnitude': () => {
    const tiny = [SOUND, ...OTHERS].map(({ name }, at) => ({ name, total: 4 + at }))
    const found = new ExampleDesk().review({ division: 'east', period: '2022-03', rows: tiny })
    assert.deepEqual(classesOf(found), ['value.unit-suspect'])
    const usual = tiny.map((row) => ({ ...row, total: row.total * 100 }))
    assert.deepEqual(
      classesOf(new ExampleDesk().review({ division: 'east', period: '2022-03', rows: usual })),
      [],
    )
  },
}

for (const [id, check] of Object.entries(WHOLE_CASES)) test(id, check)

/** Told by the understanding of the file, or shown by the tests of rows, divisions and successions beside this one. */
const ELSEWHERE: readonly CheckId[] = [
  'report.period-unknown',
  'report.division-unknown',
  'report.mixed-subjects',
  'value.duplicate-code',
  'project.doubtful-identity',
  'project.split',
  'project.merged',
  'project.moved',
  'project.reported-twice',
  'project.no-longer-twice',
  'project.row-twice',
  'agreement.signed-again',
]

test('every check has its case', () => {
  const shown = [...Object.keys(ROW_CASES), ...Object.keys(WHOLE_CASES), ...ELSEWHERE].sort()
  assert.deepEqual(shown, [...CHECK_IDS].sort())
})
