import {
  asTruths,
  chooseVector,
  Decimal,
  missingIn,
  order,
  type Test,
  type Tree,
  type Value,
  type Vector,
  valueAt,
  vectorOf,
} from '../../language/index.ts'
import type { Expression } from '../expression.ts'
import type { Judged, JudgedRows } from '../kind.ts'
import type { HitPolicy, TableBody, TableDetail, TableOutput, TableRow } from './table-body.ts'

/** Tries every row of a table for everybody, and makes one answer of those that hold. */
export function decideTable(body: TableBody, rows: JudgedRows): Judged<TableDetail> {
  const inputs = body.inputs.map(({ value }) => rows.of(value))
  const missing = inputs.map((input) => missingIn(input, rows.size))
  const verdicts = body.rows.map((row) => tryRow(row, inputs, missing, rows))
  const rowsThat = (verdict: number, at: number): number[] =>
    verdicts.flatMap((verdictOf, row) => (verdictOf[at] === verdict ? [row + 1] : []))
  return {
    values: resultsOf(body, verdicts, rows),
    detail: (at) => ({
      kind: 'table',
      rows: rowsThat(HOLDS, at),
      inputs: inputs.map((input) => valueAt(input, at)),
      untried: rowsThat(UNKNOWN, at),
    }),
  }
}

const FAILS = 0
const HOLDS = 1
const UNKNOWN = 2

/**
 * Whether a row of the table holds for each subject. A value nobody stated differs from no word: whether a cell holds is
 * then unknown, unless it asks for null itself.
 */
function tryRow(
  { cells }: TableRow,
  inputs: readonly Vector[],
  missing: readonly Uint8Array[],
  rows: JudgedRows,
): Uint8Array {
  const verdict = new Uint8Array(rows.size).fill(HOLDS)
  const spare = new Uint8Array(rows.size)
  for (const [column, cell] of cells.entries()) {
    const input = inputs[column]
    if (cell.tests.kind === 'any' || !input) continue
    const holds = asTruths(rows.holds(cell, input), rows.size, spare)
    const without = asksForNull(cell.tests.tests) ? undefined : missing[column]
    for (let at = 0; at < rows.size; at += 1) {
      if (verdict[at] === FAILS) continue
      const here = without?.[at] === 1 ? UNKNOWN : (holds[at] as number)
      if (here !== HOLDS) verdict[at] = here
    }
  }
  return verdict
}

const asksForNull = (tests: readonly Test[]): boolean =>
  tests.some((test) => (test.kind === 'compare' ? isNull(test.to) : speaksOfNull(test.value)))

const isNull = (tree: Tree): boolean => tree.kind === 'literal' && tree.value === null

/** Formulas about `?` say themselves what they make of null. */
function speaksOfNull(tree: Tree): boolean {
  if (tree.kind === 'literal') return tree.value === null
  if (tree.kind === 'list') return tree.items.some(isNull)
  return tree.kind !== 'range'
}

/** A row whose result is the answer as it stands; below, what else the answer can be. */
const NOTHING = -1
const SEVERAL = -2

/** Most subjects have one row that holds: its result is theirs. Where several hold, the hit policy makes one answer of them. */
function resultsOf(body: TableBody, verdicts: readonly Uint8Array[], rows: JudgedRows): Vector {
  const results = body.rows.map(({ gives }, row) =>
    verdicts[row]?.includes(HOLDS) ? outputsOf(gives, body.outputs, rows) : NO_VALUE,
  )
  const otherwise = body.otherwise ? outputsOf(body.otherwise, body.outputs, rows) : valueOfNone(body.hit)
  const chosen = chooseRows(body.hit, verdicts, rows.size)
  const single = chooseVector([...results, otherwise], chosen, rows.size)
  if (!chosen.includes(SEVERAL)) return single
  return vectorOf(
    Array.from({ length: rows.size }, (_, at): Value => {
      if (chosen[at] !== SEVERAL) return valueAt(single, at)
      const held = results.filter((_result, row) => verdicts[row]?.[at] === HOLDS)
      return settle(
        body,
        held.map((result) => valueAt(result, at)),
      )
    }),
  )
}

