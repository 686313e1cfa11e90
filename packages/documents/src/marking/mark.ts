import type { Severity, Words } from '@groundbreak/core/finding'

/** Something to be shown to the clerk at a cell of her workbook. */
export interface Mark {
  readonly sheet: string
  /** A1 style. */
  readonly cell: string
  readonly severity: Severity
  readonly message: Words
}

export type Language = 'zh' | 'en'

/** All marks of one cell: what is written into its comment, and its colour by the gravest of them. */
export interface CellMark {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly severity: Severity
  readonly text: string
}

/** Backgrounds, light enough to read black type on. */
export const FILLS: Readonly<Record<Severity, string>> = { error: 'FFC7CE', doubt: 'FFEB9C', info: 'DDEBF7' }

const NAMES: Readonly<Record<Severity, Words>> = {
  error: { zh: '须改正', en: 'To mend' },
  doubt: { zh: '须确认', en: 'To confirm' },
  info: { zh: '提示', en: 'Note' },
}
const GRAVITY: readonly Severity[] = ['info', 'doubt', 'error']
/** Comments beyond it are cut off by spreadsheet programs; nobody reads so far. */
const LONGEST_TEXT = 8_000
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Marks by sheet and cell; those without a readable cell name are returned apart. */
export function groupMarks(
  marks: readonly Mark[],
  language: Language,
): { bySheet: Map<string, CellMark[]>; unplaced: Mark[] } {
  const cells = new Map<string, Map<string, CellMark>>()
  const unplaced: Mark[] = []
  for (const mark of marks) {
    const place = readCellName(mark.cell)
    if (place === undefined) {
      unplaced.push(mark)
      continue
    }
    const sheet = cells.get(mark.sheet) ?? new Map<string, CellMark>()
    cells.set(mark.sheet, sheet)
    const key = `${place.row},${place.column}`
    sheet.set(
      key,
      join(sheet.get(key), { ...place, severity: mark.severity, text: printMark(mark, language) }),
    )
  }
  const bySheet = new Map([...cells].map(([sheet, found]) => [sheet, [...found.values()].toSorted(byPlace)]))
  return { bySheet, unplaced }
}

export function readCellName(name: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(name)
  if (found === null) return undefined
  const [, letters = '', digits = ''] = found
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(digits) - 1
  return row < LAST_ROW && column < LAST_COLUMN ? { row, column } : undefined
}

const printMark = ({ severity, message }: Mark, language: Language): string =>
  language === 'zh' ? `【${NAMES[severity].zh}】${message.zh}` : `[${NAMES[severity].en}] ${message.en}`

/** Marks of cells that turned out to be one are joined. */
export function joinAtCells(marks: readonly CellMark[]): CellMark[] {
  const cells = new Map<string, CellMark>()
  for (const mark of marks) {
    const key = `${mark.row},${mark.column}`
    cells.set(key, join(cells.get(key), mark))
  }
  return [...cells.values()].toSorted(byPlace)
}

function join(first: CellMark | undefined, second: CellMark): CellMark {
  if (first === undefined || first.text.split('\n').includes(second.text)) return first ?? second
  const text = first.text.length > LONGEST_TEXT ? first.text : `${first.text}\n${second.text}`
  const graver = GRAVITY.indexOf(first.severity) > GRAVITY.indexOf(second.severity) ? first : second
  return { ...second, severity: graver.severity, text }
}

const byPlace = (a: CellMark, b: CellMark): number => a.row - b.row || a.column - b.column
