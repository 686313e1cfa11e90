import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getMonth, monthOrdinal } from '../src/calendar/index.ts'
import type { Column, Portfolio } from '../src/portfolio/index.ts'
import { loadRegion, type Region } from '../src/region/index.ts'

const root = resolve(import.meta.dirname, '../../..')

export interface TruthTotals {
  projects: number
  started: number
  permitsComplete: number
  total: number
  plan: number
  cum: number
  majors: number
  majorsStarted: number
  majorTotal: number
  majorPlan: number
  majorCum: number
}

interface Truth {
  projects: Record<string, unknown>[]
  promotion: { year: number; rows: Record<string, unknown>[] }[]
  months: Record<
    string,
    { totals: TruthTotals; byDivision: Record<string, TruthTotals>; rows: Record<string, unknown>[] }
  >
}

export const truth: Truth = JSON.parse(readFileSync(join(root, 'fixtures/truth.json'), 'utf8'))

/** The demonstration's pack, which must have no problems. */
export function demonstrationRegion(): Region {
  const { region, problems } = loadRegion(packTexts('regions/150500-tongliao'))
  if (!region)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message.en}`).join('\n'))
  return region
}

/** The texts of a pack with the shared vocabulary, as the office reads them. */
export function packTexts(pack: string): Map<string, string> {
  const textsIn = (folder: string, prefix: string): [string, string][] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${prefix}${name}`, readFileSync(join(root, folder, name), 'utf8')])
  return new Map([
    ...textsIn('regions/standard', 'standard/'),
    ...textsIn('regions/mechanisms', 'mechanisms/'),
    ...textsIn(pack, ''),
  ])
}

/** The projects of all months as `truth.json` has them, each counted once. */
export function truthProjects(): Portfolio {
  const known = new Map(truth.projects.map((project) => [project.id, project]))
  const rows = Object.entries(truth.months).flatMap(([period, { rows }]) =>
    rows
      .filter(({ id }) => !String(id).startsWith('TL-D'))
      .map((row) => ({ ...known.get(row.id), ...row, period })),
  )
  return portfolioOf(rows)
}

/** The agreements of the two half-year registers. */
export function truthAgreements(): Portfolio {
  return portfolioOf(
    truth.promotion.flatMap(({ year, rows }) => rows.map((row) => ({ ...row, period: `${year}-06` }))),
  )
}

export function portfolioOf(rows: readonly Record<string, unknown>[]): Portfolio {
  const subjects = [...new Set(rows.map(({ id }) => String(id)))]
  const at = new Map(subjects.map((subject, index) => [subject, index]))
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  return {
    rowCount: rows.length,
    asOf: 1,
    subjects,
    subject: Int32Array.from(rows, ({ id }) => at.get(String(id)) ?? -1),
    month: Int32Array.from(rows, ({ period }) => monthOrdinal(getMonth(String(period)))),
    columns: new Map([...names].map((name) => [name, columnOf(rows.map((row) => row[name]))])),
  }
}

function columnOf(values: readonly unknown[]): Column {
  const sample = values.find((value) => value !== null && value !== undefined)
  if (typeof sample === 'number') {
    return {
      kind: 'number',
      numbers: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
    }
  }
  if (typeof sample === 'boolean') {
    return {
      kind: 'flag',
      flags: Uint8Array.from(values, (value) => (typeof value === 'boolean' ? Number(value) : 2)),
    }
  }
  const words = [...new Set(values.filter((value) => typeof value === 'string'))]
  const codes = new Map(words.map((word, index) => [word, index]))
  return { kind: 'code', codes: Int32Array.from(values, (value) => codes.get(String(value)) ?? -1), words }
}
