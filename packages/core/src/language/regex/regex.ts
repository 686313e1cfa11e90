import { parsePattern } from './parse-pattern.ts'
import { PatternProblem, parseFlags } from './pattern.ts'
import { programOf } from './program.ts'
import { type Found, type Program, Searcher, SearchTooLong } from './search.ts'

const LONGEST = 10_000
const KEPT = 200
const kept = new Map<string, Program | undefined>()

/** A pattern made ready; undefined when it or its flags are none. */
function prepare(pattern: string, flags: string): Program | undefined {
  const key = `${flags}/${pattern}`
  if (kept.has(key)) return kept.get(key)
  const made = make(pattern, flags)
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, made)
  return made
}

function make(pattern: string, flags: string): Program | undefined {
  const read = parseFlags(flags)
  if (!read || pattern.length > LONGEST) return undefined
  try {
    const { pattern: tree, groups, refersBack } = parsePattern(pattern, read)
    return { steps: programOf(tree), groups, refersBack, flags: read }
  } catch (problem) {
    // What is no pattern has no answer, as the standard says.
    if (problem instanceof PatternProblem) return undefined
    throw problem
  }
}

/** Whether a text is a regular expression. */
export const isPattern = (pattern: string): boolean => prepare(pattern, '') !== undefined

/** Whether a pattern matches any part of a text. Undefined when it is no pattern, or would take too long. */
export function matches(text: string, pattern: string, flags: string): boolean | undefined {
  const found = findAll(text, pattern, flags, 1)
  return found && found.matches.length > 0
}

/** Parts of a text between the matches of a pattern. Undefined also when the pattern matches nothing at all ("x*"). */
export function split(text: string, pattern: string): string[] | undefined {
  const found = findSeparate(text, pattern, '')
  if (!found) return undefined
  const parts: string[] = []
  let from = 0
  for (const [start = 0, end = 0] of found.matches) {
    parts.push(found.slice(from, start))
    from = end
  }
  return [...parts, found.slice(from)]
}

/** All matches replaced. `$1` is what the first group matched, `$0` the whole, `\$` a dollar. */
export function replace(
  text: string,
  pattern: string,
  replacement: string,
  flags: string,
  longest: number,
): string | undefined {
  const found = findSeparate(text, pattern, flags)
  const put = found && (flags.includes('q') ? () => replacement : parseReplacement(replacement, found.groups))
  if (!put) return undefined
  let result = ''
  let from = 0
  for (const match of found.matches) {
    const [start = 0, end = 0] = match
    result += found.slice(from, start) + put(match, found.slice)
    from = end
    if (result.length > longest) return undefined
  }
  return result + found.slice(from)
}

type Slice = (from: number, to?: number) => string

interface AllFound {
  readonly matches: readonly Found[]
  readonly groups: number
  readonly slice: Slice
}

function findAll(text: string, pattern: string, flags: string, most: number): AllFound | undefined {
  const program = prepare(pattern, flags)
  if (!program) return undefined
  const signs = [...text]
  const points = signs.map((sign) => sign.codePointAt(0) ?? 0)
  const matches: Found[] = []
  try {
    const searcher = new Searcher(program, points)
    for (let from = 0; from <= points.length && matches.length < most; ) {
      const found = searcher.find(from)
      if (!found) break
      matches.push(found)
      const [start = 0, end = 0] = found
      from = end > start ? end : end + 1
    }
  } catch (problem) {
    // A search that would take too long has no answer.
    if (problem instanceof SearchTooLong) return undefined
    throw problem
  }
  return { matches, groups: program.groups, slice: (from, to) => signs.slice(from, to).join('') }
}

/** All matches of a pattern that never matches nothing (Functions and Operators, FORX0003). */
function findSeparate(text: string, pattern: string, flags: string): AllFound | undefined {
  if (matches('', pattern, flags) !== false) return undefined
  const found = findAll(text, pattern, flags, Number.POSITIVE_INFINITY)
  return found?.matches.every(([start = 0, end = 0]) => end > start) ? found : undefined
}

function parseReplacement(
  text: string,
  groups: number,
): ((match: Found, slice: Slice) => string) | undefined {
  const parts: (string | number)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '\\') {
      const next = text[at + 1]
      if (next !== '\\' && next !== '$') return undefined
      parts.push(next)
      at += 1
    } else if (sign === '$') {
      const digits = /^[0-9]+/.exec(text.slice(at + 1))?.[0]
      if (digits === undefined) return undefined
      let length = digits.length
      while (length > 1 && Number(digits.slice(0, length)) > groups) length -= 1
      parts.push(Number(digits.slice(0, length)))
      at += length
    } else parts.push(sign)
  }
  return (match, slice) =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part
        const [start, end] = [match[2 * part] ?? -1, match[2 * part + 1] ?? -1]
        return start < 0 || end < 0 ? '' : slice(start, end)
      })
      .join('')
}
