import type { HeaderBlock } from './header-block.ts'
import { readHeading } from './heading.ts'
import type { Sheet } from './sheet.ts'
import { isNote, isSignature } from './structure-words.ts'
import { foldText } from './text-folding.ts'

/** How much of what a row holds. */
export interface RowLook {
  readonly filled: number
  readonly numbers: number
  readonly texts: number
  /** Column of the first text, −1 when there is none. */
  readonly firstText: number
}

export function lookAt(sheet: Sheet, row: number): RowLook {
  const { filled, numbers, texts, firstText } = sheet.tally()
  return {
    filled: filled[row] ?? 0,
    numbers: numbers[row] ?? 0,
    texts: texts[row] ?? 0,
    firstText: firstText[row] ?? -1,
  }
}

/** Folded texts of the headings by column, to know them again when they are printed on the next page. */
export function headingTexts(sheet: Sheet, block: HeaderBlock): ReadonlyMap<number, ReadonlySet<string>> {
  const texts = new Map<number, Set<string>>()
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (const column of sheet.filledColumns) {
      if (sheet.kind(row, column) !== 'text') continue
      const set = texts.get(column) ?? new Set()
      set.add(readHeading(sheet.text(row, column)).key)
      texts.set(column, set)
    }
  }
  return texts
}

/** True when every text of a row is a heading of its own column. */
export function isRepeatedHeader(
  sheet: Sheet,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
  row: number,
  look: RowLook,
): boolean {
  if (look.numbers > 0 || look.texts < 2) return false
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) !== 'text') continue
    if (!headings.get(column)?.has(readHeading(sheet.text(row, column)).key)) return false
  }
  return true
}

/** False when a row further down is filled like a row of the table. */
export function isLastContent(sheet: Sheet, row: number, last: number): boolean {
  for (let below = row + 1; below <= last; below += 1) {
    const { filled, numbers, firstText } = lookAt(sheet, below)
    const folded = firstText >= 0 ? foldText(sheet.text(below, firstText)) : ''
    const signed = isNote(folded) || isSignature(folded)
    if (filled > 2 && (numbers > 0 || !signed)) return false
  }
  return true
}
