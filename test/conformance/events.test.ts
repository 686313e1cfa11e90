import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Desk, type Imported } from './command-line.ts'
import { DEMO, readTruth, type Truth } from './demonstration.ts'

const truth = readTruth()
const data = mkdtempSync(join(tmpdir(), 'groundbreak-events-'))
const desk = new Desk(data)

/** Files as they were told of, by month and division. */
const told = new Map<string, Imported>()
/** The first file of each month and division; the correction stands by itself. */
const toldOf = (period: string, division: string): Imported => {
  const found = told.get(`${period} ${division}`)
  assert.ok(found, `${period} ${division}`)
  return found
}
let correction: Imported
/** Last entry before the correction. */
let earlier = 0

const months = Object.keys(truth.months)
const folders = (from: string, to: string) =>
  months.filter((month) => month >= from && month <= to).map((month) => join(DEMO, 'monthly', month))

before(() => {
  const take = (...paths: string[]) => {
    for (const file of desk.import(...paths)) told.set(`${file.month} ${file.division}`, file)
  }
  take(...folders('2022-03', '2022-05'))
  desk.json('close', '--month', '2022-04')
  earlier = desk.json<{ entry: number }>('close', '--month', '2022-05').entry
  const [corrected] = desk.import(join(DEMO, 'corrections'))
  assert.ok(corrected)
  correction = corrected
  take(...folders('2022-06', '2022-10'))
})
after(() => rmSync(data, { recursive: true, force: true }))

type Event = Truth['events'][number]
type Place = Event['where'][number]

const rowOf = (cell: string | undefined) => Number(/[0-9]+$/.exec(cell ?? '')?.[0])
const fileOf = ({ file }: Place) => {
  const found = truth.files.find((one) => one.file === file)
  assert.ok(found, file)
  return toldOf(found.period, found.division)
}
/** Findings of a class that name a cell of the row. */
const findingsAt = (place: Place, kind: string) =>
  fileOf(place).findings.filter(
    (finding) =>
      finding.class === kind &&
      [finding.cell, ...(finding.cells ?? [])].some((cell) => rowOf(cell) === place.row),
  )
const eventsAt = (place: Place, kind: string) =>
  fileOf(place).events.filter((event) => event.kind === kind && rowOf(String(event.cell)) === place.row)
const isOneOf = (severity: string | undefined, ...wanted: string[]) => wanted.includes(severity ?? '')

