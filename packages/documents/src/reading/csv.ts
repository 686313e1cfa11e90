import { SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** Reads separated text: UTF-8 (with or without byte order mark), UTF-16 with mark, or GB18030. Every cell is text. */
export function readCsv(bytes: Buffer, limits: ReadingLimits): Workbook {
  const { text, encoding } = decode(bytes)
  const builder = new SheetBuilder('')
  scan(text, separatorOf(text), builder, limits)
  return {
    container: 'csv',
    sheets: [builder.build()],
    date1904: false,
    encoding,
    hasMacros: false,
    hasExternalLinks: false,
  }
}

function decode(bytes: Buffer): { text: string; encoding: string } {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: strictly(bytes, first === 0xff ? 'utf-16le' : 'utf-16be'), encoding: 'utf-16' }
  }
  if (bytes.includes(0))
    throw new Unreadable('file.encoding', { zh: '含有零字节', en: 'it contains zero bytes' })
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text: strictly(bytes, 'utf-8'), encoding: 'utf-8' }
  try {
    return { text: strictly(bytes, 'utf-8'), encoding: 'utf-8' }
  } catch {
    const text = strictly(bytes, 'gb18030')
    refuseMixture(bytes, text)
    return { text, encoding: 'gb18030' }
  }
}

function strictly(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('file.encoding', {
      zh: '既不是 UTF-8 也不是 GB18030',
      en: 'neither UTF-8 nor GB18030',
    })
  }
}

/**
 * Almost any bytes are valid GB18030, so UTF-8 lines pasted under GB18030 lines would turn into other characters in
 * silence. Lines that are valid UTF-8 with characters beyond ASCII, beside lines that are not, are such a mixture;
 * so are private-use and control characters, which no clerk types.
 */
function refuseMixture(bytes: Buffer, text: string): void {
  let utf8 = 0
  let other = 0
  for (let at = 0; at < bytes.length; ) {
    const next = bytes.indexOf(0x0a, at)
    const line = bytes.subarray(at, next < 0 ? bytes.length : next)
    at = next < 0 ? bytes.length : next + 1
    if (line.every((byte) => byte < 0x80)) continue
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line)
      utf8 += line.filter((byte) => byte >= 0x80).length >= 6 ? 1 : 0
    } catch {
      other += 1
    }
  }
  const strange = /[\p{Co}\ufffd]/u.test(text) || bytes.some(isControl)
  if ((utf8 > 0 && other > 0) || strange) {
    throw new Unreadable('file.encoding', {
      zh: '同一文件内混有不同编码',
      en: 'different encodings in one file',
    })
  }
}

/** Control bytes other than tab, line feed, carriage return. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d
}

const SEPARATORS = [',', '\t', ';', '，'] as const

/** The sign that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = SEPARATORS.map((sign) => head.split(sign).length - 1)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function scan(text: string, separator: string, builder: SheetBuilder, limits: ReadingLimits): void {
  let row = 0
  let column = 0
  let at = 0
  const put = (cell: string) => {
    builder.text(row, column, cell)
    if (builder.cellCount > limits.cells) {
      throw new Unreadable('file.limits', { zh: '单元格过多', en: 'too many cells' })
    }
  }
  while (at < text.length) {
    if (text[at] === '"') {
      const { cell, end } = quoted(text, at)
      at = end
      const rest = endOfCell(text, at, separator)
      if (text.slice(at, rest).trim() !== '') throw badQuote(text, at)
      put(cell)
      at = rest
    } else {
      const end = endOfCell(text, at, separator)
      put(text.slice(at, end))
      at = end
    }
    if (text[at] === separator) {
      column += 1
      at += 1
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    row += 1
    column = 0
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** A cell in quotes; `""` inside is a quote. */
function quoted(text: string, from: number): { cell: string; end: number } {
  let cell = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw badQuote(text, from)
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { cell: cell.replaceAll('\r\n', '\n'), end: quote + 1 }
    cell += '"'
    at = quote + 2
  }
}

/** A quote that never closes swallows what follows it, up to the next quote that was meant to open. */
function badQuote(text: string, at: number): Unreadable {
  const line = text.slice(0, at).split('\n').length
  return new Unreadable('file.corrupt', {
    zh: `第 ${line} 行附近的引号不成对`,
    en: `quotes do not pair near line ${line}`,
  })
}
