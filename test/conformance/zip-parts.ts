import { inflateRawSync } from 'node:zlib'
import { writeZip } from '@groundbreak/documents/writing'

/** One part of a zip archive as it lies there. */
export interface RawPart {
  readonly packed: Buffer
  bytes(): Buffer
  text(): string
}

/** Reads the parts of a zip archive by its directory, for comparing archives byte for byte. */
export function rawParts(archive: Uint8Array): Map<string, RawPart> {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const parts = new Map<string, RawPart>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]
    const nameLength = bytes.readUInt16LE(at + 28)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    const inflated = () => (method === 0 ? packed : inflateRawSync(packed))
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), {
      packed,
      bytes: inflated,
      text: () => inflated().toString('utf8'),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** An archive with some parts replaced or added. */
export function withParts(
  archive: Uint8Array,
  change: (texts: ReadonlyMap<string, string>) => ReadonlyMap<string, string | Buffer>,
): Uint8Array {
  const parts = rawParts(archive)
  const changed = change(new Map([...parts].map(([name, part]) => [name, part.text()])))
  const names = [...new Set([...parts.keys(), ...changed.keys()])]
  return writeZip(
    names.map((path) => ({ path, content: changed.get(path) ?? parts.get(path)?.bytes() ?? '' })),
  )
}
