import { SyntaxProblem } from './language-error.ts'

export type TokenKind = 'number' | 'string' | 'name' | 'keyword' | 'sign' | 'literal' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** Decoded for strings; as written otherwise. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const KEYWORDS = new Set(
  'if then else for in return some every satisfies and or between true false null function instance of'.split(
    ' ',
  ),
)
const SIGNS = [
  '**',
  '..',
  '<=',
  '>=',
  '!=',
  '->',
  '=',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  '.',
  ':',
  '?',
  '@',
]
const NAME_START = /[\p{L}_?]/u
const NAME_PART = /[\p{L}\p{N}\p{M}_·%％]/u
/** Signs a Chinese keyboard makes, read as what they stand for. */
const WIDE: Record<string, string> = {
  '，': ',',
  '（': '(',
  '）': ')',
  '：': ':',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
}

/** Cuts an expression into tokens. Known names win over everything else, the longest first. */
export function readTokens(text: string, names: readonly string[]): Token[] {
  const special = names
    .filter((name) => [...name].some((sign, index) => !(index === 0 ? NAME_START : NAME_PART).test(sign)))
    .sort((a, b) => b.length - a.length)
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    at = skipBlank(text, at)
    if (at >= text.length) break
    const token = readToken(text, at, special)
    tokens.push(token)
    at = token.end
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return tokens
}

function readToken(text: string, start: number, special: readonly string[]): Token {
  const named = special.find((name) => text.startsWith(name, start) && endsName(text, start + name.length))
  if (named !== undefined) return { kind: 'name', text: named, start, end: start + named.length }
  const sign = text[start] ?? ''
  if (sign === '"' || sign === '“') return readString(text, start)
  const number = /^(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/.exec(
    text.slice(start, start + 80),
  )?.[0]
  if (number !== undefined) {
    // `1..5` is a range, not the number `1.`
    const end = start + number.length
    return { kind: 'number', text: number, start, end }
  }
  if (NAME_START.test(sign) && sign !== '?') {
    let end = start + 1
    while (end < text.length && NAME_PART.test(text[end] ?? '')) end += 1
    const word = text.slice(start, end)
    return { kind: KEYWORDS.has(word) ? 'keyword' : 'name', text: word, start, end }
  }
  const wide = WIDE[sign]
  if (wide !== undefined) return { kind: 'sign', text: wide, start, end: start + 1 }
  const found = SIGNS.find((one) => text.startsWith(one, start))
  if (found === undefined) {
    throw new SyntaxProblem(
      start,
      { zh: `不认识的符号“${sign}”`, en: `unknown sign "${sign}"` },
      { zh: '删去它，或检查是否为全角符号', en: 'remove it, or check whether it is a full-width sign' },
    )
  }
  return { kind: 'sign', text: found, start, end: start + found.length }
}

function endsName(text: string, at: number): boolean {
  return at >= text.length || !NAME_PART.test(text[at] ?? '') || !NAME_PART.test(text[at - 1] ?? '')
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', "'": "'" }

function readString(text: string, start: number): Token {
  let value = ''
  let at = start + 1
  for (;;) {
    const sign = text[at]
    if (sign === undefined) {
      throw new SyntaxProblem(
        start,
        { zh: '引号没有结束', en: 'the quote is never closed' },
        { zh: '在文字后面补上引号', en: 'close the quote behind the text' },
      )
    }
    if (sign === '"' || sign === '”') return { kind: 'string', text: value, start, end: at + 1 }
    if (sign === '\\') {
      const next = text[at + 1] ?? ''
      const unicode = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1]
      value += unicode ? String.fromCharCode(Number.parseInt(unicode, 16)) : (ESCAPES[next] ?? `\\${next}`)
      at += unicode ? 6 : 2
    } else {
      value += sign
      at += 1
    }
  }
}

function skipBlank(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
    if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at)
      at = end < 0 ? text.length : end + 2
    } else return at
  }
}
