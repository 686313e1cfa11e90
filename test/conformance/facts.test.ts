import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  DEMO,
  groundbreak,
  readTruth,
  statedValues,
  type TruthRow,
  type TruthTotals,
} from './demonstration.ts'

interface FactLine {
  project: string
  division: string
  field: string
  period: string
  value: unknown
  source: { file: string; sheet: string; cell: string }
}
interface IndicatorLine {
  id: string
  member?: string
  numerator: number | null
  denominator: number | null
  shown: string
  coverage?: { stated: number; of: number }
}

const truth = readTruth()
const data = mkdtempSync(join(tmpdir(), 'groundbreak-conformance-'))

before(() => {
  const { status, err } = groundbreak([
    'import',
    join(DEMO, 'monthly'),
    join(DEMO, 'promotion'),
    '--data',
    data,
    '--accept-doubts',
    'conformance',
    '--json',
  ])
  assert.equal(status, 0, err)
})
after(() => rmSync(data, { recursive: true, force: true }))

const lines = (args: string[]): FactLine[] =>
  groundbreak([...args, '--data', data, '--json'])
    .out.split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

const base = (path: string) => path.split('/').at(-1) ?? path

for (const period of Object.keys(truth.months)) {
  test(`${period}: every value and every cell is that of truth.json`, () => {
    const facts = lines(['facts', '--month', period])
    const read = new Map(
      facts.map((fact) => [
        `${base(fact.source.file)} ${fact.source.cell} ${fact.field} ${sheetOf(fact)}`,
        fact,
      ]),
    )
    const wrong: string[] = []
    let compared = 0
    for (const { id, field, value, file, sheet, cell } of statedValues(truth, period)) {
      const fact = read.get(`${base(file)} ${cell} ${field} ${sheet ?? ''}`)
      compared += 1
      if (fact === undefined ? value !== null : fact.value !== value) {
        wrong.push(
          `${id} ${field} ${base(file)} ${cell}: should be ${JSON.stringify(value)}, is ${JSON.stringify(fact?.value)}`,
        )
      }
    }
    assert.ok(compared > 10_000)
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${compared} values differ`)
  })

  test(`${period}: totals of the city and of each division are those of truth.json`, () => {
    const month = truth.months[period]
    assert.ok(month)
    const city: IndicatorLine[] = JSON.parse(
      groundbreak(['indicators', '--month', period, '--data', data, '--json']).out,
    )
    assert.deepEqual(totals(city), compared(month.totals))
    const members: IndicatorLine[] = JSON.parse(
      groundbreak(['indicators', '--month', period, '--by', 'division', '--data', data, '--json']).out,
    )
    for (const [division, expected] of Object.entries(month.byDivision)) {
      assert.deepEqual(
        totals(members.filter(({ member }) => member === division)),
        compared(expected),
        division,
      )
    }
  })
}

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
    const found = (args: string[]): IndicatorLine[] =>
      JSON.parse(
        groundbreak(['indicators', '--month', period, ...args, '--data', data, '--json']).out,
      ).filter(({ id }: IndicatorLine) => id === 'invested_this_month')
    const [city] = found([])
    assert.deepEqual([city?.numerator, city?.coverage], expected(unique, whole.month))
    for (const { member = '', numerator, coverage } of found(['--by', 'division'])) {
      const own = unique.filter(({ division }) => division === member)
      assert.deepEqual([numerator, coverage], expected(own, byDivision[member]?.month ?? 0), member)
    }
  })
})

test('October prints what the article prints', () => {
  const city: IndicatorLine[] = JSON.parse(
    groundbreak(['indicators', '--month', '2022-10', '--data', data, '--json']).out,
  )
  const shown = Object.fromEntries(city.map(({ id, shown }) => [id, shown]))
  assert.equal(shown.start_rate, '99%')
  assert.equal(shown.permit_rate, '96%')
  assert.equal(shown.major_completion_rate, '92.5%')
})

test('the half-year grows as the article says', () => {
  const city: IndicatorLine[] = JSON.parse(
    groundbreak(['indicators', '--month', '2022-06', '--data', data, '--json']).out,
  )
  const shown = Object.fromEntries(city.map(({ id, shown }) => [id, shown]))
  assert.equal(shown.signed_growth, '339%')
  assert.equal(shown.started_growth, '264.7%')
  assert.equal(shown.funds_growth, '100.6%')
})

/** In a csv there is no sheet: `truth.json` says null. */
function sheetOf(fact: FactLine): string {
  return fact.source.file.endsWith('.csv') ? '' : fact.source.sheet
}

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