/** Where a project of `truth.json` is noticed: by kind of event, told or asked. */
const NOTICED: Readonly<Record<string, (event: Event) => void>> = {
  duplicate: ({ where: [, second, dropped] }) => {
    assert.ok(second && dropped)
    assert.equal(eventsAt(second, 'reported-twice').length, 1)
    assert.equal(findingsAt(second, 'project.reported-twice')[0]?.severity, 'doubt')
    assert.deepEqual(eventsAt(second, 'renamed'), [])
    const zone = toldOf(dropped.period, '150571')
    assert.ok(zone.findings.some((finding) => finding.class === 'project.no-longer-twice'))
    assert.ok(zone.events.every(({ kind }) => kind !== 'gone'))
  },
  renamed: ({ text, where: [, now] }) => {
    assert.ok(now)
    const [event, ...more] = eventsAt(now, 'renamed')
    assert.deepEqual(more, [])
    assert.ok(text.includes(`“${event?.from}”`) && text.includes(`“${event?.to}”`), text)
    assert.ok(fileOf(now).events.every(({ kind }) => kind !== 'gone' && kind !== 'new'))
  },
  split: ({ where: [, ...parts] }) => {
    const [first] = parts
    assert.ok(first)
    const [event, ...more] = fileOf(first).events.filter(({ kind }) => kind === 'split')
    assert.deepEqual(more, [])
    assert.equal(Array.isArray(event?.into) && event.into.length, parts.length)
    for (const part of parts) assert.equal(findingsAt(part, 'project.split').length, 1)
  },
  moved: ({ where: [, now] }) => {
    assert.ok(now)
    const [event, ...more] = fileOf(now).events.filter(({ kind }) => kind === 'moved')
    assert.deepEqual([event?.from, event?.to, more], ['150502', '150571', []])
    assert.equal(findingsAt(now, 'project.moved').length, 1)
    // the division it left is asked where it is
    const left = toldOf(now.period, '150502')
    assert.ok(left.events.some(({ kind, subject }) => kind === 'gone' && subject === event?.subject))
  },
  restated: ({ where: [, now] }) => {
    assert.ok(now)
    const [finding] = findingsAt(now, 'value.cumulative-down')
    // the remark explains it: told, not asked
    assert.equal(finding?.severity, 'info')
  },
  added: ({ text, where: [place] }) => {
    assert.ok(place)
    const [event] = eventsAt(place, 'new')
    assert.ok(text.includes(`“${event?.name}”`), text)
  },
  withdrawn: ({ text, where: [last] }) => {
    assert.ok(last)
    const gone = toldOf('2022-06', '150521')
    const [event, ...more] = gone.events.filter(({ kind }) => kind === 'gone')
    assert.deepEqual(more, [])
    assert.ok(text.includes(`“${event?.name}”`), text)
    const [finding] = gone.findings.filter((one) => one.class === 'project.gone')
    assert.deepEqual([finding?.severity, finding?.project], ['doubt', event?.subject])
  },
  'plan-changed': ({ text, where: [, now] }) => {
    assert.ok(now)
    const [finding, ...more] = findingsAt(now, 'value.plan-changed')
    assert.deepEqual(more, [])
    assert.equal(finding?.severity, text.includes('silently') ? 'doubt' : 'info', text)
  },
  'total-changed': ({ where: [, now] }) => {
    assert.ok(now)
    assert.equal(findingsAt(now, 'value.total-changed')[0]?.severity, 'info')
  },
  'start-postponed': ({ where: [place] }) => {
    assert.ok(place)
    assert.ok(isOneOf(findingsAt(place, 'value.start-postponed')[0]?.severity, 'info', 'doubt'))
  },
  'start-late': ({ where: [place] }) => {
    assert.ok(place)
    assert.ok(isOneOf(findingsAt(place, 'value.start-overdue')[0]?.severity, 'info', 'doubt'))
  },
  'not-started': ({ text, where: [place] }) => {
    assert.ok(place)
    const facts = desk
      .facts(place.period)
      .filter(({ field, value }) => field === 'started' && value === false)
    assert.deepEqual(
      facts.map(({ name, source }) => [text.includes(`“${name}”`), rowOf(source.cell)]),
      [[true, place.row]],
    )
  },
}

for (const event of truth.events) {
  test(`${event.kind}: ${event.ids.join(', ')}`, () => {
    const noticed = NOTICED[event.kind]
    assert.ok(noticed, `nothing is said about ${event.kind}`)
    noticed(event)
  })
}

test('nothing else is told as an event, and nothing else is asked', () => {
  const kinds = (wanted: string) => truth.events.filter(({ kind }) => kind === wanted).length
  const all = [...told.values()]
  const counted = (kind: string, from: string) =>
    all
      .filter(({ month }) => (month ?? '') >= from)
      .flatMap(({ events }) => events)
      .filter((event) => event.kind === kind).length
  assert.deepEqual(
    ['renamed', 'split', 'merged', 'moved', 'reported-twice', 'gone'].map((kind) => counted(kind, '2022-03')),
    [kinds('renamed'), 1, 0, 1, 1, 2],
  )
  assert.equal(counted('new', '2022-04'), kinds('added'))
  const silently = truth.events.filter(
    ({ text, kind }) => kind === 'plan-changed' && text.includes('silently'),
  )
  const asked = all.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'doubt'))
  assert.deepEqual(
    Object.fromEntries(
      [...Map.groupBy(asked, (finding) => finding.class)].map(([kind, { length }]) => [kind, length]),
    ),
    { 'project.reported-twice': 1, 'project.gone': 2, 'value.plan-changed': silently.length },
  )
})

