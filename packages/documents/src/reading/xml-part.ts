import { Unreadable } from './unreadable.ts'

/** Encodings of Chinese programs that name themselves instead of writing UTF-8, by what the declaration says. */
const DECLARED: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
}

/** Declarations stand at the very beginning. */
const HEAD = 256

/**
 * Makes a part ready for scanning: UTF-8 bytes without byte order mark. Document types and entity declarations
 * have no place in a workbook and are how files reach for other files or blow themselves up: refused.
 */
export function preparePart(bytes: Buffer, name: string): Buffer {
  const text = toUtf8(bytes, name)
  const prolog = text.subarray(0, rootElement(text))
  if (prolog.includes('<!DOCTYPE') || prolog.includes('<!ENTITY')) {
    throw new Unreadable('file.xml-forbidden', { zh: name, en: name })
  }
  return text
}

/** Where the first element begins: declarations may only stand before it, and nothing after it is ever expanded. */
function rootElement(text: Buffer): number {
  for (let at = text.indexOf(0x3c); at >= 0; at = text.indexOf(0x3c, at + 1)) {
    const next = text[at + 1] ?? 0
    if (next !== 0x21 && next !== 0x3f) return at
  }
  return text.length
}

function toUtf8(bytes: Buffer, name: string): Buffer {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', name)
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', name)
  if (first === 0x3c && second === 0 && fourth === 0) return decoded(bytes, 'utf-16le', name)
  if (first === 0 && second === 0x3c && third === 0) return decoded(bytes, 'utf-16be', name)
  if (first === 0xef && second === 0xbb) return bytes.subarray(3)
  const declared = declaredEncoding(bytes)
  if (declared === undefined || declared === 'utf-8' || declared === 'us-ascii') return bytes
  const known = DECLARED[declared]
  if (known === undefined || known.startsWith('utf-16')) throw unknownEncoding(name, declared)
  return decoded(bytes, known, name)
}

function declaredEncoding(bytes: Buffer): string | undefined {
  if (!bytes.subarray(0, 5).equals(Buffer.from('<?xml'))) return undefined
  const head = bytes.toString('latin1', 0, HEAD)
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase()
}

function decoded(bytes: Buffer, encoding: string, name: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), 'utf8')
  } catch {
    throw unknownEncoding(name, encoding)
  }
}

const unknownEncoding = (name: string, encoding: string): Unreadable =>
  new Unreadable('file.encoding', { zh: `${name}，${encoding}`, en: `${name}, ${encoding}` })
