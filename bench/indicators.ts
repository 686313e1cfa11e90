/**
 * All indicators by division × chain × month over a million project-months, warm, beside DuckDB, SQLite and PostgreSQL
 * answering the same questions in SQL on the same rows. Limit: 100 ms.
 */
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import { Tally } from '../packages/core/src/indicator/index.ts'
import type { Column, Portfolio } from '../packages/core/src/portfolio/index.ts'
import { loadRegion } from '../packages/core/src/region/index.ts'
import { readPackFolder } from '../packages/office/src/region-pack.ts'
import { startPostgres } from '../scripts/postgres.mjs'
import { Verdict } from './limits/verdict.ts'

const ROWS = 1_000_000
const MONTHS = 24
/** Rows sent to PostgreSQL in one statement. */
const AT_ONCE = 50_000
const region = readRegion()
const portfolio = millionRows()
const amounts = region.indicators.flatMap(({ measure }) =>
  measure.kind === 'amount' && measure.amount.subject === 'project' ? [measure.amount] : [],
)

/** Masks, groups and sums of every amount, from nothing but the columns: what a change of the ledger costs. */
function ours(): number {
  const tally = new Tally(portfolio, region.fields, 'project')
  let check = 0
  for (const amount of amounts)
    check += tally.cube(amount, ['division', 'chain']).sums.reduce((a, b) => a + b, 0)
  return check
}

const TABLE =
  'create table rows (month int, division int, chain int, level int, total bigint, plan bigint, cum bigint, month_done bigint, funds bigint, started int, permits int)'

const SQL = `select division, chain, month, count(*), sum(total), sum(plan), sum(cum), sum(month_done),
  sum(started), sum(permits), sum(case when level = 0 then 1 else 0 end),
  sum(case when level = 0 then started else 0 end), sum(case when level = 0 then total else 0 end),
  sum(case when level = 0 then plan else 0 end), sum(case when level = 0 then cum else 0 end), sum(funds)
  from rows group by division, chain, month`

const mine = best(ours)
row('ours (columns, all indicators)', mine)
const sqlite = openSqlite()
row(
  'SQLite',
  best(() => sqlite.prepare(SQL).all().length),
)
const duck = await openDuck()
row('DuckDB', await bestAsync(async () => (await duck.runAndReadAll(SQL)).currentRowCount))
const postgres = await openPostgres()
if (postgres) row('PostgreSQL', await bestAsync(async () => (await postgres.client.query(SQL)).rowCount))
else console.log('PostgreSQL is not installed here: not measured')
await postgres?.close()
const verdict = new Verdict()
verdict.limit('all indicators, ms', mine, 100)
verdict.print()

function row(name: string, ms: number): void {
  console.log(`${name.padEnd(34)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / mine).toFixed(2).padStart(7)} ×`)
}

function best(work: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return times.sort((a, b) => a - b)[3] ?? Number.NaN
}

async function bestAsync(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[3] ?? Number.NaN
}

function readRegion() {
  const folder = resolve(import.meta.dirname, '../regions/150500-tongliao')
  const { region } = loadRegion(readPackFolder(folder).files)
  if (!region) throw new Error('the pack has problems')
  return region
}

/** A fixed scatter instead of randomness: the same rows at every run. */
function millionRows(): Portfolio {
  const fill = (of: (row: number) => number) => Float64Array.from({ length: ROWS }, (_, index) => of(index))
  const code = (words: string[], of: (row: number) => number) => ({
    kind: 'code' as const,
    codes: Int32Array.from({ length: ROWS }, (_, index) => of(index) % words.length),
    words,
  })
  const flag = (of: (row: number) => boolean) => ({
    kind: 'flag' as const,
    flags: Uint8Array.from({ length: ROWS }, (_, index) => Number(of(index))),
  })
  const number = (of: (row: number) => number) => ({ kind: 'number' as const, numbers: fill(of) })
  const perMonth = Math.ceil(ROWS / MONTHS)
  return {
    rowCount: ROWS,
    asOf: 1,
    subjects: [],
    subject: Int32Array.from({ length: ROWS }, (_, index) => index % perMonth),
    month: Int32Array.from({ length: ROWS }, (_, index) => 24_264 + Math.floor(index / perMonth)),
    columns: new Map<string, Column>([
      [
        'division',
        code(
          Array.from({ length: 100 }, (_, index) => `d${index}`),
          (index) => index * 7,
        ),
      ],
      [
        'chain',
        code(
          Array.from({ length: 10 }, (_, index) => `c${index}`),
          (index) => index * 3,
        ),
      ],
      ['level', code(['自治区重大', '市级重点', '旗县'], (index) => index * 11)],
      ['total', number((index) => (index * 7_919) % 90_000_000)],
      ['plan', number((index) => (index * 104_729) % 20_000_000)],
      ['cum', number((index) => (index * 31) % 10_000_000)],
      ['month', number((index) => (index * 17) % 1_000_000)],
      ['funds', number((index) => (index * 13) % 1_000_000)],
      ['started', flag((index) => index % 9 !== 0)],
      ['permitsComplete', flag((index) => index % 5 !== 0)],
    ]),
  }
}

/** One row of the portfolio as SQL values. */
function sqlRow(index: number): number[] {
  const column = (name: string): number => {
    const found = portfolio.columns.get(name)
    if (found?.kind === 'number') return found.numbers[index] ?? 0
    if (found?.kind === 'code') return found.codes[index] ?? -1
    return found?.flags[index] ?? 2
  }
  const names = [
    'division',
    'chain',
    'level',
    'total',
    'plan',
    'cum',
    'month',
    'funds',
    'started',
    'permitsComplete',
  ]
  return [portfolio.month[index] ?? 0, ...names.map(column)]
}

function openSqlite(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.exec(`${TABLE}; begin`)
  const insert = database.prepare(`insert into rows values (${Array(11).fill('?').join(',')})`)
  for (let index = 0; index < ROWS; index += 1) insert.run(...sqlRow(index))
  database.exec('commit')
  return database
}

async function openDuck() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(TABLE)
  const appender = await connection.createAppender('rows')
  for (let index = 0; index < ROWS; index += 1) {
    sqlRow(index).forEach((value, at) => {
      if (at >= 4 && at <= 8) appender.appendBigInt(BigInt(value))
      else appender.appendInteger(value)
    })
    appender.endRow()
  }
  appender.closeSync()
  return connection
}

/** A server of its own with the rows; `undefined` where no PostgreSQL is installed. */
async function openPostgres() {
  const server = await startPostgres()
  if (!server) return undefined
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(TABLE)
  for (let from = 0; from < ROWS; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, ROWS - from) }, (_, index) => sqlRow(from + index))
    const columns = Array.from({ length: 11 }, (_, at) => rows.map((one) => one[at]))
    await client.query(
      `insert into rows select * from unnest(${columns.map((_, at) => `$${at + 1}::bigint[]`).join(', ')})`,
      columns,
    )
  }
  await client.query('vacuum analyze rows')
  const close = async () => {
    await client.end()
    await server.stop()
  }
  return { client, close }
}
