import type { Reader } from './reader.ts'
import type { Comparison, Tree } from './tree.ts'

export const COMPARISONS = ['<=', '>=', '!=', '=', '<', '>'] as const

/** `(x)`, `(< 10)`, `(a..b]`, `[a..b]`, `]a..b[`, `[a, b]`. */
export function parseBrackets(reader: Reader): Tree {
  const { start } = reader
  const open = reader.expectSign('(', '[', ']')
  if (open === '[' && reader.takesSign(']')) return { kind: 'list', items: [], start, end: reader.at }
  if (open === '(') {
    const sign = reader.takesSign(...COMPARISONS)
    if (sign) return parseOneSided(reader, sign, start)
  }
  const first = open === ']' ? reader.sum() : reader.expression()
  if (reader.takesSign('..')) return parseRest(reader, first, open === '[', start)
  if (open === '(') {
    reader.expectSign(')')
    return first
  }
  if (open === ']') throw reader.unexpected('“..”', '".."')
  const items = [first]
  while (reader.takesSign(',')) items.push(reader.expression())
  reader.expectSign(']')
  return { kind: 'list', items, start, end: reader.at }
}

/** The upper end. `[` may close an open interval, or begin a filter of the end: the filter is tried first. */
function parseRest(reader: Reader, low: Tree, lowIncluded: boolean, start: number): Tree {
  const read = (): Tree => {
    const high = reader.sum()
    const close = reader.expectSign(')', ']', '[')
    return { kind: 'range', low, high, lowIncluded, highIncluded: close === ']', start, end: reader.at }
  }
  const whole = reader.attempt(read)
  if (whole) return whole
  const { filters } = reader
  reader.filters = false
  const closed = read()
  reader.filters = filters
  return closed
}

/** `(< 10)`: the end that is not written is null. */
function parseOneSided(reader: Reader, sign: Comparison, start: number): Tree {
  const end = reader.sum()
  reader.expectSign(')')
  const open: Tree = { kind: 'literal', value: null, start: end.start, end: end.start }
  const [low, high] = sign.startsWith('<') ? [open, end] : sign.startsWith('>') ? [end, open] : [end, end]
  const [lowIncluded, highIncluded] = [sign === '>=' || sign === '=', sign === '<=' || sign === '=']
  return { kind: 'range', low, high, lowIncluded, highIncluded, sign, start, end: reader.at }
}
