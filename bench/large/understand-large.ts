import { resolve } from 'node:path'
import { understand, type Workbook } from '../../packages/core/src/workbook/index.ts'
import { getRegion, readPackFolder } from '../../packages/office/src/region-pack.ts'

const folder = resolve(import.meta.dirname, '../../regions/150500-tongliao')
const { vocabulary } = getRegion(readPackFolder(folder))

/** Understands the large workbook with the demonstration's pack; returns the number of values read. */
export function understandLarge(workbook: Workbook): number {
  const { rows, findings } = understand(workbook, 'large.xlsx', vocabulary, [])
  if (process.env.VERBOSE)
    console.error(
      findings.length,
      findings.slice(0, 10).map(({ message }) => message.en),
    )
  let values = 0
  for (const row of rows) values += row.values.length
  return values
}
