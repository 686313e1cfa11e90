import { CHAIN_START } from '@groundbreak/core/ledger'
import { openSealed } from '../sealing.ts'
import { StaleLedger, type Store } from '../store.ts'
import { readPackage } from './package-file.ts'
import type { PackageHead, PackageRecord, PackedEntry, PackedText } from './package-records.ts'

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
export interface Restored {
  readonly head: PackageHead
  readonly entries: number
  readonly files: number
  readonly texts: readonly PackedText[]
}

/**
 * Takes a package over into a store whose ledger of the region is empty, or stands where an interrupted restore left it
 * (恢复). The whole package is verified before anything is written.
 * @throws DamagedPackage at the first difference; nothing was written
 * @throws StaleLedger when the store holds another ledger of the region
 */
export async function restorePackage(store: Store, path: string, passphrase?: string): Promise<Restored> {
  const reading = readPackage(path, passphrase)
  let step = await reading.next()
  while (!step.done) step = await reading.next()
  const counts = step.value
  let head: PackageHead | undefined
  let last = { number: 0, hash: CHAIN_START }
  const texts: PackedText[] = []
  let waiting: PackedEntry[] = []
  const adopt = async () => {
    if (head && waiting.length > 0) await store.adopt(head.region, waiting)
    waiting = []
  }
  for await (const record of readPackage(path, passphrase)) {
    if ('groundbreak' in record) {
      head = record
      last = await store.last(record.region)
    } else if ('file' in record) await store.keepFile(Buffer.from(record.base64, 'base64'))
    else if ('entry' in record) {
      if (record.entry === last.number && record.hash !== last.hash) throw new StaleLedger(last.number)
      if (record.entry > last.number) waiting.push(record)
      if (waiting.length === AT_ONCE) await adopt()
    } else if ('draft' in record && head) {
      await adopt()
      await store.putDraft(head.region, record.draft, record.value)
    } else if ('pack' in record) texts.push(record)
  }
  await adopt()
  if (!head || last.number > head.entries) throw new StaleLedger(last.number)
  return { head, texts, ...counts }
}
