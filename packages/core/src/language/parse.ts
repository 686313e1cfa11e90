import { type LanguageError, type SourcePlace, SyntaxProblem } from './language-error.ts'
import { readTokens } from './lexer.ts'
import { parseTest, parseTree } from './parser.ts'
import { TokenStream } from './token-stream.ts'
import type { Test, Tree, UnaryTests } from './tree.ts'

export type Parsed<Result> =
  | { readonly ok: true; readonly tree: Result }
  | { readonly ok: false; readonly error: LanguageError }

/** Parses an expression of FEEL. Errors carry file, line, column and a remedy. */
export function parseExpression(text: string, place: SourcePlace): Parsed<Tree> {
  return parse(text, place, (tokens) => parseTree(tokens))
}

/** Parses a cell of a decision table: `-`, `< 5`, `[10..30]`, `"a","b"`, `not("a")`. */
export function parseUnaryTests(text: string, place: SourcePlace): Parsed<UnaryTests> {
  if (text.trim() === '-' || text.trim() === '') return { ok: true, tree: { kind: 'any' } }
  return parse(text, place, (tokens) => {
    if (tokens.is('not') && tokens.peek(1).text === '(') {
      tokens.take()
      tokens.expect('(')
      const tests = parseTests(tokens)
      tokens.expect(')')
      return { kind: 'tests', negated: true, tests }
    }
    return { kind: 'tests', negated: false, tests: parseTests(tokens) }
  })
}

function parseTests(tokens: TokenStream): Test[] {
  const tests = [parseTest(tokens)]
  while (tokens.takes(',')) tests.push(parseTest(tokens))
  return tests
}

function parse<Result>(
  text: string,
  place: SourcePlace,
  read: (tokens: TokenStream) => Result,
): Parsed<Result> {
  try {
    const tokens = new TokenStream(readTokens(text, place.names))
    const tree = read(tokens)
    if (tokens.next.kind !== 'end') throw tokens.unexpected('表达式的结尾', 'the end of the expression')
    return { ok: true, tree }
  } catch (error) {
    // A syntax problem is an answer about the text, given with its place; everything else is a fault of the program.
    if (error instanceof SyntaxProblem) return { ok: false, error: locate(error, text, place) }
    throw error
  }
}

function locate(problem: SyntaxProblem, text: string, place: SourcePlace): LanguageError {
  const lines = text.slice(0, problem.offset).split('\n')
  const last = lines.at(-1) ?? ''
  return {
    file: place.file,
    line: place.line + lines.length - 1,
    column: lines.length === 1 ? place.column + last.length : last.length + 1,
    message: problem.words,
    remedy: problem.remedy,
  }
}
