import { compileExpression, type Evaluate, type Scope } from '../meaning/evaluate.ts'
import { Decimal } from '../number/decimal.ts'
import type { Comparison, Test, Tree } from '../syntax/tree.ts'
import { DayValue } from '../time/day-value.ts'
import type { Value } from '../value/value.ts'

/** A column a filter can look at: the shape of a portfolio's columns. −1, NaN and 2 say "no value". */
export type FilterColumn =
  | { readonly kind: 'number'; readonly numbers: Float64Array }
  | { readonly kind: 'code'; readonly codes: Int32Array; readonly words: readonly string[] }
  | { readonly kind: 'flag'; readonly flags: Uint8Array }

/** 0 false, 1 true, 2 unknown, one slot per row. */
export type Mask = Uint8Array

export interface ColumnsView {
  readonly rowCount: number
  find(name: string): FilterColumn | undefined
}

/**
 * Judges a condition over all rows at once: comparisons of a column with a literal, `in`, `between`, `and`, `or`,
 * `not`, null. Anything else is evaluated row by row by the general compiler, with the same answers.
 */
export function filterRows(tree: Tree, view: ColumnsView): Mask {
  return byColumns(tree, view) ?? byRows(compileExpression(tree), view)
}

function byColumns(tree: Tree, view: ColumnsView): Mask | undefined {
  switch (tree.kind) {
    case 'literal':
      return new Uint8Array(view.rowCount).fill(tree.value === true ? 1 : tree.value === false ? 0 : 2)
    case 'name': {
      const column = view.find(tree.name)
      return column?.kind === 'flag' ? column.flags.slice() : undefined
    }
    case 'and':
    case 'or': {
      const left = byColumns(tree.left, view)
      const right = left && byColumns(tree.right, view)
      return left && right && joined(tree.kind, left, right)
    }
    case 'call': {
      const [argument] = tree.args
      const of =
        tree.callee.kind === 'name' && tree.callee.name === 'not' && tree.args.length === 1 && argument
          ? byColumns(argument.value, view)
          : undefined
      return of && negated(of)
    }
    case 'comparison':
      return compared(tree.left, tree.sign, tree.right, view)
    case 'between': {
      const low = compared(tree.value, '>=', tree.low, view)
      const high = low && compared(tree.value, '<=', tree.high, view)
      return low && high && joined('and', low, high)
    }
    case 'in':
      return anyOf(tree.value, tree.tests, view)
    default:
      return undefined
  }
}

function anyOf(value: Tree, tests: readonly Test[], view: ColumnsView): Mask | undefined {
  let mask: Mask | undefined
  for (const test of tests) {
    const one = tested(value, test, view)
    if (!one) return undefined
    mask = mask ? joined('or', mask, one) : one
  }
  return mask
}

function tested(value: Tree, test: Test, view: ColumnsView): Mask | undefined {
  if (test.kind === 'compare') return compared(value, test.sign, test.to, view)
  const of = test.value
  if (of.kind === 'literal') return compared(value, '=', of, view)
  if (of.kind === 'list') {
    return anyOf(
      value,
      of.items.map((item) => ({ kind: 'value', value: item, start: item.start, end: item.end })),
      view,
    )
  }
  if (of.kind !== 'range') return undefined
  const low = compared(value, of.lowIncluded ? '>=' : '>', of.low, view)
  const high = low && compared(value, of.highIncluded ? '<=' : '<', of.high, view)
  return low && high && joined('and', low, high)
}

const TURNED: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function compared(left: Tree, sign: Comparison, right: Tree, view: ColumnsView): Mask | undefined {
  if (left.kind === 'literal' && right.kind === 'name') return compared(right, TURNED[sign], left, view)
  if (left.kind !== 'name' || right.kind !== 'literal') return undefined
  const column = view.find(left.name)
  if (!column) return undefined
  const { value } = right
  if (value === null) return sign === '=' || sign === '!=' ? absent(column, sign === '=') : undefined
  if (column.kind === 'number' && value instanceof Decimal)
    return comparedNumbers(column.numbers, sign, value)
  if (column.kind === 'code') return comparedWords(column, sign, value)
  if (column.kind === 'flag' && typeof value === 'boolean' && (sign === '=' || sign === '!=')) {
    const wanted = (sign === '=') === value ? 1 : 0
    const missing = MISSING[sign]
    return translated(column.flags, wanted === 1 ? [0, 1, missing] : [1, 0, missing])
  }
  return undefined
}

