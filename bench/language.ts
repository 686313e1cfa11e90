/**
 * A light of three colours for a million project-months, exactly on the line being on the line: by hand in whole
 * numbers, compiled to closures, compiled to columns; feelin and zen-engine on a sample of the same rows.
 * Limits: ≥ 1,000 × feelin, ≥ 100 × zen-engine on the same table, ≤ 3 × the time of the hand-written function.
 */
import { ZenEngine } from '@gorules/zen-engine'
import { evaluate as evaluateByFeelin } from 'feelin'
import {
  compile,
  Decimal,
  evaluateColumns,
  type FilterColumn,
  parseExpression,
  parseUnaryTests,
  type Tree,
  type UnaryTests,
} from '../packages/core/src/language/index.ts'
import { Verdict } from './limits/verdict.ts'

const ROWS = 1_000_000
const NAMES = ['month', 'plan', 'done']
const LIGHT =
  'if done / plan < month / 12 - 0.3 then "red" else if done / plan < month / 12 - 0.1 then "yellow" else "green"'
const LAG = '(month * plan - 12 * done) / (12 * plan)'
const CELLS: [cell: string, light: string][] = [
  ['<= 0.1', 'green'],
  ['(0.1..0.3]', 'yellow'],
  ['> 0.3', 'red'],
]

// Amounts in fen, of projects from ten million to fifty million yuan, in all months.
const plan = Float64Array.from({ length: ROWS }, (_, row) => (1000 + (row % 4001)) * 1_000_000)
const done = Float64Array.from({ length: ROWS }, (_, row) => (((row * 7919) % 4001) + 7) * 1_000_000)
const month = Float64Array.from({ length: ROWS }, (_, row) => (row % 12) + 1)
const columns = new Map<string, FilterColumn>([
  ['plan', { kind: 'number', numbers: plan }],
  ['done', { kind: 'number', numbers: done }],
  ['month', { kind: 'number', numbers: month }],
])
const view = { rowCount: ROWS, find: (name: string) => columns.get(name) }

/** What a programmer would write for this one rule, in numbers of any length. */
function byHand(row: number): string {
  const [p, d, m] = [BigInt(plan[row] as number), BigInt(done[row] as number), BigInt(month[row] as number)]
  if (120n * d < (10n * m - 36n) * p) return 'red'
  return 120n * d < (10n * m - 12n) * p ? 'yellow' : 'green'
}

const months = Array.from({ length: 13 }, (_, one) => Decimal.fromNumber(one))
const surroundings = {
  find: (name: string) => {
    if (name === 'month') return (row: number) => months[month[row] as number] ?? null
    const column = name === 'plan' ? plan : name === 'done' ? done : undefined
    return column && ((row: number) => Decimal.fromNumber(column[row] as number))
  },
}
const light = compile<number>(parse(LIGHT), surroundings)
const table = compile<number>(decisionTable(), surroundings)
const expected = Array.from({ length: ROWS }, (_, row) => byHand(row))

const hand = measure('by hand, in big whole numbers', ROWS, byHand)
measure('closures, expression', ROWS, (row) => light(row))
measure('closures, decision table', ROWS, (row) => table(row))
const columnsLight = measureColumns('columns, expression', parse(LIGHT))
const columnsTable = measureColumns('columns, decision table', decisionTable())
const feelin = measure('feelin, expression', 3000, (row) => evaluateByFeelin(LIGHT, contextOf(row)).value)
const zen = await measureZen(20_000)

const verdict = new Verdict()
verdict.atLeast('expression over columns, times as fast as feelin', feelin / columnsLight, 1000)
verdict.atLeast('decision table over columns, times as fast as zen-engine', zen / columnsTable, 100)
verdict.limit('time of the expression ÷ the hand-written function', columnsLight / hand, 3)
verdict.print()

function parse(text: string): Tree {
  const parsed = parseExpression(text, { file: '', line: 1, column: 1, names: NAMES })
  if (!parsed.ok) throw new Error(parsed.error.message.en)
  return parsed.tree
}

function parseCell(text: string): UnaryTests {
  const parsed = parseUnaryTests(text, { file: '', line: 1, column: 1, names: NAMES })
  if (!parsed.ok) throw new Error(parsed.error.message.en)
  return parsed.tree
}

function decisionTable(): Tree {
  return {
    kind: 'table',
    inputs: [{ value: parse(LAG) }],
    outputs: [{}],
    rows: CELLS.map(([cell, light]) => ({ cells: [parseCell(cell)], results: [parse(`"${light}"`)] })),
    hit: 'U',
    start: 0,
  }
}

function contextOf(row: number) {
  return { plan: plan[row], done: done[row], month: month[row] }
}

/** Microseconds a row, the best of three runs; every answer is compared with the one by hand. */
function measure(name: string, rows: number, work: (row: number) => unknown): number {
  const times = [0, 1, 2].map(() => {
    let wrong = 0
    const began = performance.now()
    for (let row = 0; row < rows; row += 1) if (work(row) !== expected[row]) wrong += 1
    const time = performance.now() - began
    return { time, wrong }
  })
  return print(name, rows, Math.min(...times.map(({ time }) => time)), times[0]?.wrong ?? 0)
}

function measureColumns(name: string, tree: Tree): number {
  const times = [0, 1, 2].map(() => {
    const began = performance.now()
    const { codes, values } = evaluateColumns(tree, view)
    const time = performance.now() - began
    let wrong = 0
    for (let row = 0; row < ROWS; row += 1) if (values[codes[row] as number] !== expected[row]) wrong += 1
    return { time, wrong }
  })
  return print(name, ROWS, Math.min(...times.map(({ time }) => time)), times[0]?.wrong ?? 0)
}

async function measureZen(rows: number): Promise<number> {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(zenModel())))
  let best = Number.POSITIVE_INFINITY
  let wrong = 0
  for (let run = 0; run < 2; run += 1) {
    wrong = 0
    const began = performance.now()
    for (let row = 0; row < rows; row += 1) {
      const { result } = await decision.evaluate(contextOf(row))
      if (result.light !== expected[row]) wrong += 1
    }
    best = Math.min(best, performance.now() - began)
  }
  return print('zen-engine, decision table', rows, best, wrong)
}

function zenModel() {
  const content = {
    hitPolicy: 'first',
    inputs: [{ id: 'lag', name: 'lag', field: LAG }],
    outputs: [{ id: 'light', name: 'light', field: 'light' }],
    rules: CELLS.map(([cell, light], at) => ({ _id: `rule${at}`, lag: cell, light: `"${light}"` })),
  }
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  }
}

function print(name: string, rows: number, time: number, wrong: number): number {
  const each = (time / rows) * 1000
  const rate = Math.round((rows / time) * 1000).toLocaleString('en')
  const answers = wrong === 0 ? '' : `  ${wrong} of ${rows} answers differ`
  console.log(
    `${name.padEnd(32)} ${each.toFixed(3).padStart(10)} µs a row ${rate.padStart(13)} rows/s${answers}`,
  )
  return each
}
