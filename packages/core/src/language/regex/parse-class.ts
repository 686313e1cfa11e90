import { PatternProblem } from './pattern.ts'
import { anyOf, between, caseless, like, outside, type SignSet, without } from './sign-set.ts'
import { UNICODE_BLOCKS } from './unicode-blocks.ts'

/** The code points of a pattern, read from left to right. */
export class Signs {
  readonly #signs: readonly string[]
  at = 0
  constructor(text: string) {
    this.#signs = [...text]
  }
  get next(): string | undefined {
    return this.#signs[this.at]
  }
  peek(ahead: number): string | undefined {
    return this.#signs[this.at + ahead]
  }
  take(): string {
    const sign = this.next
    if (sign === undefined) throw new PatternProblem('the pattern ends too early')
    this.at += 1
    return sign
  }
  takes(sign: string): boolean {
    if (this.next !== sign) return false
    this.at += 1
    return true
  }
}

const single = (sign: string): SignSet => {
  const own = sign.codePointAt(0) ?? -1
  return (point) => point === own
}

const NAME_START = like('[:_\\p{L}\\p{Nl}]')
const NAME_PART = like('[\\-.:_\\p{L}\\p{Nl}\\p{Nd}\\p{M}\\p{Lm}·]')
const SPACE = (point: number): boolean => point === 0x20 || point === 0x9 || point === 0xa || point === 0xd
const DIGIT = like('\\p{Nd}')
const WORD = like('[^\\p{P}\\p{Z}\\p{C}]')
const MANY: Readonly<Record<string, SignSet>> = {
  s: SPACE,
  S: outside(SPACE),
  i: NAME_START,
  I: outside(NAME_START),
  c: NAME_PART,
  C: outside(NAME_PART),
  d: DIGIT,
  D: outside(DIGIT),
  w: WORD,
  W: outside(WORD),
}
const ONE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
const ESCAPABLE = '\\|.-^?*+{}()[]$'

/** What stands behind a backslash: a class of many signs, or one sign. */
export function parseEscape(signs: Signs): SignSet | string {
  const sign = signs.take()
  const many = MANY[sign]
  if (many) return many
  if (sign === 'p' || sign === 'P') {
    const set = parseProperty(signs)
    return sign === 'P' ? outside(set) : set
  }
  const one = ONE[sign] ?? (ESCAPABLE.includes(sign) ? sign : undefined)
  if (one === undefined) throw new PatternProblem(`no such escape: \\${sign}`)
  return one
}

function parseProperty(signs: Signs): SignSet {
  if (!signs.takes('{')) throw new PatternProblem('a category stands in braces')
  let name = ''
  while (!signs.takes('}')) name += signs.take()
  const block = name.startsWith('Is') ? UNICODE_BLOCKS[name.slice(2)] : undefined
  if (block) return between(...block)
  if (/^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/.test(name))
    return like(`\\p{${name}}`)
  throw new PatternProblem(`no such category: ${name}`)
}

/** A class in brackets, the opening one already taken: `[a-z]`, `[^a]`, `[a-z-[aeiou]]`. */
export function parseClass(signs: Signs, isCaseless: boolean): SignSet {
  const negated = signs.takes('^')
  const sets: SignSet[] = []
  let less: SignSet | undefined
  while (!signs.takes(']')) {
    if (less) throw new PatternProblem('nothing may follow a subtraction')
    if (signs.next === '-' && signs.peek(1) === '[' && sets.length > 0) {
      signs.take()
      signs.take()
      less = parseClass(signs, isCaseless)
    } else sets.push(parseMember(signs, sets.length === 0))
  }
  if (sets.length === 0) throw new PatternProblem('a class has at least one member')
  const held = isCaseless ? caseless(anyOf(sets)) : anyOf(sets)
  const set = negated ? outside(held) : held
  return less ? without(set, less) : set
}

function parseMember(signs: Signs, isFirst: boolean): SignSet {
  const low = parseSign(signs, isFirst)
  if (typeof low !== 'string') return low
  if (signs.next !== '-' || signs.peek(1) === ']' || signs.peek(1) === '[') return single(low)
  signs.take()
  const high = parseSign(signs, false)
  const [first, last] = [low.codePointAt(0) ?? 0, typeof high === 'string' ? (high.codePointAt(0) ?? 0) : -1]
  if (last < first) throw new PatternProblem('a range runs upwards')
  return between(first, last)
}

function parseSign(signs: Signs, isFirst: boolean): SignSet | string {
  const sign = signs.take()
  if (sign === '\\') return parseEscape(signs)
  if (sign === '[') throw new PatternProblem('a bracket inside a class is escaped')
  // A hyphen stands for itself at the beginning and at the end only.
  if (sign === '-' && !isFirst && signs.next !== ']' && signs.next !== '-') {
    throw new PatternProblem('a hyphen inside a class is escaped')
  }
  return sign
}
