import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, type Value } from './demonstration.ts'

/** What `groundbreak import --json` says of one file. */
export interface Imported {
  file: string
  month: string | null
  division: string | null
  status: string
  facts: number
  rows: number
  entry?: number
  events: { kind: string; subject?: string; [detail: string]: unknown }[]
  findings: {
    class: string
    severity: 'error' | 'doubt' | 'info'
    sheet?: string
    cell?: string
    cells?: string[]
    project?: string
    message: { zh: string; en: string }
    remedy: { zh: string; en: string }
  }[]
  columnsNotUnderstood: { sheet: string; column: string; path: string[] }[]
}

/** One line of `groundbreak facts`. */
export interface FactLine {
  project: string
  name: string
  division: string
  field: string
  period: string
  value: Value
  source: { file: string; sheet: string; cell: string }
  derived?: true
}

/** One line of `groundbreak indicators --json`. */
export interface IndicatorLine {
  id: string
  member?: string
  numerator: number | null
  denominator: number | null
  shown: string
  coverage?: { stated: number; of: number }
}

interface Ended {
  status: number | null
  out: string
  err: string
}

/** Runs `groundbreak` through its launcher, as `npx groundbreak` does, on the embedded store. */
export function groundbreak(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Ended {
  const launcher = join(ROOT, 'apps/cli/bin/groundbreak.mjs')
  const { DATABASE_URL: _, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...inherited, ...environment },
  })
  return { status, out: stdout, err: stderr }
}

/** The command line on one folder of data: every answer as JSON. */
export class Desk {
  readonly #data: string
  readonly #kept = new Map<string, string>()

  constructor(data: string) {
    this.#data = data
  }

  run(...args: string[]): Ended {
    return groundbreak([...args, '--data', this.#data, '--json'])
  }

  json<Answer>(...args: string[]): Answer {
    const { status, out, err } = this.run(...args)
    assert.equal(status, 0, `${args.join(' ')}: ${err}${out.slice(0, 2_000)}`)
    return JSON.parse(out)
  }

  import(...paths: string[]): Imported[] {
    return this.json('import', ...paths, '--accept-doubts', '已核实')
  }

  facts(month: string, ...more: string[]): FactLine[] {
    const { status, out, err } = this.run('facts', '--month', month, ...more)
    assert.equal(status, 0, err)
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  }

  /** Asked once for each month and breakdown: only for a ledger that no longer changes. */
  indicators(month: string, ...more: string[]): IndicatorLine[] {
    const key = [month, ...more].join(' ')
    const known = this.#kept.get(key) ?? this.run('indicators', '--month', month, ...more).out
    this.#kept.set(key, known)
    return JSON.parse(known)
  }
}
