import { BUILT_INS } from '../built-in/library.ts'
import { Decimal } from '../number/decimal.ts'
import type { TableOutput, TreeOf, UnaryTests } from '../syntax/tree.ts'
import { equal } from '../value/equality.ts'
import { not } from '../value/logic.ts'
import { isContext, type Value } from '../value/value.ts'
import { compileTests, type RunTest } from './compile-operators.ts'
import type { Compiler } from './compiler.ts'
import type { CompileScope, Run } from './scope.ts'

/** The outputs of one row that holds: one value, or a context of several. */
type Hit = readonly Value[]

/** A decision table (DMN 1.5, 8): the rows that hold, made one answer by the hit policy. */
export function compileTable(compiler: Compiler, tree: TreeOf<'table'>, scope: CompileScope): Run {
  const inputs = tree.inputs.map(({ value, allowed }) => ({
    value: compiler.compile(value, scope),
    allowed: allowed && compileCell(compiler, allowed, scope),
  }))
  const rows = tree.rows.map(({ cells, results }) => ({
    cells: cells.map((cell) => compileCell(compiler, cell, scope)),
    results: results.map((result) => compiler.compile(result, scope)),
  }))
  const settle = compileHitPolicy(compiler, tree, scope)
  const otherwise = tree.outputs.map(
    (output) => output.otherwise && compiler.compile(output.otherwise, scope),
  )
  const stopsEarly = tree.hit === 'F'
  return (row, slots) => {
    const values = inputs.map(({ value }) => value(row, slots))
    const suits = inputs.every(({ allowed }, at) => allowed?.(values[at] ?? null, row, slots) ?? true)
    if (!suits) return null
    const hits: Hit[] = []
    for (const { cells, results } of rows) {
      if (!cells.every((cell, at) => cell(values[at] ?? null, row, slots) === true)) continue
      hits.push(results.map((result) => result(row, slots)))
      if (stopsEarly) break
    }
    if (hits.length > 0) return settle(hits, row, slots)
    if (otherwise.every((one) => one === undefined)) return null
    return joined(
      tree.outputs,
      otherwise.map((one) => one?.(row, slots) ?? null),
    )
  }
}

function compileCell(compiler: Compiler, tests: UnaryTests, scope: CompileScope): RunTest {
  if (tests.kind === 'any') return () => true
  const holds = compileTests(compiler, tests.tests, scope)
  return tests.negated ? (input, row, slots) => not(holds(input, row, slots)) : holds
}

/** One output alone, or several under their names. */
function joined(outputs: readonly TableOutput[], values: Hit): Value {
  if (outputs.length === 1) return values[0] ?? null
  return new Map(outputs.map(({ name }, at) => [name ?? '', values[at] ?? null]))
}

type Settle = (hits: readonly Hit[], row: unknown, slots: Value[]) => Value

function compileHitPolicy(compiler: Compiler, tree: TreeOf<'table'>, scope: CompileScope): Settle {
  const answer = (hit: Hit | undefined): Value => (hit ? joined(tree.outputs, hit) : null)
  switch (tree.hit) {
    case 'F':
      return ([first]) => answer(first)
    case 'U':
      return ([first, second]) => (second ? null : answer(first))
    case 'A':
      return ([first, ...others]) =>
        others.every((hit) => first && areSame(hit, first)) ? answer(first) : null
    case 'P': {
      const ranked = compileRanking(compiler, tree, scope)
      return (hits, row, slots) => answer(ranked(hits, row, slots)[0])
    }
    case 'O': {
      const ranked = compileRanking(compiler, tree, scope)
      return (hits, row, slots) => ranked(hits, row, slots).map(answer)
    }
    case 'R':
      return (hits) => hits.map(answer)
    case 'C':
      return (hits) => aggregate(tree.aggregation, hits.map(answer))
  }
}

const areSame = (a: Hit, b: Hit): boolean => a.every((value, at) => equal(value, b[at] ?? null) === true)

/** Hits by the places of their values among those the outputs may have, the first output deciding first. */
function compileRanking(
  compiler: Compiler,
  tree: TreeOf<'table'>,
  scope: CompileScope,
): (hits: readonly Hit[], row: unknown, slots: Value[]) => readonly Hit[] {
  const orders = tree.outputs.map(({ priority = [] }) => priority.map((one) => compiler.compile(one, scope)))
  return (hits, row, slots) => {
    const values = orders.map((order) => order.map((one) => one(row, slots)))
    const places = (hit: Hit): number[] =>
      hit.map((value, at) => {
        const place = (values[at] ?? []).findIndex((one) => equal(one, value) === true)
        return place < 0 ? Number.MAX_SAFE_INTEGER : place
      })
    return hits
      .map((hit) => ({ hit, places: places(hit) }))
      .sort((a, b) => {
        const at = a.places.findIndex((place, index) => place !== b.places[index])
        return at < 0 ? 0 : (a.places[at] ?? 0) - (b.places[at] ?? 0)
      })
      .map(({ hit }) => hit)
  }
}

/** Collected values as they are, or added up, counted, their least or greatest. */
function aggregate(aggregation: TreeOf<'table'>['aggregation'], values: readonly Value[]): Value {
  if (aggregation === undefined) return values
  if (aggregation === 'COUNT') return Decimal.fromNumber(values.length)
  const [form] = BUILT_INS.get(aggregation.toLowerCase())?.forms ?? []
  if (!values.some(isContext)) return form?.work([values]) ?? null
  // several outputs are aggregated one by one
  const keys = values.flatMap((value) => (isContext(value) ? [...value.keys()] : []))
  return new Map(
    [...new Set(keys)].map((key) => {
      const column = values.map((value) => (isContext(value) ? (value.get(key) ?? null) : null))
      return [key, form?.work([column]) ?? null]
    }),
  )
}
