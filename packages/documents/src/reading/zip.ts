import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { damaged, readDirectory, type ZipEntry } from './zip-directory.ts'

const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Ways of compressing that the format knows and we don't, by their numbers. */
const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
}

/** The container of an Office file. Entries are inflated one by one when asked for, against the limits, never by declared size. */
export class Zip {
  readonly #bytes: Buffer
  readonly #limits: ReadingLimits
  readonly #entries = new Map<string, ZipEntry>()
  #inflated = 0

  constructor(bytes: Buffer, limits: ReadingLimits) {
    this.#bytes = bytes
    this.#limits = limits
    for (const entry of readDirectory(bytes, limits)) {
      const key = entry.name.toLowerCase()
      // Two parts of one name: each reader would take another one.
      if (this.#entries.has(key)) throw damaged(entry.name)
      this.#entries.set(key, entry)
    }
  }

  /** Names of the entries as written. */
  get names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name)
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** Content of an entry; `undefined` when there is none of that name (case does not count, as in Excel). */
  find(name: string): Buffer | undefined {
    const entry = this.#entries.get(name.toLowerCase())
    return entry && this.#inflate(entry)
  }

  /** @throws Unreadable when the entry is missing */
  get(name: string): Buffer {
    const found = this.find(name)
    if (!found) throw new Unreadable('file.corrupt', { zh: `缺少 ${name}`, en: `${name} is missing` })
    return found
  }

  #inflate(entry: ZipEntry): Buffer {
    const packed = packedBytes(this.#bytes, entry)
    const limits = this.#limits
    const room = Math.min(limits.partBytes, limits.inflatedBytes - this.#inflated)
    const byRatio = Math.max(limits.ratioFrom, packed.length * limits.ratio)
    const content = entry.method === STORED ? packed : inflate(packed, Math.min(room, byRatio), entry)
    if (content.length > room) throw tooLarge(entry.name)
    this.#inflated += content.length
    if (crc32(content) !== entry.crc) throw damaged(entry.name)
    return content
  }
}

function inflate(packed: Buffer, most: number, { name, method, claimed }: ZipEntry): Buffer {
  if (method !== DEFLATED) {
    const said = `${name}: ${METHODS[method] ?? `method ${method}`}`
    throw new Unreadable('file.unsupported', { zh: said, en: said })
  }
  const chunkSize = Math.max(1024, Math.min(claimed + 1, most))
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1), chunkSize })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name)
    throw damaged(name)
  }
}

function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset, compressed, name } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged(name)
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + compressed > bytes.length) throw damaged(name)
  return bytes.subarray(start, start + compressed)
}

function tooLarge(name: string): Unreadable {
  return new Unreadable('file.limits', { zh: `${name} 展开后过大`, en: `${name} is too large when inflated` })
}
