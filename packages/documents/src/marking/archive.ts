import { inflateRawSync } from 'node:zlib'
import { type PackedContent, writeZip } from '../writing/index.ts'

const END_RECORD = 0x06054b50
const END_LENGTH = 22
const CENTRAL_HEADER = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const UTF8_NAMES = 0x0800
/** Parts we edit are inflated up to this; the reader has refused worse long before. */
const LARGEST_PART = 400 * 1024 * 1024

/** A zip archive whose parts can be replaced or added; all others stay compressed and untouched. */
export class Archive {
  readonly #parts: Map<string, PackedContent | string>

  /** @throws RangeError when the bytes are no zip archive */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map(readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  }

  has(path: string): boolean {
    return this.#nameOf(path) !== undefined
  }

  /** The name as the archive writes it: case doesn't count, as in spreadsheet programs. */
  #nameOf(path: string): string | undefined {
    if (this.#parts.has(path)) return path
    const folded = path.toLowerCase()
    return this.paths().find((name) => name.toLowerCase() === folded)
  }

  paths(): string[] {
    return [...this.#parts.keys()]
  }

  /** Text of an XML part; `undefined` when there is no such part. */
  text(path: string): string | undefined {
    const part = this.#parts.get(this.#nameOf(path) ?? path)
    if (part === undefined || typeof part === 'string') return part
    const bytes = part.method === 0 ? part.data : inflateRawSync(part.data, { maxOutputLength: LARGEST_PART })
    return decodeXml(bytes)
  }

  replace(path: string, text: string): void {
    this.#parts.set(this.#nameOf(path) ?? path, text)
  }

  write(): Uint8Array {
    return writeZip([...this.#parts].map(([path, content]) => ({ path, content })))
  }
}

/** UTF-8 or UTF-16 by its byte order mark; what is written back is UTF-8, so the declaration has to say so. */
function decodeXml(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const text = new TextDecoder(mark).decode(bytes)
  return mark === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/i, '$1UTF-8')
}

function readEntries(bytes: Buffer): [string, PackedContent][] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: [string, PackedContent][] = []
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL_HEADER) throw new RangeError('damaged zip directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    const encoding = (bytes.readUInt16LE(at + 8) & UTF8_NAMES) !== 0 ? 'utf8' : 'latin1'
    const name = bytes.toString(encoding, at + 46, at + 46 + nameLength)
    entries.push([name, readContent(bytes, at)])
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function readContent(bytes: Buffer, header: number): PackedContent {
  const local = bytes.readUInt32LE(header + 42)
  if (bytes.readUInt32LE(local) !== LOCAL_HEADER) throw new RangeError('damaged zip entry')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  return {
    method: bytes.readUInt16LE(header + 10),
    crc: bytes.readUInt32LE(header + 16),
    data: bytes.subarray(start, start + bytes.readUInt32LE(header + 20)),
    size: bytes.readUInt32LE(header + 24),
  }
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - 0xffff)
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at
  }
  throw new RangeError('not a zip archive')
}
