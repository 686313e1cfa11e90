import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readWordText } from '@groundbreak/documents/word'
import { Desk, type FactLine, groundbreak, type IndicatorLine } from './command-line.ts'
import { ROOT } from './demonstration.ts'

/**
 * Another city, made as docs/how-to/new-region.md says: `region new` with a list of divisions, its own levels and chains, its
 * permits. Fourteen layouts that occur nowhere else; the answers were written by what wrote the workbooks.
 */
const CITY = join(ROOT, 'fixtures/cangping')
const MONTHS = ['2024-08', '2024-09'] as const
type Money = 'total_investment' | 'year_plan' | 'invested_this_year' | 'major_plan' | 'major_invested'
type Figures = Record<Money | 'planned_projects' | 'major_projects', number>
interface Answers {
  values: Record<string, Record<string, Record<string, Record<string, unknown>>>>
  indicators: Record<string, Record<string, Figures>>
  promotion: Record<string, { signed: number; newly_started: number; agreement_funds: number }>
  lights: Record<string, Record<string, string>>
  league: Record<string, Record<string, string[]>>
}
const answers: Answers = JSON.parse(readFileSync(join(CITY, 'answers.json'), 'utf8'))

const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-city-'))
const pack = join(scratch, 'regions/439900-cangping')
const desk = new Desk(join(scratch, 'data'))
after(() => rmSync(scratch, { recursive: true, force: true }))

before(() => {
  const made = groundbreak([
    ...['region', 'new', pack, '--code', '439900', '--name', '沧屏市', '--name-en', 'Cangping'],
    ...['--divisions', join(CITY, 'divisions.csv')],
  ])
  assert.equal(made.status, 0, made.err)
  for (const file of ['fields.yaml', 'permits.yaml']) cpSync(join(CITY, file), join(pack, file))
  assert.equal(groundbreak(['region', 'check', pack]).status, 0)
  for (const folder of [...MONTHS, 'promotion']) {
    // Nothing has to be accepted in spite of a question.
    const imported = desk.json<{ file: string; status: string }[]>(
      ...['import', join(CITY, 'reports', folder), '--region', pack],
    )
    assert.deepEqual(
      imported.filter(({ status }) => status !== 'accepted'),
      [],
    )
    assert.equal(imported.length, folder === 'promotion' ? 2 : 14)
  }
})

const base = (path: string) => path.split('/').at(-1) ?? path

/** Values a pack's rule draws from another cell of the row (是否开工 from a date): they have an answer of their own there. */
const DRAWN = new Set(['started', 'permitsComplete'])

