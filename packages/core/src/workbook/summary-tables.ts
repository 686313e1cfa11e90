import type { ReadTable } from './read-table.ts'
import type { ReadColumn } from './table-values.ts'

/**
 * Tables that only add up the list of another table by words nobody declared (工业, 农业): they have no running numbers,
 * nothing but names and figures, and each of their sums is that of the list. Their rows are no projects.
 */
export function findSummaries(tables: readonly ReadTable[]): ReadonlySet<ReadTable> {
  const bare = tables.filter(isBare)
  return new Set(bare.filter((table) => tables.some((list) => !bare.includes(list) && addsUpTo(table, list))))
}

/** Columns that say more of a row than its name and its figures. */
const isBare = ({ body, values }: ReadTable): boolean =>
  body.sequence === undefined &&
  values.rows.length > 0 &&
  values.columns.every(
    ({ claim, derived }) => derived || ['name', 'money', 'count'].includes(claim.field.kind),
  )

function addsUpTo(table: ReadTable, list: ReadTable): boolean {
  if (table.lexicon !== list.lexicon || table.values.rows.length >= list.values.rows.length + 1) return false
  let compared = 0
  for (const column of table.values.columns) {
    if (column.derived || column.claim.field.kind !== 'money') continue
    const other = list.values.columns.find(
      ({ claim, period }) => claim.field.id === column.claim.field.id && period === column.period,
    )
    if (!other) continue
    const sum = sumOf(column)
    if (sum !== sumOf(other)) return false
    if (sum !== 0) compared += 1
  }
  return compared > 0
}

const sumOf = ({ results }: ReadColumn): number =>
  results.reduce<number>((sum, result) => (typeof result === 'number' ? sum + result : sum), 0)
