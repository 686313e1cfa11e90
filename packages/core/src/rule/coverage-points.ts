import { Decimal, RangeValue, type Test, type Type, type UnaryTests, type Value } from '../language/index.ts'
import { printBound } from './print-bound.ts'

/** One value to be tried, with the words for all values it stands for: `10%`, `(0..10%)`, `< 0`. */
export interface TriedValue {
  readonly value: Value
  readonly words: string
  /** Of numbers: the bound it is, or the bounds it lies between; without one it goes on for ever. */
  readonly low?: Bound
  readonly high?: Bound
}

interface Bound {
  readonly words: string
  /** The bound itself belongs to it. */
  readonly closed: boolean
}

/** What is known of the values of a table's input. */
interface Known {
  readonly choices?: readonly string[]
  readonly whole?: boolean
  readonly type?: Type
}

/**
 * Values of one column of a table such that between two neighbouring ones no cell changes its answer: every bound, one value
 * between each two, one below and one above; every word, and one that is none of them; both truths. `undefined` when a cell holds
 * more than literals.
 */
export function valuesToTry(cells: readonly UnaryTests[], given: Known = {}): TriedValue[] | undefined {
  const literals: Value[] = []
  for (const cell of cells) {
    if (cell.kind === 'any') continue
    for (const test of cell.tests) if (!collectLiterals(test, literals)) return undefined
  }
  const numbers = literals.filter((value) => value instanceof Decimal)
  const texts = literals.filter((value) => typeof value === 'string')
  if (literals.some((value) => typeof value === 'boolean')) return TRUTHS
  if (numbers.length > 0 && texts.length === 0) return numbersToTry(numbers, given)
  if (texts.length > 0) return textsToTry(texts, given.choices)
  return literals.length === 0 ? [{ value: null, words: '-' }] : undefined
}

/**
 * The words for a run of neighbouring tried values of a column: `[0..5%)`, `>= 15%`, `"a"、"b"`; `-` when it is the whole column.
 * @param column all tried values, in their order
 */
export function wordsOfRun(run: readonly TriedValue[], column: readonly TriedValue[]): string {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length === 1) return first?.words ?? ''
  if (run.length === column.length) return '-'
  const { low } = first
  const { high } = last
  if (!low && !high) return run.map(({ words }) => words).join('、')
  if (!low) return `${high?.closed ? '<=' : '<'} ${high?.words}`
  if (!high) return `${low.closed ? '>=' : '>'} ${low.words}`
  return `${low.closed ? '[' : '('}${low.words}..${high.words}${high.closed ? ']' : ')'}`
}

const TRUTHS: TriedValue[] = [
  { value: true, words: 'true' },
  { value: false, words: 'false' },
]

function collectLiterals(test: Test, into: Value[]): boolean {
  const tree = test.kind === 'compare' ? test.to : test.value
  const add = (value: Value): boolean => {
    if (value instanceof RangeValue) return add(value.low) && add(value.high)
    if (value !== null) into.push(value)
    return true
  }
  if (tree.kind === 'literal') return add(tree.value)
  if (tree.kind === 'negation' && tree.of.kind === 'literal' && tree.of.value instanceof Decimal)
    return add(tree.of.value.negated())
  if (tree.kind !== 'range') return false
  return [tree.low, tree.high].every((end) => end.kind === 'literal' && add(end.value))
}

function textsToTry(texts: readonly string[], choices: readonly string[] | undefined): TriedValue[] {
  const words = choices ?? [...new Set(texts)]
  const tried = words.map((word) => ({ value: word, words: `"${word}"` }))
  return choices ? tried : [...tried, { value: '\u0000', words: '…' }]
}

const ONE = Decimal.of(1n)
const HALF = Decimal.of(5n, -1)

function numbersToTry(numbers: readonly Decimal[], { whole, type }: Known): TriedValue[] {
  const bounds = [...numbers]
    .sort((a, b) => a.compare(b))
    .filter((bound, index, all) => index === 0 || all[index - 1]?.compare(bound) !== 0)
  const tried: TriedValue[] = []
  const print = (bound: Decimal): string => printBound(bound, type)
  const open = (bound: Decimal): Bound => ({ words: print(bound), closed: false })
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1]
    const words = print(bound)
    const between = before && { words: `(${print(before)}..${words})`, low: open(before), high: open(bound) }
    if (!between) tried.push({ value: bound.minus(ONE), words: `< ${words}`, high: open(bound) })
    else if (!whole) tried.push({ value: before.plus(bound).times(HALF), ...between })
    else if (before.plus(ONE).compare(bound) < 0) tried.push({ value: before.plus(ONE), ...between })
    const closed = { words, closed: true }
    tried.push({ value: bound, words, low: closed, high: closed })
  })
  const last = bounds.at(-1)
  if (last) tried.push({ value: last.plus(ONE), words: `> ${print(last)}`, low: open(last) })
  return tried
}
