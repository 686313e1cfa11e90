import type { Entry, Fact } from './entry.ts'

/**
 * Canonical text of an entry (规范文本): what its SM3 is taken over and what the stores keep.
 *
 * JSON after RFC 8785: the members of `Entry` except `hash`, names sorted by UTF-16 code units at every level,
 * no white space, numbers as ECMAScript prints them, absent members left out. UTF-8 when it becomes bytes. So any
 * tool that knows RFC 8785 and SM3 can check a ledger.
 *
 * @throws RangeError for a fact that cannot be kept exactly: a number that is no safe integer, text with NUL or a lone surrogate
 */
export function canonicalText(entry: Omit<Entry, 'hash'>): string {
  const members: [string, string | undefined][] = [
    ['at', quote(entry.at)],
    ['body', canonicalJson(entry.body ?? null)],
    ['by', quote(entry.by)],
    ['division', optional(entry.division)],
    ['facts', canonicalFacts(entry.facts)],
    ['file', entry.file && canonicalJson(entry.file)],
    ['kind', quote(entry.kind)],
    ['number', String(entry.number)],
    ['period', optional(entry.period)],
    ['previous', quote(entry.previous)],
    ['reason', optional(entry.reason)],
    ['region', quote(entry.region)],
    ['subject', optional(entry.subject)],
  ]
  const present = members.filter(([, text]) => text !== undefined)
  return `{${present.map(([name, text]) => `"${name}":${text}`).join(',')}}`
}

/**
 * RFC 8785 text of plain JSON: members with value `undefined` are left out.
 * @throws TypeError for what JSON cannot say (NaN, functions, bigint …)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) {
    const names = Object.keys(value).sort()
    const record = value as Record<string, unknown>
    const members = names.flatMap((name) =>
      record[name] === undefined ? [] : [`${quote(name)}:${canonicalJson(record[name])}`],
    )
    return `{${members.join(',')}}`
  }
  throw new TypeError(`not plain JSON: ${typeof value}`)
}

/** Facts are many: they are laid out in the order of names first, so that the runtime's own printer can do the rest. */
function canonicalFacts(facts: readonly Fact[]): string {
  const laidOut = facts.map(({ field, period, source, subject, value }) => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw inexact(value)
    const from = source && { cell: source.cell, file: source.file, sheet: source.sheet }
    return { field, period, source: from, subject, value }
  })
  const text = JSON.stringify(laidOut)
  // JSON escapes what cannot be kept; only then is it worth looking at every text.
  if (text.includes('\\ud') || text.includes('\\u0000')) facts.forEach(refuseUnkeepable)
  return text
}

const inexact = (value: number): RangeError =>
  new RangeError(`a fact's number must be a whole number below 2^53: ${value}`)

function refuseUnkeepable({ subject, field, period, value, source }: Fact): void {
  const texts = [subject, field, period, value, source?.file, source?.sheet, source?.cell]
  for (const text of texts) {
    if (typeof text !== 'string' || (text.isWellFormed() && !text.includes('\0'))) continue
    throw new RangeError(`a fact's text must be well-formed and without NUL: ${JSON.stringify(text)}`)
  }
}

const quote = (text: string): string => JSON.stringify(text)
const optional = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : quote(text)
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
