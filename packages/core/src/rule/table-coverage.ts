import type { Words } from '../finding/index.ts'
import type { Value } from '../language/index.ts'
import { type TriedValue, valuesToTry } from './coverage-points.ts'
import type { TableBody } from './kinds/table-body.ts'

/** A place where a table says nothing, says two things, or a row that never speaks (空档、重叠、不可达). */
export interface CoverageFinding {
  readonly kind: 'gap' | 'overlap' | 'unreachable' | 'not-examined'
  /** Rows concerned, from 1. */
  readonly rows: readonly number[]
  /** One text for each input; empty for a row. */
  readonly where: readonly string[]
  readonly message: Words
  readonly remedy: Words
}

/** Combinations tried at most; a larger table is said not to have been examined. */
const MOST = 200_000
/** Places told of one kind: the rest is counted. */
const TOLD = 12

/** Tries one value out of every box into which the cells of a table part its inputs, so that nothing is left untried. */
export function findCoverage(table: TableBody): CoverageFinding[] {
  const columns = table.inputs.map((input, column) =>
    valuesToTry(
      table.rows.map(({ cells }) => cells[column]?.tests ?? { kind: 'any' }),
      input,
    )?.filter(({ value }) => input.domain?.holds(value, NO_SCOPE) !== false),
  )
  const size = columns.reduce((product, column) => product * (column?.length ?? 1), 1)
  if (size > MOST || columns.some((column) => column === undefined)) return [notExamined()]
  const reached = new Set<number>()
  const gaps: string[][] = []
  const overlaps = new Map<string, { rows: number[]; where: string[] }>()
  for (const box of boxes(columns as TriedValue[][])) {
    const rows = rowsHolding(
      table,
      box.map(({ value }) => value),
    )
    const words = box.map((tried) => tried.words)
    const [first, second] = rows
    if (first === undefined) {
      if (!table.otherwise) gaps.push(words)
      continue
    }
    if (table.hit === 'F') reached.add(first)
    else for (const row of rows) reached.add(row)
    if (table.hit === 'U' && second !== undefined && !overlaps.has(rows.join())) {
      overlaps.set(rows.join(), { rows, where: words })
    }
  }
  return [
    ...gaps.slice(0, TOLD).map((where) => gap(table, where, gaps.length)),
    ...[...overlaps.values()].slice(0, TOLD).map(({ rows, where }) => overlap(table, rows, where)),
    ...table.rows.flatMap((_, index) => (reached.has(index + 1) ? [] : [unreachable(index + 1)])),
  ]
}

const NO_SCOPE = { get: () => null, back: () => undefined }

function* boxes(columns: readonly (readonly TriedValue[])[]): Generator<TriedValue[]> {
  const [first, ...others] = columns
  if (!first) {
    yield []
    return
  }
  for (const one of first) for (const rest of boxes(others)) yield [one, ...rest]
}

function rowsHolding(table: TableBody, inputs: readonly Value[]): number[] {
  return table.rows.flatMap(({ cells }, index) =>
    cells.every(
      (cell, column) => cell.tests.kind === 'any' || cell.holds(inputs[column] ?? null, NO_SCOPE) === true,
    )
      ? [index + 1]
      : [],
  )
}

const place = (table: TableBody, where: readonly string[], language: 'zh' | 'en'): string =>
  where
    .flatMap((words, column) => (words === '-' ? [] : [`${table.inputs[column]?.label[language]} ${words}`]))
    .join(language === 'zh' ? '，' : ', ')

const gap = (table: TableBody, where: readonly string[], count: number): CoverageFinding => ({
  kind: 'gap',
  rows: [],
  where,
  message: {
    zh: `没有一行适用：${place(table, where, 'zh')}${count > TOLD ? `（共 ${count} 处）` : ''}`,
    en: `no row holds: ${place(table, where, 'en')}${count > TOLD ? ` (${count} places)` : ''}`,
  },
  remedy: {
    zh: '原文有规定的补一行；原文未写明的列入 gaps 由人决定',
    en: 'add the row the text has; where the text is silent, list it under gaps for a person to decide',
  },
})

const overlap = (table: TableBody, rows: readonly number[], where: readonly string[]): CoverageFinding => ({
  kind: 'overlap',
  rows,
  where,
  message: {
    zh: `第 ${rows.join('、')} 行同时适用：${place(table, where, 'zh')}`,
    en: `rows ${rows.join(', ')} hold at once: ${place(table, where, 'en')}`,
  },
  remedy: { zh: '改写区间端点，或把命中策略改为 F', en: 'change the ends, or the hit policy to F' },
})

const unreachable = (row: number): CoverageFinding => ({
  kind: 'unreachable',
  rows: [row],
  where: [],
  message: { zh: `第 ${row} 行永远用不到`, en: `row ${row} is never reached` },
  remedy: { zh: '删去该行，或把它移到前面', en: 'remove it or move it up' },
})

const notExamined = (): CoverageFinding => ({
  kind: 'not-examined',
  rows: [],
  where: [],
  message: {
    zh: '单元格含有算式或组合过多，未检查空档与重叠',
    en: 'cells hold formulas, or there are too many combinations: gaps and overlaps were not looked for',
  },
  remedy: {
    zh: '把算式移到输入列，单元格只写常数',
    en: 'move formulas into inputs and leave constants in the cells',
  },
})
