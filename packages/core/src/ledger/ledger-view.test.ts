import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correction, facts, field, identity, indexOf, report } from './testing/example-entries.ts'

const company = field('company', 'text', { lasting: true })
const level = field('level', 'choice')
const problem = field('problem', 'text')
const cum = field('cum', 'money', { span: 'year-to-date' })

test('a value comes with its entry, its author and its cell', () => {
  const view = indexOf(report('150502', '2022-05', { p_1: { name: '甲', cum: 300 } })).asOf()
  assert.deepEqual(view.findStated('p_1', 'cum', '2022-05'), {
    value: 300,
    entry: 1,
    at: '2022-06-01T12:00:00.000Z',
    by: 'clerk',
    period: '2022-05',
    source: { file: '150502-2022-05', fileName: '150502-2022-05.xlsx', sheet: '台账', cell: 'B3' },
  })
  assert.equal(view.findStated('p_1', 'plan', '2022-05'), undefined)
  assert.equal(view.findStated('p_9', 'cum', '2022-05'), undefined)
})

test('the latest report of a division and month is its statement, the earlier one stays readable', () => {
  const index = indexOf(
    report('150523', '2022-04', { p_1: { cum: 100 }, p_2: { cum: 200 } }),
    report('150523', '2022-05', { p_1: { cum: 150 } }),
    report('150523', '2022-04', { p_1: { cum: 120 } }),
  )
  const view = index.asOf()
  assert.equal(view.findStated('p_1', 'cum', '2022-04')?.value, 120)
  assert.deepEqual(view.members('project', '2022-04'), ['p_1'])
  assert.equal(view.findStated('p_2', 'cum', '2022-04'), undefined)
  assert.equal(view.findStated('p_1', 'cum', '2022-05')?.value, 150)
  assert.deepEqual(view.findStatement('project', '150523', '2022-04'), {
    subject: 'project',
    division: '150523',
    period: '2022-04',
    current: 3,
    superseded: [1],
  })
})

test('as of an entry, a day or a time, later entries do not exist', () => {
  const index = indexOf(
    report('150523', '2022-04', { p_1: { cum: 100 } }),
    report('150523', '2022-04', { p_1: { cum: 120 } }),
    correction('2022-04', { p_1: { cum: 130 } }),
  )
  const at = (asOf?: number | string) => index.asOf(asOf).findStated('p_1', 'cum', '2022-04')?.value
  assert.deepEqual([at(0), at(1), at(2), at(3), at()], [undefined, 100, 120, 130, 130])
  assert.deepEqual([at('2022-05-31'), at('2022-06-01'), at('2022-06-02')], [undefined, 100, 120])
  assert.equal(at('2022-06-02T11:59:59.999Z'), 100)
  assert.equal(at('2022-06-02T20:00:00+08:00'), 120)
  assert.throws(() => index.asOf('June'), RangeError)
  assert.throws(() => index.asOf('2022-06-02T12:00:00'), RangeError)
})

test('a typed correction holds until a later report states the field anew', () => {
  const index = indexOf(
    report('150523', '2022-04', { p_1: { cum: 100, plan: 500 } }),
    correction('2022-04', { p_1: { cum: 110, funds: 7 } }),
    report('150523', '2022-04', { p_1: { cum: 100, plan: 500 } }),
  )
  assert.equal(index.asOf(2).findStated('p_1', 'cum', '2022-04')?.value, 110)
  assert.equal(index.asOf(2).findStated('p_1', 'plan', '2022-04')?.value, 500)
  assert.equal(index.asOf(3).findStated('p_1', 'cum', '2022-04')?.value, 100)
  assert.equal(index.asOf(3).findStated('p_1', 'funds', '2022-04')?.value, 7)
})

test('a correction alone puts no project into a month', () => {
  const view = indexOf(
    report('150523', '2022-04', { p_1: { cum: 100 } }),
    correction('2022-05', { p_1: { cum: 110 } }),
  ).asOf()
  assert.equal(view.isMember('p_1', '2022-05'), false)
  assert.deepEqual(view.members('project', '2022-05'), [])
})