test('the correction of April, sent after May, says what it corrects and what it changes', () => {
  const { status, month, division, entry, events } = correction
  assert.deepEqual([status, month, division, events], ['accepted', '2022-04', truth.correction.division, []])
  assert.ok((entry ?? 0) > earlier)
})

interface CloseView {
  figures: { frozen: Figure; now: Figure; changed: boolean }[]
  corrections: { entry: number; changes: { field: string; before: number; after: number; cell: string }[] }[]
}
interface Figure {
  id: string
  member?: string
  numerator: number
}

test('the closed figure of April stays, and what is known now stands beside it', () => {
  const { figures, corrections } = desk.json<CloseView>('close', '--month', '2022-04', '--show')
  const figure = (id: string) => {
    const found = figures.find((one) => one.frozen.id === id && one.frozen.member === undefined)
    assert.ok(found, id)
    return found
  }
  const month = truth.months['2022-04']
  assert.ok(month)
  const by = (field: string) =>
    truth.correction.changes
      .filter((change) => change.field === field)
      .reduce((sum, { before, after }) => sum + after - before, 0)
  for (const [id, closed, more] of [
    ['invested_this_year', month.totals.cum, by('cum')],
    ['year_plan', month.totals.plan, by('plan')],
    ['total_investment', month.totals.total, 0],
  ] as const) {
    const { frozen, now, changed } = figure(id)
    assert.deepEqual([frozen.numerator, now.numerator, changed], [closed, closed + more, more !== 0], id)
  }
  const [first, ...others] = corrections
  assert.deepEqual([first?.entry, others], [correction.entry, []])
  for (const { field, before, after, cell } of truth.correction.changes) {
    const change = first?.changes.find((one) => one.cell === cell)
    assert.deepEqual(
      [change?.field, change?.before, change?.after],
      [field === 'cum' ? 'cum' : field, before, after],
    )
  }
})

test('May, closed before the correction, is what it was', () => {
  const { figures, corrections } = desk.json<CloseView>('close', '--month', '2022-05', '--show')
  assert.deepEqual(corrections, [])
  assert.ok(figures.every(({ changed }) => !changed))
})

test('as of then: figures and facts are those of before the correction; as of now, those of the corrected file', () => {
  const asOf = String(earlier)
  const sum = (...more: string[]) => desk.indicators('2022-04', ...more)
  const cum = (lines: ReturnType<typeof sum>) =>
    lines.find(({ id }) => id === 'invested_this_year')?.numerator
  assert.equal(cum(sum('--as-of', asOf)), truth.months['2022-04']?.totals.cum)
  assert.equal(cum(sum()), (truth.months['2022-04']?.totals.cum ?? 0) + 360_000_000 - 250_000_000)
  const [then, now] = [desk.facts('2022-04', '--as-of', asOf), desk.facts('2022-04')]
  for (const { id, field, before, after, cell } of truth.correction.changes) {
    const row = truth.months['2022-04']?.rows.find((one) => one.id === id)
    const own = (facts: typeof now) => facts.find((fact) => fact.name === row?.name && fact.field === field)
    assert.equal(own(then)?.value, before)
    assert.equal(own(now)?.value, after)
    assert.equal(own(now)?.source.cell, cell)
    assert.ok(truth.correction.file.endsWith(own(now)?.source.file ?? '?'))
  }
})

test('the same file once more changes nothing and says so', () => {
  const [again] = desk.import(join(DEMO, 'corrections'))
  assert.deepEqual([again?.status, again?.facts, again?.entry], ['unchanged', 0, undefined])
})

test('the file that was corrected, sent once more: a person is asked', () => {
  const file = truth.files.find(({ period, division }) => period === '2022-04' && division === '150523')
  const { status, out } = desk.run('import', join(DEMO, file?.file ?? ''))
  const [found] = JSON.parse(out) as Imported[]
  assert.deepEqual([status, found?.status], [1, 'needs-confirmation'])
  assert.ok(found?.findings.some((finding) => finding.class === 'report.older-version'))
})

test('the ledger is whole', () => {
  assert.equal(desk.json<{ intact: boolean }>('verify').intact, true)
})
