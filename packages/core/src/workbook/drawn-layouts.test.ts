import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DrawnProject, drawings, drawnProjects, drawTable } from '../../test/drawn-table.ts'
import { understandLayout } from '../../test/layout.ts'
import { lanjiangVocabulary, standardVocabulary } from '../../test/sheets.ts'
import type { Sheet } from './sheet.ts'
import type { Understanding } from './understanding.ts'
import type { Vocabulary } from './vocabulary.ts'

const FEN = 1_000_000
const RUNS = Number(process.env.LAYOUT_RUNS ?? 300)
const SEED = Number(process.env.LAYOUT_SEED ?? 20_231_031)

const expected = (project: DrawnProject, natures: Natures): Record<string, unknown> => ({
  name: project.name,
  company: project.company,
  nature: natures[project.nature],
  total: project.total * FEN,
  plan: project.plan * FEN,
  month: project.month * FEN,
  cum: project.cum * FEN,
  started: project.started,
})

/** What the rows state of the drawn fields; a richer vocabulary reads more than was drawn. */
function stated({ rows }: Understanding): Record<string, unknown>[] {
  return rows.map(({ values }) =>
    Object.fromEntries(
      values
        .filter(({ field }) => DRAWN_FIELDS.has(field))
        .map(({ field, value, period }) => [period ? `${field}@${period}` : field, value]),
    ),
  )
}

const DRAWN_FIELDS = new Set(['name', 'company', 'nature', 'total', 'plan', 'month', 'cum', 'started'])

/** Rows with content whose role says neither what they are nor which finding asks about them. */
function unaccounted(sheet: Sheet, understanding: Understanding): number[] {
  const roles = new Map(
    understanding.tables.flatMap(({ rows }) => rows.map(({ row, role }) => [row, role] as const)),
  )
  const read = new Set(understanding.rows.map(({ row }) => row))
  const lost: number[] = []
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const filled = Array.from({ length: sheet.columnCount }, (_, column) => sheet.kind(row - 1, column)).some(
      (kind) => kind !== 'empty',
    )
    const role = roles.get(row)
    const told = role === 'project' ? read.has(row) : role !== undefined && role !== 'empty'
    if (filled && !told) lost.push(row)
  }
  return lost
}

const byName = (a: Record<string, unknown>, b: Record<string, unknown>): number =>
  String(a.name) < String(b.name) ? -1 : 1

type Natures = Readonly<Record<DrawnProject['nature'], string>>

const VOCABULARIES: readonly (readonly [string, Vocabulary, Natures])[] = [
  ['an invented region', lanjiangVocabulary(), { new: 'new', continued: 'continued' }],
  ['the standard pack', standardVocabulary(), { new: '新建', continued: '续建' }],
]

for (const [region, vocabulary, natures] of VOCABULARIES) {
  test(`${region}: however a table is laid out, it states the same; every row is accounted for`, () => {
    fc.assert(
      fc.property(drawnProjects, drawings, (projects, drawing) => {
        const sheet = drawTable(projects, drawing)
        const understanding = understandLayout({ sheets: [sheet], vocabulary })
        const wanted = projects.map((project) => expected(project, natures))
        assert.deepEqual(stated(understanding).sort(byName), wanted.sort(byName))
        assert.deepEqual(
          understanding.findings.filter(({ severity }) => severity !== 'info').map((one) => one.message.en),
          [],
        )
        assert.deepEqual(unaccounted(sheet, understanding), [])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
}
