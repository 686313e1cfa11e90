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

export function bodyColumns(matches: readonly ColumnMatch[]): BodyColumns {
  const of = (test: (match: ColumnMatch) => boolean): number[] =>
    matches.filter(test).map((match) => match.path.column)
  return {
    name: of((match) => match.claim?.field.kind === 'name')[0],
    sequence: of(isSequence)[0],
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
