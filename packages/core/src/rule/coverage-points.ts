import { Decimal, RangeValue, type Test, type UnaryTests, type Value } from '../language/index.ts'

/** One value to be tried, with the words for all values it stands for: `10%`, `(0..10%)`, `< 0`. */
export interface TriedValue {
  readonly value: Value
  readonly words: string
}

/**
 * Values of one column of a table such that between two neighbouring ones no cell changes its answer: every bound, one value
 * between each two, one below and one above; every word, and one that is none of them; both truths. `undefined` when a cell holds
 * more than literals.
 */
export function valuesToTry(
  cells: readonly UnaryTests[],
  given: { readonly choices?: readonly string[]; readonly whole?: boolean } = {},
): TriedValue[] | undefined {
  const literals: Value[] = []
  for (const cell of cells) {
    if (cell.kind === 'any') continue
    for (const test of cell.tests) if (!collectLiterals(test, literals)) return undefined
  }
  const numbers = literals.filter((value) => value instanceof Decimal)
  const texts = literals.filter((value) => typeof value === 'string')
  if (literals.some((value) => typeof value === 'boolean')) return TRUTHS
  if (numbers.length > 0 && texts.length === 0) return numbersToTry(numbers, given.whole ?? false)
  if (texts.length > 0) return textsToTry(texts, given.choices)
  return literals.length === 0 ? [{ value: null, words: '-' }] : undefined
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

function numbersToTry(numbers: readonly Decimal[], whole: boolean): TriedValue[] {
  const bounds = [...numbers]
    .sort((a, b) => a.compare(b))
    .filter((bound, index, all) => index === 0 || all[index - 1]?.compare(bound) !== 0)
  const tried: TriedValue[] = []
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1]
    if (before === undefined) tried.push({ value: bound.minus(ONE), words: `< ${bound}` })
    else if (!whole) tried.push({ value: before.plus(bound).times(HALF), words: `(${before}..${bound})` })
    else if (before.plus(ONE).compare(bound) < 0)
      tried.push({ value: before.plus(ONE), words: `(${before}..${bound})` })
    tried.push({ value: bound, words: `${bound}` })
  })
  const last = bounds.at(-1)
  if (last) tried.push({ value: last.plus(ONE), words: `> ${last}` })
  return tried
}
