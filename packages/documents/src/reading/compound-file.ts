import { Unreadable } from './unreadable.ts'

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** Sector numbers above this are marks, not sectors. */
const LAST_SECTOR = 0xffff_fffa
const HEADER = 512
const HEADER_FAT_SECTORS = 109
const ENTRY = 128
/** Streams shorter than this lie in the mini stream. */
const MINI_CUTOFF = 4096
const NO_STREAM = 0xffff_ffff
const STORAGE = 1
const STREAM = 2
const ROOT = 5

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE)

/**
 * An OLE compound file ([MS-CFB]), as far as finding its top streams goes. Chains that run in circles or out of the
 * file are how damaged and hostile files keep a reader busy for ever: refused.
 */
export class CompoundFile {
  readonly #bytes: Buffer
  readonly #sectorSize: number
  readonly #fat: Uint32Array
  readonly #entries: readonly Entry[]
  readonly #top: ReadonlyMap<string, Entry>

  /** @throws Unreadable when its structure is damaged */
  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const shift = bytes.length >= HEADER ? bytes.readUInt16LE(30) : 0
    if (shift !== 9 && shift !== 12) throw damaged('header')
    this.#sectorSize = 1 << shift
    this.#fat = this.#readFat()
    const directory = this.#chain(bytes.readUInt32LE(48), this.#fat)
    this.#entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) =>
      readEntry(directory.subarray(index * ENTRY, (index + 1) * ENTRY)),
    )
    this.#top = this.#readTop()
  }

  /** Whether a storage or stream of that name stands at the top. */
  has(name: string): boolean {
    return this.#top.has(name.toLowerCase())
  }

  /** Content of a stream at the top. */
  find(name: string): Buffer | undefined {
    const entry = this.#top.get(name.toLowerCase())
    if (entry?.type !== STREAM) return undefined
    const bytes = entry.size < MINI_CUTOFF ? this.#miniStream(entry) : this.#chain(entry.start, this.#fat)
    if (bytes.length < entry.size) throw damaged(name)
    return bytes.subarray(0, entry.size)
  }

  #readFat(): Uint32Array {
    const bytes = this.#bytes
    const perSector = this.#sectorSize / 4
    const sectors: number[] = []
    for (let index = 0; index < HEADER_FAT_SECTORS; index += 1)
      sectors.push(bytes.readUInt32LE(76 + index * 4))
    const seen = new Set<number>()
    for (let next = bytes.readUInt32LE(68); next <= LAST_SECTOR; ) {
      if (seen.has(next)) throw damaged('DIFAT')
      seen.add(next)
      const sector = this.#sector(next)
      for (let index = 0; index < perSector - 1; index += 1) sectors.push(sector.readUInt32LE(index * 4))
      next = sector.readUInt32LE((perSector - 1) * 4)
    }
    const used = sectors.filter((sector) => sector <= LAST_SECTOR)
    // more than the file has sectors: the same ones again and again
    if (used.length * this.#sectorSize > bytes.length) throw damaged('FAT')
    const fat = new Uint32Array(used.length * perSector)
    used.forEach((number, at) => {
      const sector = this.#sector(number)
      for (let index = 0; index < perSector; index += 1)
        fat[at * perSector + index] = sector.readUInt32LE(index * 4)
    })
    return fat
  }

  /** The last sector of a file may be cut short. */
  #sector(number: number): Buffer {
    const from = (number + 1) * this.#sectorSize
    if (from >= this.#bytes.length) throw damaged('sector')
    const sector = this.#bytes.subarray(from, from + this.#sectorSize)
    return sector.length === this.#sectorSize
      ? sector
      : Buffer.concat([sector, Buffer.alloc(this.#sectorSize - sector.length)])
  }

  #chain(start: number, fat: Uint32Array): Buffer {
    return Buffer.concat(follow(start, fat).map((number) => this.#sector(number)))
  }

  #miniStream({ start, size }: Entry): Buffer {
    const root = this.#entries.find(({ type }) => type === ROOT)
    if (!root) throw damaged('root')
    const pool = this.#chain(root.start, this.#fat)
    const table = this.#chain(this.#bytes.readUInt32LE(60), this.#fat)
    const fat = Uint32Array.from({ length: table.length / 4 }, (_, index) => table.readUInt32LE(index * 4))
    const pieces = follow(start, fat).map((number) => pool.subarray(number * 64, number * 64 + 64))
    return Buffer.concat(pieces).subarray(0, size)
  }

  /** The tree of entries below the root, none of them twice. */
  #readTop(): Map<string, Entry> {
    const top = new Map<string, Entry>()
    const seen = new Set<number>()
    const waiting = [this.#entries.find(({ type }) => type === ROOT)?.child ?? NO_STREAM]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index === NO_STREAM) continue
      const entry = this.#entries[index]
      if (!entry || seen.has(index) || (entry.type !== STREAM && entry.type !== STORAGE))
        throw damaged('directory')
      seen.add(index)
      top.set(entry.name.toLowerCase(), entry)
      waiting.push(entry.left, entry.right)
    }
    return top
  }
}

function readEntry(bytes: Buffer): Entry {
  const length = Math.min(Math.max(bytes.readUInt16LE(64) - 2, 0), 62)
  return {
    name: bytes.toString('utf16le', 0, length),
    type: bytes.readUInt8(66),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  }
}

/** Sector numbers of a chain. */
function follow(start: number, fat: Uint32Array): number[] {
  const numbers: number[] = []
  for (let number = start; number <= LAST_SECTOR; ) {
    const next = fat[number]
    if (next === undefined || numbers.length >= fat.length) throw damaged('chain')
    numbers.push(number)
    number = next
  }
  return numbers
}

const damaged = (what: string): Unreadable =>
  new Unreadable('file.corrupt', { zh: `OLE ${what}`, en: `OLE ${what}` })