const NO_VALUE: Vector = { kind: 'constant', value: null }

/** What a table without a default gives when no row holds. */
const valueOfNone = (hit: HitPolicy): Vector => ({
  kind: 'constant',
  value: hit === 'C+' || hit === 'C#' ? Decimal.of(0n) : hit === 'R' || hit === 'O' ? [] : null,
})

/** No value when a row that could not be tried might have changed the answer. */
function chooseRows(hit: HitPolicy, verdicts: readonly Uint8Array[], size: number): Int32Array {
  const first = new Int32Array(size).fill(NOTHING)
  const count = new Int32Array(size)
  const untried = new Int32Array(size).fill(verdicts.length)
  verdicts.forEach((verdict, row) => {
    for (let at = 0; at < size; at += 1) {
      if (verdict[at] === HOLDS) {
        count[at] = (count[at] as number) + 1
        if (first[at] === NOTHING) first[at] = row
      } else if (verdict[at] === UNKNOWN && (untried[at] as number) > row) untried[at] = row
    }
  })
  const single = hit === 'A' || hit === 'P'
  for (let at = 0; at < size; at += 1) {
    const held = count[at] as number
    if ((untried[at] as number) < verdicts.length) {
      const decided =
        hit === 'F' ? held > 0 && (first[at] as number) < (untried[at] as number) : hit === 'U' && held === 1
      if (!decided) first[at] = NOTHING
    } else if (held === 0) first[at] = verdicts.length
    else if (hit === 'U') first[at] = held === 1 ? (first[at] as number) : NOTHING
    else if (hit !== 'F' && !(single && held === 1)) first[at] = SEVERAL
  }
  return first
}

/** One answer of the results of the rows that hold, at least one. */
function settle({ hit, outputs }: TableBody, results: readonly Value[]): Value {
  const [first = null] = results
  switch (hit) {
    case 'U':
    case 'F':
      return first
    case 'A':
      return results.every((result) => sameValue(result, first)) ? first : null
    case 'P':
      return [...results].sort((a, b) => importance(a, outputs) - importance(b, outputs))[0] ?? null
    case 'R':
    case 'C':
      return results
    case 'O':
      return [...results].sort((a, b) => importance(a, outputs) - importance(b, outputs))
    case 'C#':
      return Decimal.fromNumber(results.length)
    case 'C+':
      return results.reduce<Value>((sum, value) => add(sum, value), Decimal.of(0n))
    case 'C<':
    case 'C>':
      return results.reduce((best, value) => {
        const found = order(value, best)
        if (found === undefined) return null
        return (hit === 'C<' ? found < 0 : found > 0) ? value : best
      })
  }
}

/** One output alone, or several under their names. */
function outputsOf(gives: readonly Expression[], outputs: readonly TableOutput[], rows: JudgedRows): Vector {
  const values = gives.map((one) => rows.of(one))
  const [only] = values
  if (outputs.length === 1) return only ?? NO_VALUE
  const record = (at: number): Value =>
    new Map(outputs.map(({ name }, index) => [name, valueAt(values[index] ?? NO_VALUE, at)]))
  if (values.every((vector) => vector.kind === 'constant')) return { kind: 'constant', value: record(0) }
  return { kind: 'values', values: Array.from({ length: rows.size }, (_, at) => record(at)) }
}

function importance(value: Value, outputs: readonly TableOutput[]): number {
  const [output] = outputs
  const word = value instanceof Map ? value.get(output?.name ?? '') : value
  const at = output?.values.indexOf(String(word)) ?? -1
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

const add = (a: Value, b: Value): Value => (a instanceof Decimal && b instanceof Decimal ? a.plus(b) : null)

const sameValue = (a: Value, b: Value): boolean => a === b || order(a, b) === 0
