import type { Words } from '../finding/index.ts'
import { Decimal, type Value } from '../language/index.ts'
import { type TriedValue, valuesToTry, wordsOfRun } from './coverage-points.ts'
import type { TableBody, TableInput } from './kinds/table-body.ts'

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
  const columns = columnsOf(table)
  if (!columns) return [notExamined()]
  const reached = new Set<number>()
  const gaps: Box[] = []
  const overlaps = new Map<string, { rows: number[]; boxes: Box[] }>()
  for (const box of boxes(columns)) {
    const rows = rowsHolding(
      table,
      box.map((at, column) => columns[column]?.[at]?.value ?? null),
    )
    const [first, second] = rows
    if (first === undefined) {
      if (!table.otherwise) gaps.push(box)
      continue
    }
    if (table.hit === 'F') reached.add(first)
    else for (const row of rows) reached.add(row)
    if (table.hit !== 'U' || second === undefined) continue
    const known = overlaps.get(rows.join())
    if (known) known.boxes.push(box)
    else overlaps.set(rows.join(), { rows, boxes: [box] })
  }
  const places = placesOf(gaps, columns)
  return [
    ...places.slice(0, TOLD).map((where) => gap(table, where, places.length)),
    ...[...overlaps.values()]
      .flatMap(({ rows, boxes: own }) => placesOf(own, columns).map((where) => overlap(table, rows, where)))
      .slice(0, TOLD),
    ...table.rows.flatMap((_, index) => (reached.has(index + 1) ? [] : [unreachable(index + 1)])),
  ]
}

/** What is tried in each column; `undefined` when a cell holds a formula or there are too many combinations. */
function columnsOf(table: TableBody): TriedValue[][] | undefined {
  const columns = table.inputs.map((input, column) =>
    valuesToTry(
      table.rows.map(({ cells }) => cells[column]?.tests ?? { kind: 'any' }),
      { ...input, type: input.value.type },
    )?.filter(({ value }) => canOccur(value, input)),
  )
  const size = columns.reduce((product, column) => product * (column?.length ?? 1), 1)
  return size > MOST || columns.some((column) => column === undefined)
    ? undefined
    : (columns as TriedValue[][])
}

const canOccur = (value: Value, { domain, counted }: TableInput): boolean =>
  domain ? domain.holds(value, NO_SCOPE) !== false : !(counted && value instanceof Decimal && value.sign < 0)

/** Place of the tried value in each column. */
type Box = readonly number[]

const NO_SCOPE = { get: () => null, back: () => undefined }

function* boxes(columns: readonly (readonly TriedValue[])[]): Generator<Box> {
  const [first, ...others] = columns
  if (!first) {
    yield []
    return
  }
  for (const at of first.keys()) for (const rest of boxes(others)) yield [at, ...rest]
}

/** Boxes side by side are one place: `[0..5%)` instead of `0` and `(0..5%)`. One text for each column. */
function placesOf(found: readonly Box[], columns: readonly (readonly TriedValue[])[]): string[][] {
  let runs: Run[][] = found.map((box) => box.map((at) => ({ first: at, last: at })))
  for (const column of columns.keys()) runs = joined(runs, column)
  return runs.map((place) =>
    place.map(({ first, last }, column) => {
      const tried = columns[column] ?? []
      return wordsOfRun(tried.slice(first, last + 1), tried)
    }),
  )
}

interface Run {
  readonly first: number
  readonly last: number
}

/** Places that differ in one column only, and follow each other there, joined. */
function joined(places: readonly Run[][], column: number): Run[][] {
  const known = new Map<string, Run[][]>()
  for (const place of places) {
    const beside = place.map(({ first, last }, at) => (at === column ? '' : `${first}-${last}`)).join()
    const own = known.get(beside) ?? []
    const before = own.at(-1)?.[column]
    const here = place[column]
    if (before && here && before.last + 1 === here.first)
      own[own.length - 1] = place.map((run, at) => (at === column ? { ...before, last: here.last } : run))
    else own.push(place)
    known.set(beside, own)
  }
  return [...known.values()].flat()
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
  remedy: {
    zh: '对照原文改写区间端点；原文先后有序的用命中策略 F；原文自相矛盾的列入 gaps 由人决定',
    en: 'change the ends after the text; hit policy F where the text goes from one case to the next; where it contradicts itself, list it under gaps for a person to decide',
  },
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
