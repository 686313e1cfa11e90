import type { MoneyUnit } from '../quantity/index.ts'
import { cellReader, readCell } from './cell-reading.ts'
import type { ReadingContext } from './cell-result.ts'
import type { ColumnMatch } from './column-match.ts'
import { findMoneyUnit } from './money-unit.ts'
import type { Sheet } from './sheet.ts'
import type { ReadColumn } from './table-values.ts'
import { foldText } from './text-folding.ts'

/** A column that says of each row in which unit its amounts are. */
export interface UnitColumn {
  readonly column: number
  /** By row. */
  readonly units: ReadonlyMap<number, MoneyUnit>
}

const HEADING = /^(?:计量|金额|货币|投资)?单位$/

/** Finds it below a heading 单位 whose cells name nothing but units of money. */
export function findUnitColumn(
  sheet: Sheet,
  matches: readonly ColumnMatch[],
  rows: readonly number[],
): UnitColumn | undefined {
  for (const { claim, path } of matches) {
    if (claim || !HEADING.test(path.headings.at(-1)?.key ?? '')) continue
    const said = rows.filter((row) => sheet.kind(row, path.column) !== 'empty')
    const units = new Map<number, MoneyUnit>()
    for (const row of said) {
      const unit = findMoneyUnit(foldText(sheet.text(row, path.column)).replace(/[()]/g, ''))
      if (unit) units.set(row, unit)
    }
    if (units.size > 0 && units.size === said.length) return { column: path.column, units }
  }
  return undefined
}

/** Reads a column of amounts that has no unit of its own in the unit of each row. */
export function inUnitsOfRows(
  sheet: Sheet,
  column: ReadColumn,
  rows: readonly number[],
  { units }: UnitColumn,
  context: ReadingContext,
): ReadColumn {
  const readers = new Map(
    [...new Set(units.values())].map((unit) => [unit, cellReader(column.claim, { ...context, unit })]),
  )
  const results = column.results.map((result, index) => {
    const row = column.at?.[index] ?? rows[index]
    const unit = row === undefined ? undefined : units.get(row)
    const reader = unit && readers.get(unit)
    const isMerged = result instanceof Object && 'kind' in result && result.kind === 'merged-amount'
    return reader && row !== undefined && !isMerged ? readCell(reader, sheet, row, column.column) : result
  })
  return { ...column, results }
}
