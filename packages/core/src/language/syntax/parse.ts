import { isHigherThan, treeOfTest } from './children.ts'
import { type LanguageError, type SourcePlace, SyntaxProblem } from './language-error.ts'
import { parseTree } from './parse-expression.ts'
import { parseSum } from './parse-operators.ts'
import { parseTestList } from './parse-tests.ts'
import { LONGEST, Reader } from './reader.ts'
import type { Test, Tree, UnaryTests } from './tree.ts'

export type Parsed<Result> =
  | { readonly ok: true; readonly tree: Result }
  | { readonly ok: false; readonly error: LanguageError }

const GRAMMAR = { expression: parseTree, sum: parseSum }

/** Parses an expression of FEEL. Errors carry file, line, column and a remedy. */
export function parseExpression(text: string, place: SourcePlace): Parsed<Tree> {
  return parse(
    text,
    place,
    [],
    (reader) => reader.expression(),
    (tree) => [tree],
  )
}

/** Parses a cell of a decision table: `-`, `< 5`, `[10..30]`, `"a","b"`, `not("a")`. */
export function parseUnaryTests(text: string, place: SourcePlace): Parsed<UnaryTests> {
  if (/^\s*[-－−]?\s*$/.test(text)) return { ok: true, tree: { kind: 'any' } }
  return parse(text, place, ['?'], readCell, ({ tests }) => tests.map(treeOfTest))
}

function readCell(reader: Reader): Exclude<UnaryTests, { kind: 'any' }> {
  const none = reader.isWord('not') ? reader.attempt(() => parseNegated(reader)) : undefined
  if (none) return { kind: 'tests', negated: true, tests: none }
  return { kind: 'tests', negated: false, tests: parseTestList(reader) }
}

/** `not(a, b)` as a whole cell; `not(a) and b` is an expression. */
function parseNegated(reader: Reader): Test[] {
  reader.expectWord('not')
  reader.expectSign('(')
  const tests = parseTestList(reader)
  reader.expectSign(')')
  expectEnd(reader)
  return tests
}

function parse<Result>(
  text: string,
  place: SourcePlace,
  names: readonly string[],
  read: (reader: Reader) => Result,
  treesOf: (result: Result) => readonly Tree[],
): Parsed<Result> {
  try {
    if (text.length > LONGEST) throw tooLong(text.length)
    const reader = new Reader(text, [...place.names, ...names], place.members ?? [], GRAMMAR)
    const tree = read(reader)
    expectEnd(reader)
    if (treesOf(tree).some((one) => isHigherThan(one, HIGHEST))) throw tooHigh()
    return { ok: true, tree }
  } catch (error) {
    // A syntax problem is an answer about the text, given with its place; everything else is a fault of the program.
    if (error instanceof SyntaxProblem) return { ok: false, error: locate(error, text, place) }
    throw error
  }
}

function expectEnd(reader: Reader): void {
  if (!reader.isDone) throw reader.unexpected('表达式的结尾', 'the end of the expression')
}

/** Parts standing on each other, such as operators in a row, that are compiled and evaluated without running out of stack. */
const HIGHEST = 500

const tooHigh = (): SyntaxProblem =>
  new SyntaxProblem(
    0,
    { zh: `表达式中连写超过${HIGHEST}个运算`, en: `more than ${HIGHEST} operations follow on each other` },
    { zh: '用列表和 sum(…) 等函数改写', en: 'use lists and functions such as sum(…) instead' },
  )

const tooLong = (length: number): SyntaxProblem =>
  new SyntaxProblem(
    0,
    { zh: `表达式过长（${length}字符）`, en: `the expression is too long (${length} signs)` },
    { zh: `最多${LONGEST}字符；拆成几个表达式`, en: `at most ${LONGEST}; divide it into several` },
  )

function locate(problem: SyntaxProblem, text: string, place: SourcePlace): LanguageError {
  return {
    file: place.file,
    ...lineAndColumn(text, problem.offset, place),
    offset: problem.offset,
    message: problem.words,
    remedy: problem.remedy,
  }
}

/** Line and column of an offset, in the file the text stands in. */
export function lineAndColumn(
  text: string,
  offset: number,
  place: { readonly line: number; readonly column: number },
): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n')
  const last = lines.at(-1) ?? ''
  return {
    line: place.line + lines.length - 1,
    column: lines.length === 1 ? place.column + last.length : last.length + 1,
  }
}
