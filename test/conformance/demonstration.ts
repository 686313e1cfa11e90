import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository's root: commands of these tests run as a user would run them there. */
export const ROOT = resolve(import.meta.dirname, '../..')

export const DEMO = join(ROOT, 'regions/150500-tongliao/demo')

export type Value = null | boolean | number | string

/** One reported row of `fixtures/truth.json`; further keys are fields. */
export interface TruthRow {
  id: string
  division: string
  file: number
  table: number
  row: number
  cells?: Record<string, string>
  permits?: string
  permitDates?: (string | null)[]
  [field: string]: unknown
}

export interface TruthTotals {
  projects: number
  started: number
  permitsComplete: number
  total: number
  plan: number
  cum: number
  month: number
  majors: number
  majorsStarted: number
  majorTotal: number
  majorPlan: number
  majorCum: number
}

export interface Truth {
  permitOrder: string[]
  files: {
    file: string
    division: string
    period: string
    sheets: { sheet: string | null; kind: string; columns?: Record<string, string>; startedFrom?: string }[]
  }[]
  projects: ({ id: string } & Record<string, Value>)[]
  months: Record<
    string,
    {
      totals: TruthTotals
      asReported: TruthTotals
      byDivision: Record<string, TruthTotals>
      rows: TruthRow[]
    }
  >
  /** What happened to projects, with the rows that show it; the last is where it can be noticed. */
  events: {
    kind: string
    ids: string[]
    text: string
    where: { period: string; file: string; sheet: string | null; row: number }[]
  }[]
  correction: {
    file: string
    division: string
    changes: { id: string; field: string; before: number; after: number; cell: string }[]
  }
  claims: {
    file: string
    signedNaively: number
    signedTruly: number
    labels: { ids: [string, string]; kind: string; same: boolean; text: string }[]
  }
}

export function readTruth(): Truth {
  return JSON.parse(readFileSync(join(ROOT, 'fixtures/truth.json'), 'utf8'))
}

/** The values a report states according to `truth.json`, one per field, with file, sheet and cell. */
export function* statedValues(
  truth: Truth,
  period: string,
): Generator<{ id: string; field: string; value: Value; file: string; sheet: string | null; cell: string }> {
  const projects = new Map(truth.projects.map((project) => [project.id, project]))
  for (const row of truth.months[period]?.rows ?? []) {
    const file = truth.files[row.file]
    const sheet = file?.sheets[row.table]
    if (!file || !sheet?.columns) throw new Error(`no columns for ${row.id}`)
    const project = projects.get(row.id) ?? {}
    const letters = { ...sheet.columns }
    for (const [field, cell] of Object.entries(row.cells ?? {})) letters[field] ??= cell
    for (const [field, letter] of Object.entries(letters)) {
      const cell = row.cells?.[field] ?? `${letter}${row.row}`
      const place = { id: row.id, file: file.file, sheet: sheet.sheet, cell }
      const step = /^permit\.([0-9])$/.exec(field)?.[1]
      if (step !== undefined) {
        const name = truth.permitOrder[Number(step)]
        yield { ...place, field: `permit.${name}`, value: STATES[row.permits?.[Number(step)] ?? ''] ?? null }
        const date = row.permitDates?.[Number(step)]
        if (date) yield { ...place, field: `permitDate.${name}`, value: date }
        continue
      }
      if (field === 'permits') {
        for (const [index, name] of truth.permitOrder.entries()) {
          yield { ...place, field: `permit.${name}`, value: STATES[row.permits?.[index] ?? ''] ?? null }
        }
        continue
      }
      if (field === 'rate' || field === 'previous') continue
      const stated = field in row ? (row[field] as Value) : (project as Record<string, Value>)[field]
      if (stated === undefined) throw new Error(`${row.id} has no ${field}`)
      yield { ...place, field, value: stated }
    }
  }
}

const STATES: Record<string, string> = { D: 'done', P: 'pending', N: 'not-needed' }
