import { closeSync, openSync, readSync } from 'node:fs'

/** One face of a font file, as far as choosing needs it. */
export interface FontFace {
  readonly file: string
  readonly family: string
  readonly bold: boolean
  covers(codePoint: number): boolean
}

const COLLECTION = 0x74746366 // 'ttcf'
const KINDS = [0x00010000, 0x4f54544f, 0x74727565] // TrueType, 'OTTO', 'true'
const TYPOGRAPHIC_FAMILY = 16
const FAMILY = 1
const ENGLISH = 0x0409
/** Tables of a sound font are far smaller; a broken one mustn't take the memory. */
const LARGEST_TABLE = 16 * 1024 * 1024

/** Faces of a .ttf, .otf or .ttc file: only names and character maps are read. An unreadable file has none. */
export function readFontFaces(file: string): FontFace[] {
  const handle = openSync(file, 'r')
  try {
    const read = (offset: number, length: number): DataView => {
      const bytes = new Uint8Array(Math.min(length, LARGEST_TABLE))
      const got = readSync(handle, bytes, 0, bytes.length, offset)
      return new DataView(bytes.buffer, 0, got)
    }
    const head = read(0, 12)
    const offsets =
      head.getUint32(0) === COLLECTION ? listOffsets(read(12, 4 * head.getUint32(8)), head.getUint32(8)) : [0]
    return offsets.flatMap((offset) => readFace(file, offset, read))
  } catch (error) {
    // A font folder may hold anything; DataView reports a short or senseless table as a RangeError.
    if (error instanceof RangeError) return []
    throw error
  } finally {
    closeSync(handle)
  }
}

type Read = (offset: number, length: number) => DataView

const listOffsets = (view: DataView, count: number): number[] =>
  Array.from({ length: Math.min(count, 64) }, (_, index) => view.getUint32(index * 4))

function readFace(file: string, offset: number, read: Read): FontFace[] {
  const head = read(offset, 12)
  if (!KINDS.includes(head.getUint32(0))) return []
  const count = head.getUint16(4)
  const directory = read(offset + 12, count * 16)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < count; index += 1) {
    const tag = ascii(directory, index * 16, 4)
    if (!['name', 'cmap', 'OS/2'].includes(tag)) continue
    tables.set(tag, read(directory.getUint32(index * 16 + 8), directory.getUint32(index * 16 + 12)))
  }
  const names = tables.get('name')
  const map = tables.get('cmap')
  if (names === undefined || map === undefined) return []
  const family = readFamily(names)
  const weight = tables.get('OS/2')?.getUint16(4) ?? 400
  return family === undefined ? [] : [{ file, family, bold: weight >= 600, covers: readCoverage(map) }]
}

const ascii = (view: DataView, at: number, length: number): string =>
  Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('')

/** The English family name, the typographic one before the one of four styles. */
function readFamily(view: DataView): string | undefined {
  const count = view.getUint16(2)
  const strings = view.getUint16(4)
  const found = new Map<number, string>()
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12
    const isWindows = view.getUint16(at) === 3
    const name = view.getUint16(at + 6)
    if (!isWindows || view.getUint16(at + 4) !== ENGLISH) continue
    if (name === FAMILY || name === TYPOGRAPHIC_FAMILY) {
      found.set(name, utf16(view, strings + view.getUint16(at + 10), view.getUint16(at + 8)))
    }
  }
  return found.get(TYPOGRAPHIC_FAMILY) ?? found.get(FAMILY)
}

const utf16 = (view: DataView, at: number, length: number): string =>
  Array.from({ length: length / 2 }, (_, index) => String.fromCharCode(view.getUint16(at + index * 2))).join(
    '',
  )

/** Prefers the full Unicode table (format 12) to the one of the basic plane (format 4). */
function readCoverage(view: DataView): (codePoint: number) => boolean {
  const count = view.getUint16(2)
  const offsets = Array.from({ length: count }, (_, index) => view.getUint32(4 + index * 8 + 4))
  const full = offsets.find((offset) => view.getUint16(offset) === 12)
  if (full !== undefined) return coverageOfGroups(view, full)
  const basic = offsets.find((offset) => view.getUint16(offset) === 4)
  return basic === undefined ? () => false : coverageOfSegments(view, basic)
}

function coverageOfGroups(view: DataView, at: number): (codePoint: number) => boolean {
  const count = view.getUint32(at + 12)
  return (codePoint) => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      if (codePoint < view.getUint32(group)) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return true
    }
    return false
  }
}

function coverageOfSegments(view: DataView, at: number): (codePoint: number) => boolean {
  const doubled = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue
      const start = view.getUint16(starts + segment)
      if (codePoint < start) return false
      const range = view.getUint16(ranges + segment)
      if (range === 0) return ((codePoint + view.getUint16(deltas + segment)) & 0xffff) !== 0
      return view.getUint16(ranges + segment + range + (codePoint - start) * 2) !== 0
    }
    return false
  }
}