for (const month of MONTHS) {
  test(`${month}: every value of every workbook, at its cell, and nothing beside them`, () => {
    const facts = desk
      .facts(month, '--region', pack)
      .filter(({ value, derived }) => value !== null && !derived)
    const read = new Map<string, FactLine>()
    for (const fact of facts) {
      const { file, sheet, cell } = fact.source
      read.set(`${base(file)} ${sheet ?? ''}!${cell} ${fact.field}`, fact)
      read.set(`${base(file)} * ${fact.name} ${fact.field}`, fact)
    }
    const used = new Set<FactLine>()
    const wrong: string[] = []
    for (const [file, cells] of Object.entries(answers.values[month] ?? {})) {
      for (const [cell, values] of Object.entries(cells)) {
        for (const [field, value] of Object.entries(values)) {
          if (field === 'division') continue
          const fact = read.get(`${file} ${cell} ${field}`)
          if (fact) used.add(fact)
          if (fact?.value !== value) wrong.push(`${file} ${cell} ${field}: ${value}, read ${fact?.value}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
    const beside = facts.filter((fact) => !used.has(fact) && !DRAWN.has(fact.field) && fact.field !== 'phone')
    assert.deepEqual(
      beside.map(({ field, source }) => `${base(source.file)} ${source.cell} ${field}`),
      [],
    )
    assert.ok(used.size > 1_200)
  })

  test(`${month}: figures of the city and of each division`, () => {
    const whole = desk.indicators(month, '--region', pack)
    const members = desk.indicators(month, '--by', 'division', '--region', pack)
    for (const [of, figures] of Object.entries(answers.indicators[month] ?? {})) {
      const own = of === 'whole' ? whole : members.filter(({ member }) => member === of)
      const found = Object.fromEntries(own.map(({ id, numerator }) => [id, numerator]))
      for (const [id, value] of Object.entries(figures)) {
        // A division whose table has no levels states nothing of major projects: no value, never 0.
        const wanted = value === 0 && id.startsWith('major_') && found[id] === null ? null : value
        assert.equal(found[id], wanted, `${of} ${id}`)
      }
    }
  })

  test(`${month}: places and lights`, () => {
    const leagues = desk.json<{ id: string; groups: { group: string; rows: { division: string }[] }[] }[]>(
      ...['league', '--month', month, '--region', pack],
    )
    const monthly = leagues.find(({ id }) => id === 'monthly')
    assert.deepEqual(
      Object.fromEntries(
        (monthly?.groups ?? []).map(({ group, rows }) => [group, rows.map(({ division }) => division)]),
      ),
      answers.league[month],
    )
    const lit = desk.json<{ name: string; causes: { rule: string; light: string }[] }[]>(
      ...['lights', '--month', month, '--region', pack],
    )
    const lag = (name: string) =>
      lit.find((row) => row.name === name)?.causes.find(({ rule }) => rule.endsWith('investment-lag'))
        ?.light ?? 'green'
    for (const [name, light] of Object.entries(answers.lights[month] ?? {}))
      assert.equal(lag(name), light, name)
  })
}

test('half-years of signed projects, this year against the last', () => {
  const figures = new Map(desk.indicators('2024-06', '--region', pack).map((one) => [one.id, one]))
  const [now, before] = [answers.promotion['2024'], answers.promotion['2023']]
  assert.ok(now && before)
  for (const id of ['signed', 'newly_started', 'agreement_funds'] as const) {
    assert.equal(figures.get(id)?.numerator, now[id])
  }
  for (const [id, of] of [
    ['signed_growth', 'signed'],
    ['started_growth', 'newly_started'],
    ['funds_growth', 'agreement_funds'],
  ] as const) {
    const { numerator, denominator } = figures.get(id) as IndicatorLine
    assert.deepEqual([numerator, denominator], [now[of], before[of]], id)
  }
  // 31 ÷ 19 − 1 = 63.16 %, 9 ÷ 6 − 1 = 50 %, 20.0362 ÷ 9.528 − 1 = 110.29 %
  assert.deepEqual(
    ['signed_growth', 'started_growth', 'funds_growth'].map((id) => figures.get(id)?.shown),
    ['63%', '50.0%', '110.3%'],
  )
})

test('an indicator a person adds is measured, traced, ranked and printed', () => {
  const more = readFileSync(join(ROOT, 'docs/how-to/new-indicator.md'), 'utf8')
  const entries = /```yaml\nindicators:\n([\s\S]*?)```/.exec(more)?.[1] ?? ''
  assert.notEqual(entries, '')
  const trial = join(scratch, 'regions/trial')
  cpSync(pack, trial, { recursive: true })
  const change = (file: string, from: string, to: string) => {
    const path = join(trial, file)
    const text = readFileSync(path, 'utf8')
    assert.ok(text.includes(from), `${file} holds no "${from}"`)
    writeFileSync(path, text.replace(from, to))
  }
  change('indicators.yaml', '\n# 页面上按组显示', `\n${entries}\n# 页面上按组显示`)
  change('indicators.yaml', 'others: [completion_lead,', 'others: [large_start_rate, completion_lead,')
  change(
    'leagues.yaml',
    'leagues:\n',
    'leagues:\n  - { id: large, label: 大项目, indicator: large_projects, ties: share-and-next }\n',
  )
  change(
    'bulletin/monthly.yaml',
    '  - id: overall-divisions\n',
    '  - id: large\n    text: 十亿元以上项目{large_projects}个。\n  - id: overall-divisions\n',
  )
  assert.equal(groundbreak(['region', 'check', trial]).status, 0)
  const large = Object.values(answers.values['2024-09'] ?? {}).flatMap((cells) =>
    Object.values(cells).filter(({ total }) => typeof total === 'number' && total >= 100_000_000_000),
  ).length
  const [figure] = desk.indicators('2024-09', '--region', trial).filter(({ id }) => id === 'large_projects')
  assert.deepEqual([figure?.numerator, figure?.shown], [large, String(large)])
  const trace = desk.json<{ parts: { rows: unknown[] }[] }>(
    ...['trace', 'large_projects', '--month', '2024-09', '--region', trial],
  )
  assert.equal(trace.parts[0]?.rows.length, large)
  const leagues = desk.json<{ id: string }[]>('league', '--month', '2024-09', '--region', trial)
  assert.equal(leagues[0]?.id, 'large')
  const { files } = desk.json<{ files: string[] }>(
    ...['bulletin', '--month', '2024-09', '--out', join(scratch, 'trial'), '--region', trial],
  )
  const word = files.find((path) => path.endsWith('.docx')) ?? ''
  const text = readWordText(readFileSync(word))
  assert.ok(text.kind === 'text' && text.text.includes(`十亿元以上项目${large}个。`))
})

test('the bulletin is composed, and the ledger is whole', () => {
  const out = join(scratch, 'out')
  const { files } = desk.json<{ files: string[] }>(
    ...['bulletin', '--month', '2024-09', '--out', out, '--region', pack],
  )
  assert.equal(files.length, 3)
  assert.equal(desk.json<{ intact: boolean }>('verify', '--region', pack).intact, true)
})
