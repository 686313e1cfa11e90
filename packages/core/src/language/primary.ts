import { BUILT_INS } from './built-ins.ts'
import { Decimal } from './decimal.ts'
import { SyntaxProblem } from './language-error.ts'
import type { Token } from './lexer.ts'
import type { TokenStream } from './token-stream.ts'
import type { Argument, Tree } from './tree.ts'
import { DayValue, parseDuration, type Value } from './value.ts'

const CONSTANTS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** The rest of the grammar, handed down: primaries hold whole expressions. */
interface Grammar {
  readonly expression: (tokens: TokenStream) => Tree
  readonly sum: (tokens: TokenStream) => Tree
}

/** A literal, a name, a call, brackets, a range, a list or a context. */
export function parsePrimary(tokens: TokenStream, grammar: Grammar): Tree {
  const token = tokens.next
  const { start } = token
  if (token.kind === 'number') {
    tokens.take()
    return { kind: 'literal', value: Decimal.parse(token.text) ?? null, start }
  }
  if (token.kind === 'string') {
    tokens.take()
    return { kind: 'literal', value: token.text, start }
  }
  if (token.kind === 'keyword' && CONSTANTS.has(token.text)) {
    tokens.take()
    return { kind: 'literal', value: CONSTANTS.get(token.text) ?? null, start }
  }
  if (tokens.is('@')) return parseAt(tokens)
  if (tokens.is('?')) {
    tokens.take()
    return { kind: 'name', name: '?', start }
  }
  if (token.kind === 'name' || tokens.is('not')) return parseNameOrCall(tokens, grammar)
  if (tokens.is('(', '[', ']')) return parseBrackets(tokens, grammar)
  if (tokens.is('{')) return parseContext(tokens, grammar)
  throw tokens.unexpected('一个值', 'a value')
}

/** `@"2022-10-31"`, `@"P3M"`. */
function parseAt(tokens: TokenStream): Tree {
  const { start } = tokens.expect('@')
  const { kind, text } = tokens.take()
  const value = kind === 'string' ? (DayValue.parse(text) ?? parseDuration(text)) : undefined
  if (value === undefined) {
    throw new SyntaxProblem(
      start,
      { zh: '@ 后应为日期或时长', en: 'a date or a duration stands behind @' },
      { zh: '写作 @"2022-10-31"、@"P3M" 或 @"P10D"', en: 'write @"2022-10-31", @"P3M" or @"P10D"' },
    )
  }
  return { kind: 'literal', value, start }
}

/** A name, or a call. Names of functions may hold spaces and even `and`: then they must be those of the standard. */
function parseNameOrCall(tokens: TokenStream, grammar: Grammar): Tree {
  const first = tokens.take()
  const words = wordsOfCall(first, tokens)
  if (words >= 0) {
    let name = first.text
    for (let index = 0; index < words; index += 1) name += ` ${tokens.take().text}`
    return { kind: 'call', name, args: parseArguments(tokens, grammar), start: first.start }
  }
  if (first.kind !== 'name') throw tokens.unexpected('“(”', '"("')
  return { kind: 'name', name: first.text, start: first.start }
}

/** How many further words belong to the function's name; −1 when this is no call. */
function wordsOfCall(first: Token, tokens: TokenStream): number {
  if (isOpen(tokens.peek(0))) return 0
  let name = first.text
  for (let words = 0; ; words += 1) {
    const { kind, text } = tokens.peek(words)
    if (kind !== 'name' && kind !== 'keyword') return -1
    name += ` ${text}`
    if (isOpen(tokens.peek(words + 1)) && BUILT_INS.has(name)) return words + 1
  }
}

const isOpen = (token: Token): boolean => token.kind === 'sign' && token.text === '('

function parseArguments(tokens: TokenStream, grammar: Grammar): Argument[] {
  const args: Argument[] = []
  tokens.expect('(')
  while (!tokens.takes(')')) {
    const named = tokens.next.kind === 'name' && tokens.peek(1).text === ':'
    if (named) {
      const name = tokens.take().text
      tokens.expect(':')
      args.push({ name, value: grammar.expression(tokens) })
    } else args.push({ value: grammar.expression(tokens) })
    if (!tokens.is(')')) tokens.expect(',')
  }
  return args
}

/** `(x)`, `(a..b]`, `[a..b]`, `]a..b[`, `[a, b]`. */
function parseBrackets(tokens: TokenStream, grammar: Grammar): Tree {
  const open = tokens.take()
  if (open.text === '[' && tokens.takes(']')) return { kind: 'list', items: [], start: open.start }
  const first = open.text === ']' ? grammar.sum(tokens) : grammar.expression(tokens)
  if (tokens.takes('..')) {
    const high = grammar.sum(tokens)
    const close = tokens.next
    if (!tokens.is(')', ']', '[')) throw tokens.unexpected('“]”或“)”', '"]" or ")"')
    tokens.take()
    const lowIncluded = open.text === '['
    return {
      kind: 'range',
      low: first,
      high,
      lowIncluded,
      highIncluded: close.text === ']',
      start: open.start,
    }
  }
  if (open.text === '(') {
    tokens.expect(')')
    return first
  }
  const items = [first]
  while (tokens.takes(',')) items.push(grammar.expression(tokens))
  tokens.expect(']')
  return { kind: 'list', items, start: open.start }
}

function parseContext(tokens: TokenStream, grammar: Grammar): Tree {
  const { start } = tokens.expect('{')
  const members: { key: string; value: Tree }[] = []
  while (!tokens.takes('}')) {
    const key = tokens.next.kind === 'string' ? tokens.take().text : tokens.takeName()
    tokens.expect(':')
    members.push({ key, value: grammar.expression(tokens) })
    if (!tokens.is('}')) tokens.expect(',')
  }
  return { kind: 'context', members, start }
}
