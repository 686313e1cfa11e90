import type { Severity } from '@groundbreak/core/finding'
import type { CellRange, RowRole } from '@groundbreak/core/workbook'

/** A sheet as it is drawn: rows and columns count from 0, texts as the clerk sees them. */
export interface SheetModel {
  readonly name: string
  readonly rowCount: number
  readonly columnCount: number
  readonly text: (row: number, column: number) => string
  /** Numbers stand at the right. */
  readonly isNumber: (row: number, column: number) => boolean
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly role: (row: number) => RowRole | undefined
  /** Tint of a column by what it was understood as: a name from `sheet.css`. */
  readonly tint: (column: number) => string | undefined
  readonly mark: (row: number, column: number) => Severity | undefined
  readonly comment: (row: number, column: number) => string | undefined
}

export interface CellAt {
  readonly row: number
  readonly column: number
}

export const ROW_HEIGHT = 25
const NARROWEST = 44
const WIDEST = 230
const WIDTH_OF_LETTER = 7.2
const SAMPLE_ROWS = 120
/** Rows whose texts reach over the cells beside them: they make no column wide. */
const OVERFLOWS: ReadonlySet<RowRole | undefined> = new Set(['title', 'unit', 'note'])

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** `H27` → row 26, column 7; undefined for anything that is no single cell. */
export function findCell(address: string): CellAt | undefined {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(address)
  const [, letters, digits] = match ?? []
  if (!letters || !digits) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

export const cellAddress = ({ row, column }: CellAt): string => `${columnLetters(column)}${row + 1}`

/** Left edges of the columns, one more than there are columns. Wide letters (汉字) count twice. */
export function columnEdges(sheet: SheetModel): number[] {
  const edges = [0]
  const rows = Math.min(sheet.rowCount, SAMPLE_ROWS)
  const merged = new Set(
    sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top},${merge.left}`),
  )
  for (let column = 0; column < sheet.columnCount; column += 1) {
    let widest = 0
    for (let row = 0; row < rows; row += 1) {
      if (!OVERFLOWS.has(sheet.role(row)) && !merged.has(`${row},${column}`))
        widest = Math.max(widest, printedWidth(sheet.text(row, column)))
    }
    const width = Math.min(WIDEST, Math.max(NARROWEST, widest * WIDTH_OF_LETTER + 14))
    edges.push((edges[column] ?? 0) + Math.round(width))
  }
  return edges
}

function printedWidth(text: string): number {
  const firstLine = text.split('\n', 1)[0] ?? ''
  let width = 0
  for (const letter of firstLine.slice(0, 40)) width += letter.charCodeAt(0) > 0x2e80 ? 1.95 : 1
  return width
}

/** Index of the last edge at or before a position. */
export function edgeBefore(edges: readonly number[], position: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

export const meets = (merge: CellRange, seen: CellRange): boolean =>
  merge.top <= seen.bottom && merge.bottom >= seen.top && merge.left <= seen.right && merge.right >= seen.left