function absent(column: FilterColumn, wanted: boolean): Mask {
  const [yes, no] = wanted ? [1, 0] : [0, 1]
  if (column.kind === 'number')
    return Uint8Array.from(column.numbers, (value) => (Number.isNaN(value) ? yes : no))
  if (column.kind === 'code') return Uint8Array.from(column.codes, (code) => (code < 0 ? yes : no))
  return translated(column.flags, [no, no, yes])
}

/** The literal must be exact as a binary number, or no comparison with it can be: whole fen and counts are. */
function comparedNumbers(numbers: Float64Array, sign: Comparison, literal: Decimal): Mask | undefined {
  const bound = literal.toNumber()
  if (Decimal.fromNumber(bound).compare(literal) !== 0) return undefined
  const mask = new Uint8Array(numbers.length)
  const test = NUMBER_TESTS[sign]
  const missing = MISSING[sign]
  for (let row = 0; row < numbers.length; row += 1) {
    const value = numbers[row] ?? Number.NaN
    mask[row] = Number.isNaN(value) ? missing : test(value, bound) ? 1 : 0
  }
  return mask
}

/** What a comparison says of a missing value: it equals nothing, and is neither above nor below. */
const MISSING: Record<Comparison, number> = { '=': 0, '!=': 1, '<': 2, '<=': 2, '>': 2, '>=': 2 }

const NUMBER_TESTS: Record<Comparison, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '!=': (value, bound) => value !== bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}

/** Each word is judged once, each row by its word's verdict. */
function comparedWords(
  column: Extract<FilterColumn, { kind: 'code' }>,
  sign: Comparison,
  value: Value,
): Mask {
  const evaluate = compileExpression({
    kind: 'comparison',
    sign,
    left: { kind: 'name', name: 'word', start: 0, end: 0 },
    right: { kind: 'literal', value, start: 0, end: 0 },
    start: 0,
    end: 0,
  })
  // slot 0 is for the missing value, code −1
  const verdicts = Uint8Array.from([
    MISSING[sign],
    ...column.words.map((word) => verdict(evaluate({ get: () => wordValue(word, value) }))),
  ])
  const { codes } = column
  const mask = new Uint8Array(codes.length)
  for (let row = 0; row < mask.length; row += 1) mask[row] = verdicts[(codes[row] as number) + 1] as number
  return mask
}

/** Dates lie in columns as words; beside a day they are days. */
function wordValue(word: string, beside: Value): Value {
  return beside instanceof DayValue ? (DayValue.parse(word) ?? null) : word
}

const verdict = (value: Value): number => (value === true ? 1 : value === false ? 0 : 2)

function joined(kind: 'and' | 'or', a: Mask, b: Mask): Mask {
  const mask = new Uint8Array(a.length)
  // verdicts as one number: 3 × left + right
  const table = Uint8Array.from(kind === 'and' ? [0, 0, 0, 0, 1, 2, 0, 2, 2] : [0, 1, 2, 1, 1, 1, 2, 1, 2])
  for (let row = 0; row < mask.length; row += 1)
    mask[row] = table[3 * (a[row] as number) + (b[row] as number)] as number
  return mask
}

const negated = (mask: Mask): Mask => translated(mask, [1, 0, 2])

/** Each of the three verdicts by another. */
function translated(mask: Uint8Array, by: readonly [number, number, number]): Mask {
  const table = Uint8Array.from(by)
  const result = new Uint8Array(mask.length)
  for (let row = 0; row < mask.length; row += 1) result[row] = table[mask[row] as number] as number
  return result
}

function byRows(evaluate: Evaluate, view: ColumnsView): Mask {
  const mask = new Uint8Array(view.rowCount)
  let row = 0
  const scope: Scope = { get: (name) => cellOf(view.find(name), row) }
  for (; row < mask.length; row += 1) mask[row] = verdict(evaluate(scope))
  return mask
}

/** The value of one row of a column, as a value of the language. */
export function cellOf(column: FilterColumn | undefined, row: number): Value {
  if (!column) return null
  if (column.kind === 'number') {
    const value = column.numbers[row] ?? Number.NaN
    return Number.isNaN(value) ? null : Decimal.fromNumber(value)
  }
  if (column.kind === 'code') return column.words[column.codes[row] ?? -1] ?? null
  const flag = column.flags[row]
  return flag === 2 || flag === undefined ? null : flag === 1
}
