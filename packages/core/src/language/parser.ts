import { Decimal } from './decimal.ts'
import { SyntaxProblem } from './language-error.ts'
import { parsePrimary } from './primary.ts'
import type { TokenStream } from './token-stream.ts'
import type { Arithmetic, Comparison, Iteration, Test, Tree } from './tree.ts'

const COMPARISONS: readonly Comparison[] = ['<=', '>=', '!=', '=', '<', '>']

/** expression := if | for | some | every | function | disjunction (DMN 1.5, 10.3.1.2). */
export function parseTree(tokens: TokenStream): Tree {
  const { start } = tokens.next
  if (tokens.takes('if')) {
    const condition = parseTree(tokens)
    tokens.expect('then')
    const yes = parseTree(tokens)
    tokens.expect('else')
    return { kind: 'if', condition, yes, no: parseTree(tokens), start }
  }
  if (tokens.takes('for')) {
    const over = parseIterations(tokens)
    tokens.expect('return')
    return { kind: 'for', over, result: parseTree(tokens), start }
  }
  if (tokens.is('some', 'every')) {
    const kind = tokens.take().text === 'some' ? 'some' : 'every'
    const over = parseIterations(tokens)
    tokens.expect('satisfies')
    return { kind, over, result: parseTree(tokens), start }
  }
  if (tokens.is('function')) return parseFunction(tokens)
  return parseOr(tokens)
}

function parseIterations(tokens: TokenStream): Iteration[] {
  const over: Iteration[] = []
  do {
    const name = tokens.takeName()
    tokens.expect('in')
    const list = parseTree(tokens)
    over.push(tokens.takes('..') ? { name, list, to: parseTree(tokens) } : { name, list })
  } while (tokens.takes(','))
  return over
}

function parseFunction(tokens: TokenStream): Tree {
  const { start } = tokens.expect('function')
  const parameters: string[] = []
  tokens.expect('(')
  while (!tokens.takes(')')) {
    parameters.push(tokens.takeName())
    if (!tokens.is(')')) tokens.expect(',')
  }
  return { kind: 'function', parameters, body: parseTree(tokens), start }
}

function parseOr(tokens: TokenStream): Tree {
  let left = parseAnd(tokens)
  while (tokens.is('or')) {
    const { start } = tokens.take()
    left = { kind: 'or', left, right: parseAnd(tokens), start }
  }
  return left
}

function parseAnd(tokens: TokenStream): Tree {
  let left = parseComparison(tokens)
  while (tokens.is('and')) {
    const { start } = tokens.take()
    left = { kind: 'and', left, right: parseComparison(tokens), start }
  }
  return left
}

function parseComparison(tokens: TokenStream): Tree {
  const left = parseSum(tokens)
  const { start } = tokens.next
  if (tokens.is(...COMPARISONS)) {
    const tree: Tree = {
      kind: 'comparison',
      sign: takeComparison(tokens),
      left,
      right: parseSum(tokens),
      start,
    }
    if (tokens.is(...COMPARISONS)) {
      throw new SyntaxProblem(
        tokens.next.start,
        { zh: '比较不能连写', en: 'comparisons do not chain' },
        {
          zh: '用 and 连接两个比较，或写成 x in [a..b]',
          en: 'join two comparisons with and, or write x in [a..b]',
        },
      )
    }
    return tree
  }
  if (tokens.takes('between')) {
    const low = parseSum(tokens)
    tokens.expect('and')
    return { kind: 'between', value: left, low, high: parseSum(tokens), start }
  }
  if (tokens.takes('in')) {
    if (!tokens.is('(')) return { kind: 'in', value: left, tests: [parseTest(tokens)], start }
    return { kind: 'in', value: left, tests: parseBracketedTests(tokens), start }
  }
  return left
}

/** `(a, b, < 5)`; `(1..5)` is one test, an interval with open ends. */
function parseBracketedTests(tokens: TokenStream): Test[] {
  const { start } = tokens.expect('(')
  const first = parseTest(tokens)
  if (first.kind === 'value' && tokens.takes('..')) {
    const high = parseSum(tokens)
    const highIncluded = tokens.is(']')
    tokens.take()
    return [
      {
        kind: 'value',
        value: { kind: 'range', low: first.value, high, lowIncluded: false, highIncluded, start },
        start,
      },
    ]
  }
  const tests = [first]
  while (tokens.takes(',')) tests.push(parseTest(tokens))
  tokens.expect(')')
  return tests
}

/** One unary test: `< 5`, `[1..3]`, `"a"`, or an expression. */
export function parseTest(tokens: TokenStream): Test {
  const { start } = tokens.next
  if (tokens.is(...COMPARISONS))
    return { kind: 'compare', sign: takeComparison(tokens), to: parseSum(tokens), start }
  return { kind: 'value', value: parseTree(tokens), start }
}

function takeComparison(tokens: TokenStream): Comparison {
  const { text } = tokens.take()
  return COMPARISONS.find((sign) => sign === text) ?? '='
}

/** additive := multiplicative (('+' | '-') multiplicative)* */
function parseSum(tokens: TokenStream): Tree {
  return parseLeft(tokens, ['+', '-'], parseProduct)
}

function parseProduct(tokens: TokenStream): Tree {
  return parseLeft(tokens, ['*', '/'], parsePower)
}

function parsePower(tokens: TokenStream): Tree {
  return parseLeft(tokens, ['**'], parseNegation)
}

function parseLeft(
  tokens: TokenStream,
  signs: readonly Arithmetic[],
  operand: (tokens: TokenStream) => Tree,
): Tree {
  let left = operand(tokens)
  while (tokens.is(...signs)) {
    const { text, start } = tokens.take()
    const sign = signs.find((one) => one === text) ?? '+'
    left = { kind: 'arithmetic', sign, left, right: operand(tokens), start }
  }
  return left
}

function parseNegation(tokens: TokenStream): Tree {
  const { start } = tokens.next
  if (!tokens.takes('-')) return parsePostfix(tokens)
  const of = parseNegation(tokens)
  if (of.kind === 'literal' && of.value instanceof Decimal) return { ...of, value: of.value.negated(), start }
  return { kind: 'negation', of, start }
}

function parsePostfix(tokens: TokenStream): Tree {
  let tree = parsePrimary(tokens, { expression: parseTree, sum: parseSum })
  for (;;) {
    const { start } = tokens.next
    if (tokens.is('[')) {
      tokens.take()
      const by = parseTree(tokens)
      tokens.expect(']')
      tree = { kind: 'filter', of: tree, by, start }
    } else if (tokens.is('.')) {
      tokens.take()
      tree = { kind: 'path', of: tree, key: tokens.takeName(), start }
    } else return tree
  }
}
