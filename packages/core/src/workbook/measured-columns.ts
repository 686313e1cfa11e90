import type { Month } from '../calendar/index.ts'
import type { ReadingContext } from './cell-result.ts'
import { type ColumnMatch, matchColumns } from './column-match.ts'
import { readHeading } from './heading.ts'
import { withKeys } from './heading-path.ts'
import type { Lexicon } from './lexicon.ts'
import type { RowMeasures } from './row-measures.ts'
import type { Sheet } from './sheet.ts'
import { isSequenceKey } from './structure-words.ts'
import type { TaughtColumn } from './understanding.ts'

export interface MeasuredInput {
  readonly sheet: Sheet
  readonly lexicon: Lexicon
  readonly matches: readonly ColumnMatch[]
  readonly measures: RowMeasures
  readonly taught: readonly TaughtColumn[]
  readonly period: Month | undefined
  readonly context: ReadingContext
}

/**
 * Columns of figures that change their meaning from row to row, once for each word: 10月 becomes 10月 › 计划 and
 * 10月 › 完成. Columns filled in the first row of every project only stay as they are.
 */
export function spreadMeasures(input: MeasuredInput): readonly ColumnMatch[] {
  const { sheet, matches, measures } = input
  const [first] = measures.kinds
  const rowsOf = (word: string): number[] =>
    [...measures.words].flatMap(([row, said]) => (said === word ? [row] : []))
  const further = measures.kinds.filter((word) => word !== first).flatMap(rowsOf)
  const varies = (match: ColumnMatch): boolean =>
    match.path.column !== measures.column &&
    !isSequenceKey(match.path.headings.at(-1)?.key ?? '') &&
    (match.claim === undefined || match.claim.field.kind === 'money') &&
    further.some((row) => sheet.kind(row, match.path.column) === 'number')
  const varying = matches.filter(varies)
  const spread = measures.kinds.flatMap((word) =>
    matchColumns({
      ...input,
      paths: withKeys(
        varying.map(({ path }) => ({
          ...path,
          headings: [...path.headings, readHeading(word)],
          rows: [...path.rows, path.rows.at(-1) ?? 0],
          origins: [...path.origins, path.origins.at(-1) ?? path.column],
        })),
      ),
      sample: rowsOf(word),
    }).map((match) => ({ ...match, word })),
  )
  const told: ColumnMatch[] = matches
    .filter((match) => !varying.includes(match))
    .map((match) => (match.path.column === measures.column ? { ...match, by: 'derived' } : match))
  return [...told, ...spread]
}
