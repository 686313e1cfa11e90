import type { Finding } from '../finding/index.ts'
import { cellReader, readCell } from './cell-reading.ts'
import type { ReadingContext } from './cell-result.ts'
import type { ColumnMatch } from './column-match.ts'
import { finding } from './findings.ts'
import { findMoneyUnit } from './money-unit.ts'
import { isSumKey } from './structure-words.ts'
import type { TableValues } from './table-values.ts'
import type { UnitReading } from './understanding.ts'

/** Where money is split by source beside a 合计 column, the parts must add up to it; they are checked, never read. */
export function partsFindings(
  file: string,
  table: TableValues,
  matches: readonly ColumnMatch[],
  units: ReadonlyMap<number, UnitReading>,
  context: Omit<ReadingContext, 'unit' | 'measure'> | undefined = undefined,
): Finding[] {
  if (!context) return []
  const found: Finding[] = []
  for (const whole of matches) {
    const leaf = whole.path.headings.at(-1)
    if (whole.claim?.field.kind !== 'money' || !leaf || !isSumKey(leaf.key)) continue
    const { claim } = whole
    const parts = matches.filter(
      (match) => match.partOf?.field.id === claim.field.id && isSibling(match, whole),
    )
    const column = table.columns.find((one) => one.column === whole.path.column)
    if (!column || parts.length < 2) continue
    const unit = findMoneyUnit(units.get(whole.path.column)?.unit ?? '')
    const readers = parts.map((part) => ({
      column: part.path.column,
      reader: cellReader(claim, {
        ...context,
        measure: undefined,
        unit: part.path.said?.unit ?? unit,
      }),
    }))
    table.rows.forEach((row, index) => {
      const said = column.results[index]
      if (typeof said !== 'number') return
      let sum = 0
      for (const part of readers) {
        const value = readCell(part.reader, table.sheet, row, part.column)
        if (value === null) continue
        if (typeof value !== 'number') return
        sum += value
      }
      if (sum === said) return
      const cell = table.sheet.address(row, column.column)
      const values = { field: claim.field.label, written: String(said / 100), sum: String(sum / 100) }
      found.push(finding('value.parts-mismatch', { file, sheet: table.sheet.name, cell }, values))
    })
  }
  return found
}

/** Columns below the same outer headings, not themselves parts of parts. */
function isSibling(part: ColumnMatch, whole: ColumnMatch): boolean {
  const outer = (match: ColumnMatch): string =>
    match.path.headings
      .slice(0, -1)
      .map(({ key }) => key)
      .join('/')
  return outer(part) === outer(whole) && !part.path.headings.some(({ partOf }) => partOf)
}
