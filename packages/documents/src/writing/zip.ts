import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive, in the order in which it is to stand there. */
export interface ZipPart {
  /** With forward slashes, e.g. `xl/workbook.xml`. */
  readonly path: string
  readonly content: string | Uint8Array | PackedContent
}

/** Content taken over from another archive as it lies there, still compressed. */
export interface PackedContent {
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly data: Uint8Array
  /** Bytes when inflated. */
  readonly size: number
}

/** 1980-01-01 00:00, the earliest time a zip can hold: archives carry no clock, so equal input gives equal bytes. */
const DOS_DATE = 0x0021
const DOS_TIME = 0
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_RECORD = 0x06054b50
const UTF8_NAMES = 0x0800
const VERSION = 20
const LARGEST = 0xffff_ffff

interface Packed extends PackedContent {
  readonly name: Buffer
}

/**
 * Packs parts into a zip archive. Same parts, same bytes.
 * @throws RangeError beyond 65,535 parts or 4 GiB (zip64 isn't written)
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  if (parts.length > 0xffff) throw new RangeError('too many parts for a zip archive')
  const chunks: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = pack(part)
    const local = localHeader(packed)
    directory.push(centralHeader(packed, offset))
    chunks.push(local, packed.data)
    offset += local.length + packed.data.length
    if (offset > LARGEST) throw new RangeError('too many bytes for a zip archive')
  }
  const central = Buffer.concat(directory)
  return new Uint8Array(Buffer.concat([...chunks, central, endRecord(parts.length, central.length, offset)]))
}

function pack({ path, content }: ZipPart): Packed {
  const name = Buffer.from(path, 'utf8')
  if (typeof content === 'object' && 'method' in content) return { name, ...content }
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const deflated = deflateRawSync(bytes, { level: 6 })
  const smaller = deflated.length < bytes.length
  return {
    name,
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    data: smaller ? deflated : bytes,
    size: bytes.length,
  }
}

function localHeader(part: Packed): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  header.writeUInt16LE(VERSION, 4)
  writeCommon(header, 6, part)
  return Buffer.concat([header, part.name])
}

function centralHeader(part: Packed, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(CENTRAL_HEADER, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(VERSION, 6)
  writeCommon(header, 8, part)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, part.name])
}

/** The fields that stand in the same order in both headers: flags, method, time, date, crc, sizes, name length. */
function writeCommon(header: Buffer, at: number, part: Packed): void {
  header.writeUInt16LE(UTF8_NAMES, at)
  header.writeUInt16LE(part.method, at + 2)
  header.writeUInt16LE(DOS_TIME, at + 4)
  header.writeUInt16LE(DOS_DATE, at + 6)
  header.writeUInt32LE(part.crc, at + 8)
  header.writeUInt32LE(part.data.length, at + 12)
  header.writeUInt32LE(part.size, at + 16)
  header.writeUInt16LE(part.name.length, at + 20)
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(END_RECORD, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
