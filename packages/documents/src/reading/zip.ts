import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressed: number
  /** Size the container claims; only a hint for how much to reserve. */
  readonly claimed: number
  readonly offset: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

/** The container of an Office file. Entries are inflated one by one when asked for, against the limits, never by declared size. */
export class Zip {
  readonly #bytes: Buffer
  readonly #limits: ReadingLimits
  readonly #entries = new Map<string, ZipEntry>()
  #inflated = 0

  constructor(bytes: Buffer, limits: ReadingLimits) {
    this.#bytes = bytes
    this.#limits = limits
    for (const entry of readDirectory(bytes, limits)) this.#entries.set(entry.name.toLowerCase(), entry)
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
    const content = entry.method === 0 ? packed : inflate(packed, Math.min(room, byRatio), entry)
    if (content.length > room) throw tooLarge(entry.name)
    this.#inflated += content.length
    if (crc32(content) !== entry.crc) throw damaged(entry.name)
    return content
  }
}

function inflate(packed: Buffer, most: number, { name, claimed }: ZipEntry): Buffer {
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

function readDirectory(bytes: Buffer, limits: ReadingLimits): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const size = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (count > limits.entries) {
    throw new Unreadable('file.limits', { zh: `压缩包内 ${count} 个文件`, en: `${count} entries` })
  }
  if (start + size > end) throw damaged('central directory')
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) throw damaged('central directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extra = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    refuseUnsafe(name)
    const flags = bytes.readUInt16LE(at + 8)
    if (flags & 1) throw new Unreadable('file.encrypted')
    const method = bytes.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw damaged(name)
    entries.push({
      name,
      method,
      crc: bytes.readUInt32LE(at + 16),
      compressed: bytes.readUInt32LE(at + 20),
      claimed: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra
  }
  refuseOverlap(entries)
  return entries
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw damaged('end of the zip directory')
}

function refuseUnsafe(name: string): void {
  const parts = name.split(/[/\\]/)
  if (parts.includes('..') || /^([/\\]|[A-Za-z]:)/.test(name) || name.includes('\0')) {
    throw new Unreadable('file.unsafe-path', { zh: name, en: name })
  }
}

/** Entries that share bytes inflate one stream many times: a known way to build a bomb, never a workbook. */
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]
    if (next && entry.offset + 30 + entry.compressed > next.offset) {
      throw new Unreadable('file.limits', {
        zh: `压缩包内的文件相互重叠：${entry.name}`,
        en: `entries overlap: ${entry.name}`,
      })
    }
  })
}

function damaged(name: string): Unreadable {
  return new Unreadable('file.corrupt', { zh: name, en: name })
}

function tooLarge(name: string): Unreadable {
  return new Unreadable('file.limits', { zh: `${name} 展开后过大`, en: `${name} is too large when inflated` })
}
