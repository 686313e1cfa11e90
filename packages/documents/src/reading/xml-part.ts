import { Unreadable } from './unreadable.ts'

/**
 * Makes a part ready for scanning: UTF-8 bytes without byte order mark. Document types and entity declarations
 * have no place in a workbook and are how files reach for other files or blow themselves up: refused.
 */
export function preparePart(bytes: Buffer, name: string): Buffer {
  const text = toUtf8(bytes)
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

function toUtf8(bytes: Buffer): Buffer {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return Buffer.from(bytes.toString('utf16le', 2), 'utf8')
  if (first === 0xfe && second === 0xff)
    return Buffer.from(Buffer.from(bytes.subarray(2)).swap16().toString('utf16le'), 'utf8')
  if (first === 0xef && second === 0xbb) return bytes.subarray(3)
  return bytes
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with `&amp;` `&#8203;` and Excel's `_x000D_` resolved. Unknown entities stay as written. */
export function unescapeText(text: string): string {
  let result = text
  if (result.includes('&')) {
    result = result.replace(
      /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g,
      (whole, hex, decimal, name) => {
        if (name !== undefined) return NAMED[name] ?? whole
        const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      },
    )
  }
  if (result.includes('_x')) {
    result = result.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  return result
}

export interface XmlHandler {
  /** @param name local name without prefix; attributes keep local names, `id` of `r:id` included */
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/** Walks a small part (not the cells) from start to end. Handles prefixes, comments, CDATA. */
export function walkXml(bytes: Buffer, handler: XmlHandler): void {
  const text = bytes.toString('utf8')
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) handler.text?.(unescapeText(text.slice(at, tag)))
    if (text.startsWith('<!--', tag)) at = after(text, '-->', tag)
    else if (text.startsWith('<![CDATA[', tag)) {
      at = after(text, ']]>', tag)
      handler.text?.(text.slice(tag + 9, at - 3))
    } else if (text.startsWith('<?', tag)) at = after(text, '?>', tag)
    else {
      at = endOfTag(text, tag)
      readTag(text.slice(tag + 1, at - 1), handler)
    }
  }
}

function readTag(inside: string, handler: XmlHandler): void {
  if (inside.startsWith('/')) {
    handler.close?.(localName(inside.slice(1).trim()))
    return
  }
  const selfClosing = inside.endsWith('/')
  const body = selfClosing ? inside.slice(0, -1) : inside
  const nameEnd = body.search(/\s|$/)
  const name = localName(body.slice(0, nameEnd))
  const attributes = new Map<string, string>()
  for (const match of body.slice(nameEnd).matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(localName(match[1] ?? ''), unescapeText(match[2] ?? match[3] ?? ''))
  }
  handler.open(name, attributes)
  if (selfClosing) handler.close?.(name)
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  if (found < 0) throw new Unreadable('file.corrupt', { zh: 'XML 未结束', en: 'XML without an end' })
  return found + mark.length
}

/** Index behind the `>` that ends a tag; a `>` inside quotes does not. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quote) {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  throw new Unreadable('file.corrupt', { zh: 'XML 未结束', en: 'XML without an end' })
}
