import { CHAIN_START } from '@groundbreak/core/ledger'
import { openSealed } from '../sealing.ts'
import { StaleLedger, type Store } from '../store.ts'
import { checkPackage, readPackage } from './package-file.ts'
import type {
  PackageContents,
  PackageHead,
  PackageRecord,
  PackedEntry,
  PackedText,
} from './package-records.ts'

/** Entries taken over in one transaction. */
const AT_ONCE = 16

/**
 * Everything a store keeps of a region, as records of a package (导出). Entries are only ever appended, so that the
 * ledger as it stood at the beginning comes out whole however many are written meanwhile.
 * @param texts the region pack
 */
export async function* packStore(
  store: Store,
  region: string,
  texts: readonly PackedText[],
  now: Date,
): AsyncGenerator<PackageRecord> {
  const { number: entries, hash } = await store.last(region)
  const head: PackageHead = {
    groundbreak: 'ledger package',
    version: 1,
    region,
    entries,
    hash: entries === 0 ? CHAIN_START : hash,
    made: now.toISOString(),
  }
  yield head
  const packed = new Set<string>()
  for (let number = 1; number <= entries; number += 1) {
    const kept = await store.kept(region, number)
    if (!kept) throw new Error(`entry ${number} is missing`)
    const { file } = openSealed(kept.sealed, kept.hash)
    if (file && !packed.has(file.sm3)) {
      const bytes = await store.findFile(file.sm3)
      if (!bytes) throw new Error(`the file "${file.name}" of entry ${number} is missing`)
      packed.add(file.sm3)
      yield { file: file.sm3, base64: Buffer.from(bytes).toString('base64') }
    }
    yield { entry: number, sealed: kept.sealed, hash: kept.hash }
  }
  for (const { key, value } of await store.drafts(region)) yield { draft: key, value }
  yield* texts
}

/** What came out of a package. */
export interface Restored extends PackageContents {
  readonly texts: readonly PackedText[]
}

/**
 * Takes a package over into a store whose ledger of the region is empty, or stands where an interrupted restore left it
 * (恢复). The whole package is verified before anything is written.
 * @param accept throws when this package is not the one wanted
 * @throws DamagedPackage at the first difference; nothing was written
 * @throws StaleLedger when the store holds another ledger of the region
 */
export async function restorePackage(
  store: Store,
  path: string,
  passphrase?: string,
  accept: (head: PackageHead) => void = () => {},
): Promise<Restored> {
  const contents = await checkPackage(path, passphrase)
  const { region, entries } = contents.head
  accept(contents.head)
  const last = await store.last(region)
  if (last.number > entries) throw new StaleLedger(last.number)
  const texts: PackedText[] = []
  let waiting: PackedEntry[] = []
  const adopt = async () => {
    if (waiting.length > 0) await store.adopt(region, waiting)
    waiting = []
  }
  for await (const record of readPackage(path, passphrase)) {
    if ('file' in record) await store.keepFile(Buffer.from(record.base64, 'base64'))
    else if ('entry' in record) {
      if (record.entry === last.number && record.hash !== last.hash) throw new StaleLedger(last.number)
      if (record.entry > last.number) waiting.push(record)
      if (waiting.length === AT_ONCE) await adopt()
    } else if ('draft' in record) {
      await adopt()
      await store.putDraft(region, record.draft, record.value)
    } else if ('pack' in record) texts.push(record)
  }
  await adopt()
  return { ...contents, texts }
}
