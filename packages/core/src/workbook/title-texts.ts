import type { Sheet } from './sheet.ts'

const COLUMNS = 20
/** Longer texts explain, they name nothing. */
const LONGEST = 80

/** A text that may name a table, counted from 0. */
export interface TitleText {
  readonly text: string
  readonly row: number
  readonly column: number
}

/** The short texts of some rows: titles, captions, what a cover says. */
export function titleTexts(sheet: Sheet, rows: readonly number[]): TitleText[] {
  const texts: TitleText[] = []
  for (const row of rows) {
    for (let column = 0; column < Math.min(sheet.columnCount, COLUMNS); column += 1) {
      if (sheet.kind(row, column) !== 'text') continue
      const text = sheet.text(row, column)
      if (text.length <= LONGEST) texts.push({ text, row, column })
    }
  }
  return texts
}
