import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Region } from '@groundbreak/core/region'
import type { Pack } from './region-pack.ts'

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i

/** Workbooks that a demonstration received together. */
export interface DemonstrationFiles {
  readonly paths: readonly string[]
  /** When they are recorded as received (ISO); absent: now. */
  readonly recorded?: string
}

/** The workbooks in the folders that the pack names for a first start. */
export function demonstrationFiles(pack: Pack, region: Region): DemonstrationFiles[] {
  return region.head.demonstration.map(({ folder, recorded }) => ({
    paths: listWorkbooks(join(pack.folder, folder)),
    ...(recorded === undefined ? {} : { recorded }),
  }))
}

function listWorkbooks(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
