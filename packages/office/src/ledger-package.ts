import {
  checkPackage,
  DamagedPackage,
  type PackageContents,
  type PackageSecret,
  packStore,
  restorePackage,
  type SignedHead,
  StaleLedger,
  writePackage,
} from '@groundbreak/store'
import { appendNow } from './append-now.ts'
import type { Books } from './books.ts'
import { Refusal } from './refusal.ts'
import type { Pack } from './region-pack.ts'

/** What a package holds. */
export interface PackageContent {
  readonly region: string
  readonly entries: number
  readonly files: number
  /** Hash of the last entry. */
  readonly hash: string
  readonly made: string
  /** The last signed head among the entries. */
  readonly signed?: SignedHead
}

/** What was taken over from a package. */
export interface RestoredPackage extends PackageContent {
  /** Texts of the region pack it was made with, by path. */
  readonly texts: ReadonlyMap<string, string>
}

/** What comes with the program stands in no package. */
const COMES_ALONG = /^(?:standard|mechanisms)\//

/**
 * Writes the whole region into one file while others go on working (备份): ledger, kept files, unfinished work and the
 * region pack. It is read back and verified before it is called done.
 */
export async function backUp(
  books: Books,
  pack: Pack,
  path: string,
  now: Date,
  secret?: PackageSecret,
): Promise<PackageContent> {
  const texts = [...pack.files].filter(([name]) => !COMES_ALONG.test(name))
  const packed = texts.map(([name, text]) => ({ pack: name, text }))
  await writePackage(path, packStore(books.store, books.region, packed, now), secret)
  return verifyPackage(path, secret?.passphrase)
}

/**
 * Verifies a package without a store (离线验账).
 * @throws Refusal naming the first difference
 */
export async function verifyPackage(path: string, passphrase?: string): Promise<PackageContent> {
  return contentOf(await asRefusal(() => checkPackage(path, passphrase)))
}

/**
 * Takes a package over into an empty ledger (恢复), and says so in an entry behind those taken over.
 * @throws Refusal when the package is damaged or of another region, or the ledger is not empty; nothing was written
 */
export async function restore(
  books: Books,
  path: string,
  by: string,
  passphrase?: string,
): Promise<RestoredPackage> {
  const restored = await asRefusal(() =>
    restorePackage(books.store, path, passphrase, ({ region }) => {
      if (region !== books.region) throw ofAnother(region, books.region)
    }),
  )
  const { signed: _, ...content } = contentOf(restored)
  const { made, entries, files, hash } = content
  await appendNow(books, { kind: 'restore', by, body: { made, entries, files, hash }, facts: [] })
  return { ...content, texts: new Map(restored.texts.map(({ pack, text }) => [pack, text])) }
}

const contentOf = ({
  head: { region, hash, made },
  entries,
  files,
  signed,
}: PackageContents): PackageContent => ({
  region,
  hash,
  made,
  entries,
  files,
  ...(signed && { signed }),
})

async function asRefusal<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DamagedPackage) throw damaged(error)
    if (error instanceof StaleLedger) throw notEmpty(error.last)
    throw error
  }
}

const damaged = ({ words, entry }: DamagedPackage): Refusal =>
  new Refusal('package.damaged', 'invalid', {
    words,
    remedy: {
      zh: '换用另一份备份，或核对口令；没有写入任何内容',
      en: 'take another backup, or check the passphrase; nothing was written',
    },
    ...(entry === undefined ? {} : { details: { entry } }),
  })

const notEmpty = (last: number): Refusal =>
  new Refusal('package.ledger-not-empty', 'conflict', {
    words: {
      zh: `这里已有另一本账（${last} 条账目），不能恢复到其上`,
      en: `there is another ledger here already (${last} entries): a package is restored into an empty one`,
    },
    remedy: { zh: '用 --data 指定一个空目录', en: 'name an empty folder with --data' },
  })

const ofAnother = (region: string, here: string): Refusal =>
  new Refusal('package.other-region', 'invalid', {
    words: {
      zh: `账本包属于地区 ${region}，这里是 ${here}`,
      en: `the package is of region ${region}, this is ${here}`,
    },
    remedy: { zh: '用 --region 指定该地区的地区包', en: 'name the pack of that region with --region' },
  })
