import { Unreadable } from './unreadable.ts'
import { unescapeText } from './xml-text.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const QUOTE = 0x22
const APOSTROPHE = 0x27

export interface XmlHandler {
  /** @param name local name without prefix; attributes keep local names, `id` of `r:id` included */
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Walks a part (not the cells of xlsx) from start to end. Handles prefixes, comments, CDATA; only what the handler
 * is given ever becomes text.
 * @param decode how text and attribute values are written in this part
 * @throws Unreadable when an element is not closed
 */
export function walkXml(
  bytes: Buffer,
  handler: XmlHandler,
  decode: (text: string) => string = unescapeText,
): void {
  let depth = 0
  let at = 0
  for (;;) {
    const tag = bytes.indexOf(LT, at)
    if (tag < 0) break
    if (tag > at && depth > 0) handler.text?.(decode(bytes.toString('utf8', at, tag)))
    const next = bytes[tag + 1]
    if (next === BANG || next === QUESTION) {
      at = endOfAside(bytes, tag)
      if (isCdata(bytes, tag)) handler.text?.(bytes.toString('utf8', tag + 9, at - 3))
      continue
    }
    at = endOfTag(bytes, tag)
    if (next === SLASH) {
      depth -= 1
      handler.close?.(localName(bytes.toString('utf8', tag + 2, at - 1).trim()))
    } else {
      const closed = bytes[at - 2] === SLASH
      if (!closed) depth += 1
      openTag(bytes.toString('utf8', tag + 1, closed ? at - 2 : at - 1), handler, decode, closed)
    }
  }
  if (depth !== 0) throw new Unreadable('file.corrupt', WITHOUT_END)
}

const WITHOUT_END = { zh: 'XML 未结束', en: 'XML without an end' }

/** Offset behind a comment, CDATA section, processing instruction or declaration that begins at `tag`. */
export function endOfAside(bytes: Buffer, tag: number): number {
  const mark =
    bytes[tag + 1] === QUESTION
      ? '?>'
      : bytes[tag + 2] === 0x2d && bytes[tag + 3] === 0x2d
        ? '-->'
        : isCdata(bytes, tag)
          ? ']]>'
          : '>'
  const found = bytes.indexOf(mark, tag + 2)
  if (found < 0) throw new Unreadable('file.corrupt', WITHOUT_END)
  return found + mark.length
}

export const isCdata = (bytes: Buffer, tag: number): boolean =>
  bytes[tag + 2] === 0x5b && bytes.toString('latin1', tag, tag + 9) === '<![CDATA['

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function openTag(
  inside: string,
  handler: XmlHandler,
  decode: (text: string) => string,
  closed: boolean,
): void {
  const nameEnd = inside.search(/\s|$/)
  const name = localName(inside.slice(0, nameEnd))
  const attributes = new Map<string, string>()
  for (const match of inside.slice(nameEnd).matchAll(ATTRIBUTE)) {
    attributes.set(localName(match[1] ?? ''), decode(match[2] ?? match[3] ?? ''))
  }
  handler.open(name, attributes)
  if (closed) handler.close?.(name)
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Offset behind the `>` that ends a tag; a `>` inside quotes does not. */
function endOfTag(bytes: Buffer, from: number): number {
  let quote = 0
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === GT) return at + 1
  }
  throw new Unreadable('file.corrupt', WITHOUT_END)
}
