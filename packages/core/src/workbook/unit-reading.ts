import type { CaptionUnit } from './caption-unit.ts'
import type { ColumnMatch } from './column-match.ts'
import { findMoneyUnit } from './money-unit.ts'
import { readNumberFormat } from './number-format.ts'
import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'
import type { UnitReading } from './understanding.ts'

export interface UnitInput {
  readonly sheet: Sheet
  readonly match: ColumnMatch
  readonly caption: CaptionUnit | undefined
  readonly given: string | undefined
  readonly sample: readonly number[]
}

/** The unit of a column of money: what a person said, its headings from inside out, the caption, the number format. */
export function readColumnUnit(input: UnitInput): UnitReading | undefined {
  const { match } = input
  const said = findMoneyUnit(input.given ?? match.taughtUnit ?? '')
  if (said) return { unit: said, where: 'given' }
  const header = match.path.said
  if (header?.unit)
    return { unit: header.unit, where: 'header', cell: input.sheet.address(header.row, header.column) }
  const format = formatUnit(input)
  if (format && !input.caption) return format
  if (input.caption) return { ...input.caption, where: 'caption' }
  return cellUnit(input)
}

function formatUnit({ sheet, match, sample }: UnitInput): UnitReading | undefined {
  for (const row of sample) {
    if (sheet.kind(row, match.path.column) !== 'number') continue
    const { unit } = readNumberFormat(
      sheet.format(row, match.path.column),
      sheet.number(row, match.path.column),
    )
    if (unit) return { unit, where: 'format', cell: sheet.address(row, match.path.column) }
  }
  return undefined
}

const WITH_UNIT = /[0-9](亿元|亿|万元|万|元)$/

function cellUnit({ sheet, match, sample }: UnitInput): UnitReading | undefined {
  for (const row of sample) {
    if (sheet.kind(row, match.path.column) !== 'text') continue
    const unit = findMoneyUnit(WITH_UNIT.exec(foldText(sheet.text(row, match.path.column)))?.[1] ?? '')
    if (unit) return { unit, where: 'cell', cell: sheet.address(row, match.path.column) }
  }
  return undefined
}
