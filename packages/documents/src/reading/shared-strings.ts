import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { unescapeText } from './xml-part.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a

/**
 * Texts of `sharedStrings.xml` in their order. Runs of rich text are joined; phonetic guides (`rPh`) are not text.
 * Scans bytes: a table of a large workbook holds hundreds of thousands of them.
 */
export function readSharedStrings(part: Buffer, limits: ReadingLimits): string[] {
  const strings: string[] = []
  let current = ''
  let phonetic = 0
  let at = 0
  for (;;) {
    at = part.indexOf(LT, at)
    if (at < 0) break
    const closing = part[at + 1] === SLASH
    const start = localStart(part, at + (closing ? 2 : 1))
    const end = part.indexOf(GT, start)
    if (end < 0) throw new Unreadable('file.corrupt', { zh: 'sharedStrings', en: 'sharedStrings' })
    const name = elementName(part, start)
    const empty = part[end - 1] === SLASH
    at = end + 1
    if (name === 'rPh') phonetic += closing ? -1 : empty ? 0 : 1
    else if (name === 'si') {
      if (!closing) current = ''
      if (closing || empty) strings.push(current)
      if (strings.length > limits.strings) {
        throw new Unreadable('file.limits', { zh: '共享字符串过多', en: 'too many shared strings' })
      }
    } else if (name === 't' && !closing && !empty && phonetic === 0) {
      const stop = part.indexOf(LT, at)
      if (stop < 0) throw new Unreadable('file.corrupt', { zh: 'sharedStrings', en: 'sharedStrings' })
      current += unescapeText(part.toString('utf8', at, stop))
      at = stop
    }
  }
  return strings
}

/** Skips a namespace prefix. */
function localStart(part: Buffer, from: number): number {
  for (let at = from; at < from + 20; at += 1) {
    const byte = part[at] ?? GT
    if (byte === COLON) return at + 1
    if (byte === GT || byte === SLASH || byte <= 0x20) break
  }
  return from
}

/** `si`, `t`, `rPh`, or something else of no interest. */
function elementName(part: Buffer, start: number): 'si' | 't' | 'rPh' | undefined {
  const [a, b, c] = [part[start], part[start + 1] ?? 0, part[start + 2] ?? 0]
  if (a === 0x74 && isNameEnd(b)) return 't'
  if (a === 0x73 && b === 0x69 && isNameEnd(c)) return 'si'
  if (a === 0x72 && b === 0x50 && c === 0x68) return 'rPh'
  return undefined
}

function isNameEnd(byte: number): boolean {
  return byte === GT || byte === SLASH || byte <= 0x20
}
