import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, SigningKey } from '@groundbreak/store'
import { Office } from './office.ts'
import { WorkerReader } from './reader/reader.ts'
import { getRegion, readPackFolder } from './region-pack.ts'

/** Where an office works. */
export interface OfficePlace {
  readonly packFolder: string
  readonly dataFolder: string
  /** PostgreSQL instead of the embedded store; files still lie in the data folder. */
  readonly databaseUrl?: string
  readonly clock?: () => Date
  readonly actor?: string
  readonly onFault?: (error: unknown) => void
}

/** Whether a data folder holds a ledger on the embedded store. */
export const hasLedger = (dataFolder: string): boolean => existsSync(join(dataFolder, 'ledger.db'))

/**
 * Opens the office on its store, made when needed.
 * @throws Refusal when the region pack has problems
 */
export async function openOfficeAt(place: OfficePlace): Promise<Office> {
  const { packFolder, dataFolder, databaseUrl, clock = () => new Date() } = place
  const pack = readPackFolder(packFolder)
  const region = getRegion(pack)
  const store = await openStore(
    databaseUrl === undefined
      ? { dataDir: dataFolder, clock }
      : { databaseUrl, filesDir: join(dataFolder, 'files'), clock },
  )
  try {
    return await Office.open({
      store,
      pack,
      region,
      reader: new WorkerReader({ vocabulary: region.vocabulary }),
      signingKey: () => SigningKey.open(join(dataFolder, 'keys', 'head.pem')),
      clock,
      actor: place.actor ?? 'office',
      onFault: place.onFault ?? ((error) => process.emitWarning(String(error))),
    })
  } catch (error) {
    // a store left open would keep the process and its lock
    await store.close()
    throw error
  }
}
