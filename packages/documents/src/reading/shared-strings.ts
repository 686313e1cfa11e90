import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { unescapeText } from './xml-text.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const BANG = 0x21
const QUESTION = 0x3f
/** Bytes decoded at once: one call of the decoder for thousands of strings, and never the text of a whole part. */
const BLOCK = 1 << 20

/**
 * Texts of `sharedStrings.xml` in their order. Runs of rich text are joined; phonetic guides (`rPh`) are not text.
 * A table of a large workbook holds hundreds of thousands of them: blocks are decoded, and strings cut from them.
 */
export function readSharedStrings(part: Buffer, limits: ReadingLimits): string[] {
  const table = new StringTable(limits.strings)
  // A comment may hold tags: only a part without any can be cut at tags.
  const block = part.includes('<!') ? part.length : BLOCK
  for (let from = 0; from < part.length; ) {
    const to = endOfBlock(part, from, block)
    table.take(part.toString('utf8', from, to))
    from = to
  }
  return table.finish()
}

/** Blocks end before a tag, so that no tag and no text is cut in two. */
function endOfBlock(part: Buffer, from: number, length: number): number {
  if (from + length >= part.length) return part.length
  const before = part.lastIndexOf(LT, from + length)
  if (before > from) return before
  const after = part.indexOf(LT, from + length)
  return after < 0 ? part.length : after
}

class StringTable {
  readonly #most: number
  readonly #strings: string[] = []
  #current = ''
  #phonetic = 0
  #isText = false
  #isClosed = false

  constructor(most: number) {
    this.#most = most
  }

  take(block: string): void {
    for (let at = block.indexOf('<'); at >= 0; ) {
      const end = this.#token(block, at)
      const next = block.indexOf('<', end)
      if (this.#isText) this.#add(unescapeText(block.slice(end, next < 0 ? block.length : next)))
      at = next
    }
  }

  finish(): string[] {
    if (!this.#isClosed) throw damaged()
    return this.#strings
  }

  /** Takes in the tag, CDATA or comment at `at`; returns the offset behind it. */
  #token(block: string, at: number): number {
    const second = block.charCodeAt(at + 1)
    if (second === BANG || second === QUESTION) return this.#aside(block, at)
    const end = endOf(block, '>', at)
    const closing = second === SLASH
    const empty = block.charCodeAt(end - 2) === SLASH
    const name = localName(block, closing ? at + 2 : at + 1)
    if (name === 't') this.#isText = !closing && !empty && this.#phonetic === 0
    else if (name === 'si') {
      if (!closing) this.#current = ''
      if (closing || empty) this.#keep()
    } else if (name === 'rPh') this.#phonetic += closing ? -1 : empty ? 0 : 1
    else if (name === 'sst') this.#isClosed = closing || empty
    return end
  }

  #aside(block: string, at: number): number {
    if (block.startsWith('<!--', at)) return endOf(block, '-->', at)
    if (!block.startsWith('<![CDATA[', at)) return endOf(block, '>', at)
    const end = endOf(block, ']]>', at)
    if (this.#isText) this.#add(block.slice(at + 9, end - 3))
    return end
  }

  #add(text: string): void {
    // nearly all strings are of one piece: nothing is put together for them
    this.#current = this.#current === '' ? text : this.#current + text
  }

  #keep(): void {
    this.#strings.push(this.#current)
    if (this.#strings.length > this.#most) {
      throw new Unreadable('file.limits', { zh: '共享字符串过多', en: 'too many shared strings' })
    }
  }
}

/** Offset behind a mark. */
function endOf(block: string, mark: string, from: number): number {
  const found = block.indexOf(mark, from)
  if (found < 0) throw damaged()
  return found + mark.length
}

/** Name of a tag without prefix. */
function localName(block: string, from: number): string {
  let start = from
  let at = from
  for (; ; at += 1) {
    const sign = block.charCodeAt(at)
    if (sign === COLON) start = at + 1
    else if (sign === GT || sign === SLASH || sign <= 0x20) return block.slice(start, at)
  }
}

const damaged = (): Unreadable => new Unreadable('file.corrupt', { zh: '共享字符串表', en: 'shared strings' })
