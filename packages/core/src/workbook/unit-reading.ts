import type { MoneyUnit } from '../quantity/index.ts'
import { cellAddress } from './address.ts'
import type { ColumnMatch } from './column-match.ts'
import type { HeaderBlock } from './header-block.ts'
import { readHeading } from './heading.ts'
import { findMoneyUnit } from './money-unit.ts'
import { readNumberFormat } from './number-format.ts'
import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'
import type { UnitReading } from './understanding.ts'

/** A unit that holds for a whole table, read above it. */
export interface CaptionUnit {
  readonly unit: MoneyUnit
  readonly cell: string
}

const CAPTION = /(?:计量|金额|货币)?单位[:：]?([^()]*)/

/** The money unit written above a table: 单位：万元, （万元） behind the title; undefined when none or several are named. */
export function findCaptionUnit(sheet: Sheet, rows: readonly number[]): CaptionUnit | undefined {
  const found: CaptionUnit[] = []
  for (const row of rows) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (sheet.kind(row, column) !== 'text') continue
      const text = sheet.text(row, column)
      for (const unit of unitsIn(text)) found.push({ unit, cell: cellAddress(row, column) })
    }
  }
  const [first] = found
  return first && found.every(({ unit }) => unit === first.unit) ? first : undefined
}

function unitsIn(text: string): MoneyUnit[] {
  const folded = foldText(text)
  const caption = /填报单位|报送单位|制表单位|责任单位|编制单位/.test(folded)
    ? CAPTION.exec(folded.replace(/(?:填报|报送|制表|责任|编制)单位/g, ''))
    : CAPTION.exec(folded)
  const named = (caption?.[1] ?? '').split(/[、,，/;；.。]/).flatMap((part) => findMoneyUnit(part) ?? [])
  if (named.length > 0) return named
  const { unit } = readHeading(text)
  if (unit) return [unit]
  const alone = findMoneyUnit(folded)
  return alone && folded.length > 1 ? [alone] : []
}

export interface UnitInput {
  readonly sheet: Sheet
  readonly block: HeaderBlock
  readonly match: ColumnMatch
  readonly caption: CaptionUnit | undefined
  readonly given: string | undefined
  readonly sample: readonly number[]
}

/** The unit of a column of money: what a person said, its headings from inside out, the caption, the number format. */
export function readColumnUnit(input: UnitInput): UnitReading | undefined {
  const { match, sheet, block } = input
  const said = findMoneyUnit(input.given ?? match.taughtUnit ?? '')
  if (said) return { unit: said, where: 'given' }
  for (let index = match.path.headings.length - 1; index >= 0; index -= 1) {
    const unit = match.path.headings[index]?.unit
    const row = match.path.rows[index]
    if (unit && row !== undefined) {
      return { unit, where: 'header', cell: cellAddress(row, match.path.origins[index] ?? match.path.column) }
    }
  }
  if (block.unitRow !== undefined) {
    const folded = foldText(sheet.text(block.unitRow, match.path.column)).replace(/[()]/g, '')
    const unit = findMoneyUnit(folded)
    if (unit) return { unit, where: 'header', cell: cellAddress(block.unitRow, match.path.column) }
  }
  const format = formatUnit(input)
  if (format && !input.caption) return format
  if (input.caption) return { ...input.caption, where: 'caption' }
  return cellUnit(input)
}

function formatUnit({ sheet, match, sample }: UnitInput): UnitReading | undefined {
  for (const row of sample) {
    if (sheet.kind(row, match.path.column) !== 'number') continue
    const { unit } = readNumberFormat(sheet.format(row, match.path.column))
    if (unit) return { unit, where: 'format', cell: cellAddress(row, match.path.column) }
  }
  return undefined
}

const WITH_UNIT = /[0-9](亿元|亿|万元|万|元)$/

function cellUnit({ sheet, match, sample }: UnitInput): UnitReading | undefined {
  for (const row of sample) {
    if (sheet.kind(row, match.path.column) !== 'text') continue
    const unit = findMoneyUnit(WITH_UNIT.exec(foldText(sheet.text(row, match.path.column)))?.[1] ?? '')
    if (unit) return { unit, where: 'cell', cell: cellAddress(row, match.path.column) }
  }
  return undefined
}
