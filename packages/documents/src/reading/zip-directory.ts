import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressed: number
  /** Size the container claims; only a hint for how much to reserve. */
  readonly claimed: number
  /** Of the local header, from the first byte of the file. */
  readonly offset: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END_LENGTH = 22
const LOCATOR_LENGTH = 20
const LONGEST_COMMENT = 0xffff
/** Stands for a number that is to be found in the zip64 fields. */
const IN_64 = 0xffff_ffff
const EXTRA_64 = 0x0001

/** Where the central directory lies. */
interface DirectoryPlace {
  readonly count: number
  readonly size: number
  readonly start: number
  /** Bytes that stand before the container and that its offsets don't count. */
  readonly shift: number
}

/** Entries of a zip container from its central directory, which alone is believed (zip64 included). */
export function readDirectory(bytes: Buffer, limits: ReadingLimits): ZipEntry[] {
  const { count, size, start, shift } = findDirectory(bytes)
  if (count > limits.entries) {
    throw new Unreadable('file.limits', { zh: `压缩包内 ${count} 个文件`, en: `${count} entries` })
  }
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > start + size || bytes.readUInt32LE(at) !== DIRECTORY) throw damaged('central directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    refuseUnsafe(name)
    if (bytes.readUInt16LE(at + 8) & 1) throw new Unreadable('file.encrypted')
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const [claimed = 0, compressed = 0, offset = 0] = withExtra64(
      [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
      extra,
    )
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressed,
      claimed,
      offset: offset + shift,
    })
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  }
  refuseOverlap(entries)
  return entries
}

/** Whether the bytes end like a zip container whose directory is where its end says, whatever stands before it. */
export function hasDirectory(bytes: Buffer): boolean {
  try {
    return findDirectory(bytes).count > 0
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

function findDirectory(bytes: Buffer): DirectoryPlace {
  const end = findEnd(bytes)
  const record = findEnd64(bytes, end)
  const [count, size, claimed, behind] =
    record === undefined
      ? [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16), end]
      : [wide(bytes, record + 32), wide(bytes, record + 40), wide(bytes, record + 48), record]
  const start = behind - size
  if (start < 0 || start < claimed) throw damaged('central directory')
  if (count > 0 && bytes.readUInt32LE(start) !== DIRECTORY) throw damaged('central directory')
  return { count, size, start, shift: start - claimed }
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw damaged('end of the zip directory')
}

function findEnd64(bytes: Buffer, end: number): number | undefined {
  const locator = end - LOCATOR_LENGTH
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return undefined
  // The locator counts from the container's first byte; with bytes before it the record still stands before the locator.
  for (const at of [wide(bytes, locator + 8), locator - 56]) {
    if (at >= 0 && at + 56 <= locator && bytes.readUInt32LE(at) === END_64) return at
  }
  throw damaged('zip64 directory')
}

/** Numbers that don't fit 32 bits stand in the extra field, in this order, only those that are needed. */
function withExtra64(numbers: readonly number[], extra: Buffer): number[] {
  if (!numbers.includes(IN_64)) return [...numbers]
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA_64) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    let next = 0
    return numbers.map((number) => {
      if (number !== IN_64) return number
      if (next + 8 > field.length) throw damaged('zip64 field')
      next += 8
      return wide(field, next - 8)
    })
  }
  throw damaged('zip64 field')
}

function wide(bytes: Buffer, at: number): number {
  const value = Number(bytes.readBigUInt64LE(at))
  if (!Number.isSafeInteger(value)) throw damaged('zip64 field')
  return value
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

export function damaged(name: string): Unreadable {
  return new Unreadable('file.corrupt', { zh: name, en: name })
}
