import type { Division } from '../division/index.ts'
import type { CodeCount } from './division-recognition.ts'
import type { TableValues } from './table-values.ts'

const REGION_IN_CODE = /^[0-9]{4}-([0-9]{6})-/

/** Which divisions the rows name, in a column of divisions or inside their project codes. */
export function countCodes(tables: readonly TableValues[], divisions: readonly Division[]): CodeCount[] {
  const known = new Set(divisions.map(({ code }) => code))
  return [...countWhere(tables, known, 'cell'), ...countWhere(tables, known, 'projects')]
}

function countWhere(
  tables: readonly TableValues[],
  known: ReadonlySet<string>,
  where: CodeCount['where'],
): CodeCount[] {
  const counts = new Map<string, { rows: number; sheet: string; cell: string }>()
  let all = 0
  const add = (code: string | undefined, sheet: string, cell: () => string): void => {
    if (code === undefined || !known.has(code)) return
    all += 1
    const count = counts.get(code)
    if (count) count.rows += 1
    else counts.set(code, { rows: 1, sheet, cell: cell() })
  }
  for (const table of tables) {
    for (const column of table.columns) {
      const { kind, id } = column.claim.field
      if (where === 'cell' ? kind !== 'division' || id !== 'division' : kind !== 'code') continue
      column.results.forEach((result, index) => {
        if (typeof result !== 'string') return
        const code = where === 'cell' ? result : REGION_IN_CODE.exec(result)?.[1]
        add(code, table.sheet.name, () => table.sheet.address(table.rows[index] ?? 0, column.column))
      })
    }
    if (where !== 'cell') continue
    table.standing.forEach((standing) => {
      const said = standing.find(({ field }) => field === 'division')
      if (typeof said?.value === 'string') add(said.value, table.sheet.name, () => said.cell)
    })
  }
  return [...counts].map(([code, count]) => ({ code, where, share: count.rows / all, ...count }))
}
