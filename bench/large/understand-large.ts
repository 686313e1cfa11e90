import { resolve } from 'node:path'
import { loadRegion } from '../../packages/core/src/region/index.ts'
import { understand, type Workbook } from '../../packages/core/src/workbook/index.ts'
import { readPackFolder } from '../../packages/office/src/region-pack.ts'

/** Understands the large workbook with the demonstration's pack; returns the number of values read. */
export function understandLarge(workbook: Workbook): number {
  const folder = resolve(import.meta.dirname, '../../regions/150500-tongliao')
  const { region } = loadRegion(readPackFolder(folder).files)
  if (!region) throw new Error('the pack has problems')
  const { rows, findings } = understand(workbook, 'large.xlsx', region.vocabulary, [])
  if (process.env.VERBOSE) console.error(findings.slice(0, 10).map(({ message }) => message.en))
  let values = 0
  for (const row of rows) values += row.values.length
  return values
}
