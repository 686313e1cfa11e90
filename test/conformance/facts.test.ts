import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Desk, type FactLine, type IndicatorLine } from './command-line.ts'
import { DEMO, readTruth, statedValues, type TruthRow, type TruthTotals } from './demonstration.ts'

const truth = readTruth()
const data = mkdtempSync(join(tmpdir(), 'groundbreak-conformance-'))
const desk = new Desk(data)

before(() => {
  const imported = desk.import(join(DEMO, 'monthly'), join(DEMO, 'promotion'))
  assert.deepEqual([...new Set(imported.map(({ status }) => status))], ['accepted'])
  assert.equal(imported.length, 74)
})
after(() => rmSync(data, { recursive: true, force: true }))

const base = (path: string) => path.split('/').at(-1) ?? path
const placeOf = (file: string, sheet: string | null, cell: string) => `${base(file)} ${sheet ?? ''} ${cell}`
const placeOfFact = ({ source: { file, sheet, cell } }: FactLine) => placeOf(file, sheet, cell)

/** Project id of ours → ids of `truth.json` whose name stands in the cell its name was read from. */
const named = new Map<string, Set<string>>()

for (const [period, month] of Object.entries(truth.months)) {
  test(`${period}: every value and every cell is that of truth.json`, () => {
    const facts = desk.facts(period)
    const read = new Map(facts.map((fact) => [`${placeOfFact(fact)} ${fact.field}`, fact]))
    const wrong: string[] = []
    let compared = 0
    for (const { id, field, value, file, sheet, cell } of statedValues(truth, period)) {
      const place = placeOf(file, sheet, cell)
      const fact = read.get(`${place} ${field}`)
      compared += 1
      if (fact === undefined ? value !== null : fact.value !== value) {
        const [should, is] = [JSON.stringify(value), JSON.stringify(fact?.value)]
        wrong.push(`${id} ${field} ${place}: should be ${should}, is ${is}`)
      }
      if (field === 'name' && fact) named.set(fact.project, (named.get(fact.project) ?? new Set()).add(id))
    }
    assert.ok(compared > 10_000)
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${compared} values differ`)
    const rows = new Set(facts.map(({ source, project }) => `${source.file} ${source.sheet} ${project}`))
    assert.equal(rows.size, month.rows.length, 'rows beside those of truth.json')
    for (const fact of facts) assert.equal(fact.period, period)
  })

  test(`${period}: totals of the city and of each division are those of truth.json`, () => {
    assert.deepEqual(totals(desk.indicators(period)), compared(month.totals))
    const members = desk.indicators(period, '--by', 'division')
    for (const [division, expected] of Object.entries(month.byDivision)) {
      const own = members.filter(({ member }) => member === division)
      assert.deepEqual(totals(own), compared(expected), division)
    }
  })
}

test('a project keeps its id through all months, and no two share one but the one reported twice', () => {
  const shared = [...named].filter(([, ids]) => ids.size > 1).map(([, ids]) => [...ids].sort())
  assert.deepEqual(shared, [['TL-0050', 'TL-D001']])
  const owners = [...named.values()].flatMap((ids) => [...ids])
  assert.equal(new Set(owners).size, owners.length)
  assert.equal(owners.length, new Set(months.flatMap(([, { rows }]) => rows.map(({ id }) => id))).size)
})

/**
 * One division's table has no column of the month, another one leaves cells blank: the month follows from what was done
 * since January less what was by last month, where both are stated. Without, it is not known.
 */
const months = Object.entries(truth.months)
months.forEach(([period, { rows, totals: whole, byDivision }], index) => {
  test(`${period}: the month, stated or following from the months before, is that of truth.json`, () => {
    const last = new Map(months[index - 1]?.[1].rows.map((row) => [row.id, row]))
    const unique = rows.filter(({ id }) => !id.startsWith('TL-D'))
    const isKnown = ({ id, month, cum }: TruthRow) =>
      typeof month === 'number' || (typeof cum === 'number' && typeof last.get(id)?.cum === 'number')
    const expected = (own: readonly TruthRow[], sum: number) => {
      const coverage = { stated: own.filter(isKnown).length, of: own.length }
      const isEnough = coverage.stated * 10 >= coverage.of * 9
      return [isEnough ? sum : null, coverage.stated < coverage.of ? coverage : undefined]
    }
    const found = (...more: string[]) =>
      desk.indicators(period, ...more).filter(({ id }) => id === 'invested_this_month')
    const [city] = found()
    assert.deepEqual([city?.numerator, city?.coverage], expected(unique, whole.month))
    for (const { member = '', numerator, coverage } of found('--by', 'division')) {
      const own = unique.filter(({ division }) => division === member)
      assert.deepEqual([numerator, coverage], expected(own, byDivision[member]?.month ?? 0), member)
    }
  })
})

test('October prints what the article prints', () => {
  const shown = Object.fromEntries(desk.indicators('2022-10').map(({ id, shown }) => [id, shown]))
  assert.equal(shown.start_rate, '99%')
  assert.equal(shown.permit_rate, '96%')
  assert.equal(shown.major_completion_rate, '92.5%')
  assert.deepEqual(
    [shown.planned_projects, shown.total_investment, shown.year_plan, shown.started_projects],
    ['540', '1660', '518', '539'],
  )
  assert.deepEqual(
    [shown.major_projects, shown.major_started, shown.major_total, shown.major_plan, shown.major_invested],
    ['190', '190', '1215', '320', '296'],
  )
  assert.equal(shown.permits_complete, '519')
})

test('the half-year grows as the article says', () => {
  const shown = Object.fromEntries(desk.indicators('2022-06').map(({ id, shown }) => [id, shown]))
  assert.equal(shown.signed_growth, '339%')
  assert.equal(shown.started_growth, '264.7%')
  assert.equal(shown.funds_growth, '100.6%')
})

const NAMES: [id: string, key: keyof TruthTotals][] = [
  ['planned_projects', 'projects'],
  ['started_projects', 'started'],
  ['permits_complete', 'permitsComplete'],
  ['total_investment', 'total'],
  ['year_plan', 'plan'],
  ['invested_this_year', 'cum'],
  ['major_projects', 'majors'],
  ['major_started', 'majorsStarted'],
  ['major_total', 'majorTotal'],
  ['major_plan', 'majorPlan'],
  ['major_invested', 'majorCum'],
]
const totals = (found: IndicatorLine[]) =>
  Object.fromEntries(NAMES.map(([id]) => [id, found.find((one) => one.id === id)?.numerator]))
const compared = (expected: TruthTotals) => Object.fromEntries(NAMES.map(([id, key]) => [id, expected[key]]))
