import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Region } from '@groundbreak/core/region'
import type { Pack } from './region-pack.ts'

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i

/** The workbooks in the folders that the pack names for a first start. */
export function demonstrationFiles(pack: Pack, region: Region): string[] {
  return region.head.demonstration.flatMap((named) => {
    const folder = join(pack.folder, named)
    if (!existsSync(folder)) return []
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  })
}
