import type { Reader } from './reader.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  "'": "'",
}
/** `\uD83D\uDC0E` is a surrogate pair, `\U01F40E` one code point of six digits (DMN 1.5, grammar rule 35). */
const UNICODE = /^(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))/

/** Whether a text literal stands next: in straight quotes, or in the curved ones of a Chinese keyboard. */
export const isString = (reader: Reader): boolean => /["“]/.test(reader.text[reader.start] ?? '')

/** Reads a text literal and its escapes. */
export function readString(reader: Reader): string {
  const { text, start } = reader
  const close = text[start] === '“' ? '”' : '"'
  let value = ''
  let at = start + 1
  for (;;) {
    const sign = text[at]
    if (sign === undefined) {
      throw reader.problem(
        { zh: '引号没有结束', en: 'the quote is never closed' },
        { zh: '在文字后面补上引号', en: 'close the quote behind the text' },
        start,
      )
    }
    if (sign === close) break
    if (sign !== '\\') {
      value += sign
      at += 1
      continue
    }
    const unicode = UNICODE.exec(text.slice(at + 1, at + 8))
    const point = Number.parseInt(unicode?.[1] ?? unicode?.[2] ?? '', 16)
    if (unicode && point <= 0x10ffff) {
      value += unicode[1] === undefined ? String.fromCodePoint(point) : String.fromCharCode(point)
      at += 1 + unicode[0].length
    } else {
      const next = text[at + 1] ?? ''
      value += ESCAPES[next] ?? `\\${next}`
      at += 2
    }
  }
  reader.moveTo(at + 1)
  return value
}