test('a project reported by two divisions counts twice until somebody says that it is one', () => {
  const index = indexOf(
    report('150502', '2022-03', { p_1: { name: '物流中心', cum: 300 } }),
    report('150571', '2022-03', { p_2: { name: '物流中心建设', cum: 290 }, p_3: { cum: 1 } }),
    identity({ kind: 'same', subjects: ['p_2', 'p_1'] }),
    report('150502', '2022-03', { p_1: { name: '物流中心', cum: 310 } }),
    identity({ kind: 'different', subjects: ['p_1', 'p_2'] }),
  )
  assert.deepEqual(index.asOf(2).members('project', '2022-03'), ['p_1', 'p_2', 'p_3'])
  assert.deepEqual(index.asOf(3).members('project', '2022-03'), ['p_1', 'p_3'])
  assert.equal(index.asOf(3).findStated('p_2', 'cum', '2022-03')?.value, 300)
  assert.equal(index.asOf(3).findDivision('p_2', '2022-03'), '150502')
  // Sent again later, the first reporter is still the first.
  assert.equal(index.asOf(4).findStated('p_2', 'cum', '2022-03')?.value, 310)
  assert.equal(index.asOf(4).membership.duplicates.length, 1)
  assert.deepEqual(index.asOf(5).members('project', '2022-03'), ['p_1', 'p_2', 'p_3'])
})

test('when the first reporter drops a project, the other division’s row counts', () => {
  const view = indexOf(
    report('150502', '2022-03', { p_1: { cum: 300 } }),
    report('150571', '2022-03', { p_2: { cum: 290 } }),
    identity({ kind: 'same', subjects: ['p_1', 'p_2'] }),
    report('150502', '2022-03', { p_7: { cum: 1 } }),
  ).asOf()
  assert.equal(view.findStated('p_1', 'cum', '2022-03')?.value, 290)
  assert.equal(view.findDivision('p_1', '2022-03'), '150571')
})

test('split projects remain projects of their own', () => {
  const view = indexOf(
    report('150526', '2022-06', { p_1: { cum: 10 } }),
    report('150526', '2022-07', { p_2: { cum: 6 }, p_3: { cum: 5 } }),
    identity({ kind: 'split', from: 'p_1', into: ['p_2', 'p_3'] }),
  ).asOf()
  assert.deepEqual(view.members('project', '2022-07'), ['p_2', 'p_3'])
  assert.equal(view.speakerId('p_2'), 'p_2')
  assert.deepEqual(view.identities(), [{ kind: 'split', from: 'p_1', into: ['p_2', 'p_3'], entry: 3 }])
})

test('what a report says of another month only fills gaps', () => {
  const view = indexOf(
    report('150581', '2022-05', { p_1: { cum: 50 } }),
    report('150581', '2022-06', { p_1: { cum: 70 } }, facts('2022-05', { p_1: { cum: 51, month: 9 } })),
    report('150581', '2022-07', { p_1: { cum: 80 } }, facts('2022-05', { p_1: { month: 10 } })),
  ).asOf()
  assert.equal(view.findStated('p_1', 'cum', '2022-05')?.value, 50)
  assert.equal(view.findStated('p_1', 'month', '2022-05')?.value, 10)
  assert.equal(view.findStated('p_1', 'month', '2022-05')?.entry, 3)
})

test('names, codes, choices, years and lasting texts carry on, amounts and problems never', () => {
  const said = { company: '示例公司', level: '市级', problem: '缺地', cum: 5 }
  const view = indexOf(
    report('150523', '2022-04', { p_1: said }),
    report('150523', '2022-05', { p_1: { company: null, cum: 6 } }),
  ).asOf()
  assert.deepEqual(
    [company, level, problem].map((one) => view.findValue('p_1', one, '2022-05')?.value),
    ['示例公司', '市级', undefined],
  )
  assert.equal(view.findValue('p_1', company, '2022-05')?.period, '2022-04')
  assert.equal(view.findValue('p_1', cum, '2022-06'), undefined)
  assert.equal(view.findValue('p_1', level, '2022-03'), undefined)
})

test('a blank typed as a correction ends what lasted', () => {
  const view = indexOf(
    report('150523', '2022-04', { p_1: { level: '市级' } }),
    report('150523', '2022-05', { p_1: { cum: 6 } }),
    correction('2022-05', { p_1: { level: null } }),
    report('150523', '2022-06', { p_1: { cum: 7 } }),
  ).asOf()
  assert.equal(view.findValue('p_1', level, '2022-04')?.value, '市级')
  assert.equal(view.findValue('p_1', level, '2022-05')?.value, null)
  assert.equal(view.findValue('p_1', level, '2022-06'), undefined)
})

test('entries may not be left out, and an identity entry must hold an identity', () => {
  const index = indexOf(report('150523', '2022-04', { p_1: { cum: 1 } }))
  const [, second] = [1, 2]
  const entry = { ...index.head(1), facts: [], number: second + 1 } as const
  assert.throws(() => index.apply(entry), RangeError)
  assert.throws(() => indexOf(identity({ kind: 'same' })), TypeError)
  assert.throws(() => indexOf(identity(null)), TypeError)
})
