import { cellKey } from './cell-address.ts'
import { wholeNumber } from './number-text.ts'
import { Unreadable } from './unreadable.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const COLON = 0x3a

/** Reads the tags of a part one by one without making text of them. */
export class TagReader {
  /** Offset behind what was read last. */
  end = 0
  readonly #bytes: Buffer
  #nameStart = 0
  #nameEnd = 0
  /** Attributes of the tag as [name start, name end, value start, value end]. */
  readonly #spans: number[] = []

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** Offset of the next `<`. Tags are near each other: a loop beats a call into native code. */
  next(from: number): number {
    const bytes = this.#bytes
    const length = bytes.length
    for (let at = from; at < length; at += 1) if (bytes[at] === LT) return at
    throw withoutEnd()
  }

  /** Reads the local name of a tag that begins at `from`, behind `<` or `</`. */
  readName(from: number): void {
    const bytes = this.#bytes
    let at = from
    this.#nameStart = from
    for (;;) {
      const byte = bytes[at] ?? GT
      if (byte === COLON) this.#nameStart = at + 1
      else if (byte === GT || byte === SLASH || byte <= 0x20) break
      at += 1
    }
    this.#nameEnd = at
    this.end = at
  }

  /** Whether the name just read is this one. */
  isNamed(name: string): boolean {
    return this.#is(this.#nameStart, this.#nameEnd, name)
  }

  /** Reads the attributes of the tag, moves behind its `>`, says whether it closes itself. */
  readAttributes(): boolean {
    const bytes = this.#bytes
    this.#spans.length = 0
    let at = this.end
    for (;;) {
      let byte = bytes[at]
      while (byte !== undefined && byte <= 0x20) byte = bytes[++at]
      if (byte === undefined) throw withoutEnd()
      if (byte === GT || byte === SLASH) {
        this.end = byte === GT ? at + 1 : at + 2
        return byte === SLASH
      }
      at = this.#readAttribute(at)
    }
  }

  /** Value of an attribute of the tag just read. */
  attribute(name: string): string | undefined {
    const index = this.#find(name)
    return index < 0
      ? undefined
      : this.#bytes.toString('latin1', this.#spans[index + 2], this.#spans[index + 3])
  }

  /** The same as a whole number from 0; −1 without the attribute, NaN when it says something else. */
  wholeAttribute(name: string): number {
    const index = this.#find(name)
    if (index < 0) return -1
    return wholeNumber(this.#bytes, this.#spans[index + 2] as number, this.#spans[index + 3] as number)
  }

  /** The same as the key of a cell (see `cellKey`). */
  cellAttribute(name: string): number {
    const index = this.#find(name)
    if (index < 0) return -1
    return cellKey(this.#bytes, this.#spans[index + 2] as number, this.#spans[index + 3] as number)
  }

  #find(name: string): number {
    const spans = this.#spans
    for (let index = 0; index < spans.length; index += 4) {
      if (this.#is(spans[index] as number, spans[index + 1] as number, name)) return index
    }
    return -1
  }

  #readAttribute(from: number): number {
    const bytes = this.#bytes
    let at = from
    let start = from
    let byte = bytes[at]
    while (byte !== EQUALS) {
      if (byte === undefined || byte === GT) throw withoutEnd()
      if (byte === COLON) start = at + 1
      byte = bytes[++at]
    }
    let end = at
    while ((bytes[end - 1] ?? 0) <= 0x20) end -= 1
    at += 1
    while ((bytes[at] ?? GT) <= 0x20) at += 1
    const quote = bytes[at]
    const value = at + 1
    at = value
    while (bytes[at] !== quote) {
      if (at >= bytes.length) throw withoutEnd()
      at += 1
    }
    this.#spans.push(start, end, value, at)
    return at + 1
  }

  #is(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false
    for (let index = 0; index < name.length; index += 1) {
      if (this.#bytes[start + index] !== name.charCodeAt(index)) return false
    }
    return true
  }
}

export const withoutEnd = (): Unreadable =>
  new Unreadable('file.corrupt', { zh: '工作表未结束', en: 'sheet without an end' })
