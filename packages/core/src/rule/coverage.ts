import type { Words } from '../finding/index.ts'
import {
  compileUnaryTests,
  Decimal,
  RangeValue,
  type Test,
  type UnaryTests,
  type Value,
} from '../language/index.ts'
import type { LightRule } from './rule.ts'

interface CoverageProblem {
  readonly message: Words
  readonly remedy: Words
}

/**
 * Gaps, overlaps and rows never reached of a table with one numeric input (空档、重叠、不可达). Between two neighbouring
 * bounds a table cannot change its answer, so trying every bound and one point between each two tries everything.
 */
export function findCoverage(rule: LightRule): CoverageProblem[] {
  if (rule.inputs.length !== 1) return []
  const cells = rule.rows.map(({ cells }) => cells[0]?.tests ?? { kind: 'any' as const })
  const bounds = cells.flatMap(boundsOf)
  if (bounds.length === 0) return []
  const rows = cells.map((tests) => compileUnaryTests(tests))
  const scope = { get: () => null }
  const reached = new Set<number>()
  const problems: CoverageProblem[] = []
  for (const point of tryingPoints(bounds)) {
    const hits = rows.flatMap((row, index) => (row(point, scope) === true ? [index + 1] : []))
    const [first, second] = hits
    if (first === undefined) problems.push(gap(point))
    else if (second !== undefined && rule.hit === 'U') problems.push(overlap(point, hits))
    if (rule.hit === 'F' && first !== undefined) reached.add(first)
    else for (const hit of hits) reached.add(hit)
  }
  rows.forEach((_, index) => {
    if (!reached.has(index + 1)) problems.push(unreachable(index + 1))
  })
  return problems
}

function boundsOf(tests: UnaryTests): Decimal[] {
  return tests.kind === 'any' ? [] : tests.tests.flatMap(boundsOfTest)
}

function boundsOfTest(test: Test): Decimal[] {
  const tree = test.kind === 'compare' ? test.to : test.value
  if (tree.kind === 'literal') return numberOf(tree.value)
  if (tree.kind !== 'range') return []
  return [tree.low, tree.high].flatMap((end) => (end.kind === 'literal' ? numberOf(end.value) : []))
}

function numberOf(value: Value): Decimal[] {
  if (value instanceof Decimal) return [value]
  return value instanceof RangeValue ? [...numberOf(value.low), ...numberOf(value.high)] : []
}

function tryingPoints(bounds: readonly Decimal[]): Decimal[] {
  const sorted = [...bounds]
    .sort((a, b) => a.compare(b))
    .filter((bound, index, all) => index === 0 || all[index - 1]?.compare(bound) !== 0)
  const one = Decimal.of(1n)
  const half = Decimal.of(5n, -1)
  const points: Decimal[] = []
  sorted.forEach((bound, index) => {
    const next = sorted[index + 1]
    if (index === 0) points.push(bound.minus(one))
    points.push(bound, next ? bound.plus(next).times(half) : bound.plus(one))
  })
  return points
}

const gap = (point: Decimal): CoverageProblem => ({
  message: {
    zh: `决策表有空档：输入为 ${point} 时没有一行适用`,
    en: `the table has a gap: no row holds for an input of ${point}`,
  },
  remedy: {
    zh: '补一行，或改写区间端点；原文未写明的须由人决定',
    en: 'add a row or change the ends; where the written text is silent a person decides',
  },
})

const overlap = (point: Decimal, rows: readonly number[]): CoverageProblem => ({
  message: {
    zh: `决策表有重叠：输入为 ${point} 时第 ${rows.join('、')} 行都适用`,
    en: `the table overlaps: rows ${rows.join(', ')} hold for an input of ${point}`,
  },
  remedy: { zh: '改写区间端点，或把命中策略改为 F', en: 'change the ends, or the hit policy to F' },
})

const unreachable = (row: number): CoverageProblem => ({
  message: { zh: `决策表第 ${row} 行永远用不到`, en: `row ${row} of the table is never reached` },
  remedy: { zh: '删去该行，或把它移到前面', en: 'remove it or move it up' },
})
