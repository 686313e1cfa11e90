import type { ColumnMatch } from './column-match.ts'
import type { Sheet } from './sheet.ts'

/** The columns that tell what a row is. */
export interface BodyColumns {
  readonly name: number | undefined
  readonly sequence: number | undefined
  /** Columns of words about a project: when one is filled, the row is no heading. */
  readonly wordy: readonly number[]
  readonly money: readonly number[]
}

const NOT_WORDY = ['name', 'money', 'count', 'percent', 'number', 'division']

export function bodyColumns(
  sheet: Sheet,
  first: number,
  last: number,
  matches: readonly ColumnMatch[],
): BodyColumns {
  const of = (test: (match: ColumnMatch) => boolean): number[] =>
    matches.filter(test).map((match) => match.path.column)
  const [name] = of((match) => match.claim?.field.kind === 'name')
  return {
    name,
    sequence: of(isSequence)[0] ?? runningNumbers(sheet, first, last, matches, name ?? 0),
    wordy: of(({ claim }) => claim !== undefined && !NOT_WORDY.includes(claim.field.kind)),
    money: of((match) => match.claim?.field.kind === 'money' && match.by !== 'derived'),
  }
}

const isSequence = (match: ColumnMatch): boolean =>
  match.by === 'derived' && match.claim === undefined && match.partOf === undefined

/** Rows whose name cell lies under a cell merged from above, with the row the merge begins in. */
export function nameCovers(
  sheet: Sheet,
  name: number | undefined,
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  const covers = new Map<number, number>()
  if (name === undefined) return covers
  for (const merge of sheet.merges) {
    if (merge.left > name || merge.right < name || merge.bottom <= merge.top) continue
    for (let row = Math.max(merge.top + 1, first); row <= Math.min(merge.bottom, last); row += 1) {
      covers.set(row, merge.top)
    }
  }
  return covers
}

/** A column without heading before the names that counts 1, 2, 3. */
function runningNumbers(
  sheet: Sheet,
  first: number,
  last: number,
  matches: readonly ColumnMatch[],
  name: number,
): number | undefined {
  const headed = new Set(matches.map(({ path }) => path.column))
  for (let column = 0; column < name; column += 1) {
    if (headed.has(column)) continue
    let next = 1
    let others = 0
    for (let row = first; row <= last && others <= next; row += 1) {
      if (sheet.kind(row, column) === 'empty') continue
      if (sheet.text(row, column).trim() === String(next)) next += 1
      else others += 1
    }
    if (next > 2 && others < next - 1) return column
  }
  return undefined
}
