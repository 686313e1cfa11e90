import { openAt, type SealFault } from '../sealing.ts'
import type { SignedHead } from '../signed-head.ts'
import { sm3 } from '../sm3.ts'

/** First line of a package. */
export interface PackageHead {
  readonly groundbreak: 'ledger package'
  readonly version: 1
  readonly region: string
  /** Entries it holds, 1 to this number. */
  readonly entries: number
  /** Hash of the last of them. */
  readonly hash: string
  /** When it was made, ISO 8601 UTC. */
  readonly made: string
}

/** A sealed entry as the store keeps it, byte for byte. */
export interface PackedEntry {
  readonly entry: number
  readonly sealed: string
  readonly hash: string
}

/** A kept file; it stands before the first entry that names it. */
export interface PackedFile {
  /** SM3 of its bytes. */
  readonly file: string
  readonly base64: string
}

/** Unfinished work. */
export interface PackedDraft {
  readonly draft: string
  readonly value: unknown
}

/** A file of the region pack. */
export interface PackedText {
  readonly pack: string
  readonly text: string
}

/** Last line: SM3 of all bytes before it. */
export interface PackageEnd {
  readonly end: number
  readonly sm3: string
}

export type PackageRecord = PackageHead | PackedEntry | PackedFile | PackedDraft | PackedText | PackageEnd

/** What is wrong with a package, in both languages. */
export class DamagedPackage extends Error {
  readonly words: { readonly zh: string; readonly en: string }
  /** The first entry that is not as it was written, where one is to blame. */
  readonly entry: number | undefined

  constructor(zh: string, en: string, entry?: number) {
    super(en)
    this.words = { zh, en }
    this.entry = entry
  }
}

/** What a package that was read to its end holds. */
export interface PackageContents {
  readonly head: PackageHead
  readonly entries: number
  readonly files: number
  /** The last signed head among them. */
  readonly signed?: SignedHead
}

/** Holds each record of a package against those before it: numbers, chain, hashes, files (离线验账). */
export class PackageCheck {
  #head: PackageHead | undefined
  #entries = 0
  #files = 0
  #hash = '0'.repeat(64)
  #signed: SignedHead | undefined
  readonly #known = new Set<string>()

  /**
   * What was found.
   * @throws DamagedPackage when there was not even a first line
   */
  contents(): PackageContents {
    if (!this.#head) throw notAPackage()
    const signed = this.#signed && { signed: this.#signed }
    return { head: this.#head, entries: this.#entries, files: this.#files, ...signed }
  }

  /** @throws DamagedPackage for the first record that is not as it was written */
  take(record: PackageRecord): void {
    if ('groundbreak' in record) this.#takeHead(record)
    else if (!this.#head) throw notAPackage()
    else if ('entry' in record) this.#takeEntry(record, this.#head)
    else if ('file' in record) this.#takeFile(record)
    else if ('end' in record) this.#takeEnd(this.#head)
  }

  #takeHead(head: PackageHead): void {
    if (this.#head || head.groundbreak !== 'ledger package') throw notAPackage()
    if (head.version !== 1)
      throw new DamagedPackage(
        `账本包的版本 ${head.version} 比本程序新`,
        `the package has version ${head.version}, which is newer than this program`,
      )
    this.#head = head
  }

  #takeEntry({ entry: number, sealed, hash }: PackedEntry, { region }: PackageHead): void {
    if (number !== this.#entries + 1) {
      const next = this.#entries + 1
      throw new DamagedPackage(`第 ${next} 号账目缺失`, `entry ${next} is missing`, next)
    }
    const entry = openAt({ sealed, hash }, { region, number, previous: this.#hash })
    if (typeof entry === 'string') throw new DamagedPackage(...SEAL_FAULTS[entry](number), number)
    if (entry.kind === 'head') this.#signed = entry.body as SignedHead
    if (entry.file && !this.#known.has(entry.file.sm3))
      throw new DamagedPackage(
        `第 ${number} 号账目的原件“${entry.file.name}”不在包中`,
        `the file "${entry.file.name}" of entry ${number} is not in the package`,
        number,
      )
    this.#entries = number
    this.#hash = hash
  }

  #takeFile({ file, base64 }: PackedFile): void {
    if (sm3(Buffer.from(base64, 'base64')) !== file)
      throw new DamagedPackage(`原件 ${file} 已被改动`, `the kept file ${file} was altered`)
    this.#known.add(file)
    this.#files += 1
  }

  #takeEnd({ entries, hash }: PackageHead): void {
    if (entries === this.#entries && hash === this.#hash) return
    const next = this.#entries + 1
    throw new DamagedPackage(
      `包首写明 ${entries} 条账目，实有 ${this.#entries} 条，或末尾不符`,
      `the package says it has ${entries} entries and has ${this.#entries}, or ends otherwise`,
      next,
    )
  }
}

const SEAL_FAULTS: Readonly<Record<SealFault, (entry: number) => [zh: string, en: string]>> = {
  text: (entry) => [`第 ${entry} 号账目已被改动`, `entry ${entry} was altered`],
  chain: (entry) => [
    `第 ${entry} 号账目与前一账目不相衔接`,
    `entry ${entry} does not follow the entry before it`,
  ],
  signature: (entry) => [`第 ${entry} 号账目的签名不符`, `entry ${entry} has a signature that does not fit`],
}

export const notAPackage = (): DamagedPackage =>
  new DamagedPackage('不是账本包', 'this is not a ledger package')
