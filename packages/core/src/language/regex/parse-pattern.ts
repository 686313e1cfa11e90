import { parseClass, parseEscape, Signs } from './parse-class.ts'
import { type Flags, type Pattern, PatternProblem } from './pattern.ts'
import { caseless, type SignSet } from './sign-set.ts'

/** Times a part may be repeated by a written count, and groups inside each other. */
const MOST_REPEATS = 1000
const DEEPEST = 100

export interface ParsedPattern {
  readonly pattern: Pattern
  /** Number of groups. */
  readonly groups: number
  readonly refersBack: boolean
}

/**
 * Parses a regular expression of XPath 3.1 (Functions and Operators, 5.6.1), which is that of XML Schema with anchors,
 * groups, lazy repetition and back references.
 * @throws PatternProblem
 */
export function parsePattern(text: string, flags: Flags): ParsedPattern {
  if (flags.literal) {
    const parts = [...text].map((sign) => ({ kind: 'set', has: signSet(sign, flags) }) as const)
    return { pattern: { kind: 'sequence', parts }, groups: 0, refersBack: false }
  }
  const parser = new Parser(flags.spaced ? withoutSpace(text) : text, flags)
  return parser.whole()
}

/** White space is dropped everywhere but inside classes. */
function withoutSpace(text: string): string {
  let kept = ''
  let depth = 0
  let escaped = false
  for (const sign of text) {
    // an escape may have space before its letter
    if (/[\t\n\r ]/.test(sign) && depth === 0) continue
    kept += sign
    if (!escaped && sign === '[') depth += 1
    if (!escaped && sign === ']') depth -= 1
    escaped = !escaped && sign === '\\'
  }
  return kept
}

function signSet(sign: string, flags: Flags): SignSet {
  const own = sign.codePointAt(0) ?? -1
  const set: SignSet = (point) => point === own
  return flags.caseless ? caseless(set) : set
}

class Parser {
  readonly #signs: Signs
  readonly #flags: Flags
  #groups = 0
  readonly #closed = new Set<number>()
  #refersBack = false
  #depth = 0

  constructor(text: string, flags: Flags) {
    this.#signs = new Signs(text)
    this.#flags = flags
  }

  whole(): ParsedPattern {
    const pattern = this.#choice()
    if (this.#signs.next !== undefined) throw new PatternProblem('a bracket is closed that was never opened')
    return { pattern, groups: this.#groups, refersBack: this.#refersBack }
  }

  #choice(): Pattern {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new PatternProblem('groups stand inside each other too deeply')
    const parts = [this.#sequence()]
    while (this.#signs.takes('|')) parts.push(this.#sequence())
    this.#depth -= 1
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'choice', parts }
  }

  #sequence(): Pattern {
    const parts: Pattern[] = []
    while (this.#signs.next !== undefined && this.#signs.next !== '|' && this.#signs.next !== ')')
      parts.push(this.#repeated(this.#atom()))
    return { kind: 'sequence', parts }
  }

  #repeated(of: Pattern): Pattern {
    const count = this.#count()
    if (!count) return of
    const greedy = !this.#signs.takes('?')
    if (of.kind === 'begin' || of.kind === 'end') throw new PatternProblem('an anchor is not repeated')
    return { kind: 'repeat', of, ...count, greedy }
  }

  #count(): { least: number; most: number } | undefined {
    const signs = this.#signs
    if (signs.takes('?')) return { least: 0, most: 1 }
    if (signs.takes('*')) return { least: 0, most: Number.POSITIVE_INFINITY }
    if (signs.takes('+')) return { least: 1, most: Number.POSITIVE_INFINITY }
    if (!signs.takes('{')) return undefined
    let text = ''
    while (!signs.takes('}')) text += signs.take()
    const match = /^([0-9]+)(,([0-9]*))?$/.exec(text)
    if (!match) throw new PatternProblem(`no count: {${text}}`)
    const least = Number(match[1])
    const most =
      match[2] === undefined ? least : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3])
    if (most < least || least > MOST_REPEATS || (most > MOST_REPEATS && most !== Number.POSITIVE_INFINITY))
      throw new PatternProblem(`no count that can be kept: {${text}}`)
    return { least, most }
  }

  #atom(): Pattern {
    const signs = this.#signs
    const sign = signs.take()
    switch (sign) {
      case '(':
        return this.#group()
      case '[':
        return { kind: 'set', has: parseClass(signs, this.#flags.caseless) }
      case '^':
        return { kind: 'begin' }
      case '$':
        return { kind: 'end' }
      case '.':
        return {
          kind: 'set',
          has: this.#flags.dotAll ? () => true : (point) => point !== 0xa && point !== 0xd,
        }
      case '\\':
        return this.#escape()
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        throw new PatternProblem(`"${sign}" stands for itself only behind a backslash`)
      default:
        return { kind: 'set', has: signSet(sign, this.#flags) }
    }
  }

  #group(): Pattern {
    const signs = this.#signs
    const isSilent = signs.next === '?' && signs.peek(1) === ':'
    if (isSilent) signs.at += 2
    else this.#groups += 1
    const number = this.#groups
    const of = this.#choice()
    if (!signs.takes(')')) throw new PatternProblem('a group is never closed')
    if (isSilent) return of
    this.#closed.add(number)
    return { kind: 'group', number, of }
  }

  #escape(): Pattern {
    const signs = this.#signs
    if (!/[1-9]/.test(signs.next ?? '')) {
      const found = parseEscape(signs)
      return { kind: 'set', has: typeof found === 'string' ? signSet(found, this.#flags) : found }
    }
    // as many digits as still name a group
    let number = Number(signs.take())
    while (/[0-9]/.test(signs.next ?? '') && this.#groups >= number * 10 + Number(signs.next))
      number = number * 10 + Number(signs.take())
    if (!this.#closed.has(number)) throw new PatternProblem(`no group ${number} before its reference`)
    this.#refersBack = true
    return { kind: 'again', number }
  }
}
