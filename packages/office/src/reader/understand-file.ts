import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { getRegion, readPackFolder } from '../region-pack.ts'
import { WorkerReader } from './reader.ts'
import type { Reading } from './request.ts'

/**
 * How a file is understood with a pack alone: no ledger, nothing stored.
 * @throws Refusal when the region pack has problems
 */
export async function understandFile(packFolder: string, path: string): Promise<Reading> {
  const { vocabulary } = getRegion(readPackFolder(packFolder))
  const reader = new WorkerReader({ vocabulary })
  try {
    const bytes = await readFile(path)
    return await reader.read({ name: basename(path), bytes, hints: { taught: [], given: {} } })
  } finally {
    await reader.close()
  }
}
