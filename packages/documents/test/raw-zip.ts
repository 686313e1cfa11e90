import { crc32, deflateRawSync } from 'node:zlib'

/** How the container is to be written, in ways other programs do. */
export interface RawZip {
  /** Sizes stand behind the data, as programs write that stream. */
  readonly streamed?: boolean
  readonly zip64?: boolean
  /** Number written as compression method in place of 8. */
  readonly method?: number
  readonly flags?: number
  readonly comment?: string
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  readonly backslashes?: boolean
}

const number = (size: 2 | 4 | 8, value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes.subarray(0, size)
}

/** A zip container of these parts, after the specification (APPNOTE 6.3), byte for byte as asked. */
export function rawZip(
  parts: Iterable<readonly [string, string | Uint8Array]>,
  how: RawZip = {},
): Uint8Array {
  const { streamed = false, zip64 = false, method = 8, comment = '' } = how
  const flags = (how.flags ?? 0) | (streamed ? 8 : 0)
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let count = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(how.backslashes ? path.replaceAll('/', '\\') : path)
    const bytes = Buffer.from(content)
    const data = deflateRawSync(bytes)
    const crc = crc32(bytes)
    const known = (value: number) => number(4, zip64 ? 0xffff_ffff : value)
    const head = [number(2, 20), number(2, flags), number(2, method), number(4, 0x21_0000)]
    const extraLocal = zip64
      ? Buffer.concat([number(2, 1), number(2, 16), number(8, bytes.length), number(8, data.length)])
      : Buffer.alloc(0)
    const extra = zip64
      ? Buffer.concat([
          number(2, 1),
          number(2, 24),
          number(8, bytes.length),
          number(8, data.length),
          number(8, offset),
        ])
      : Buffer.alloc(0)
    const sizes = streamed
      ? Buffer.alloc(12)
      : Buffer.concat([number(4, crc), known(data.length), known(bytes.length)])
    const descriptor = streamed
      ? Buffer.concat([
          number(4, 0x08074b50),
          number(4, crc),
          number(zip64 ? 8 : 4, data.length),
          number(zip64 ? 8 : 4, bytes.length),
        ])
      : Buffer.alloc(0)
    const local = Buffer.concat([
      number(4, 0x04034b50),
      ...head,
      sizes,
      number(2, name.length),
      number(2, extraLocal.length),
      name,
      extraLocal,
      data,
      descriptor,
    ])
    directory.push(
      Buffer.concat([
        number(4, 0x02014b50),
        number(2, 20),
        ...head,
        number(4, crc),
        known(data.length),
        known(bytes.length),
        number(2, name.length),
        number(2, extra.length),
        Buffer.alloc(10),
        known(offset),
        name,
        extra,
      ]),
    )
    body.push(local)
    offset += local.length
    count += 1
  }
  const central = Buffer.concat(directory)
  const tail = zip64 ? zip64End(count, central.length, offset) : Buffer.alloc(0)
  const end = Buffer.concat([
    number(4, 0x06054b50),
    Buffer.alloc(4),
    number(2, zip64 ? 0xffff : count),
    number(2, zip64 ? 0xffff : count),
    number(4, zip64 ? 0xffff_ffff : central.length),
    number(4, zip64 ? 0xffff_ffff : offset),
    number(2, Buffer.byteLength(comment)),
    Buffer.from(comment),
  ])
  const { before = Buffer.alloc(0), after = Buffer.alloc(0) } = how
  return new Uint8Array(Buffer.concat([before, ...body, central, tail, end, after]))
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.concat([
    number(4, 0x06064b50),
    number(8, 44),
    number(2, 45),
    number(2, 45),
    Buffer.alloc(8),
    number(8, count),
    number(8, count),
    number(8, size),
    number(8, offset),
  ])
  const locator = Buffer.concat([
    number(4, 0x07064b50),
    Buffer.alloc(4),
    number(8, offset + size),
    number(4, 1),
  ])
  return Buffer.concat([record, locator])
}
