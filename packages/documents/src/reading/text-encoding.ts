import { Unreadable } from './unreadable.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030'
}

/**
 * Text in UTF-8 (with or without mark), UTF-16 with mark, or GB18030. A mixture is refused: see `refuseMixture`.
 * @throws Unreadable for bytes that are none of these
 */
export function decodeText(bytes: Buffer): DecodedText {
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
