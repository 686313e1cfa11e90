import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'

/**
 * A column that says of every row what its figures are: 计划 in one row, 完成 in the next, for one project after the
 * other. The word then belongs to the headings of the figures beside it.
 */
export interface RowMeasures {
  readonly column: number
  /** The word of each row that has one. */
  readonly words: ReadonlyMap<number, string>
  /** Different words in the order they are met. */
  readonly kinds: readonly string[]
}

const MEASURE =
  /^(?:年度|本年|全年|月度|本月|当月|累计|年)?(?:计划|目标|任务|实际|完成|实际完成|累计|累计完成|已完成)(?:投资|数|额|情况)?$|^(?:投资|年度投资)(?:计划|完成)$|^(?:本月|当月)$/

/** Finds the column among those no heading claims; undefined when rows say nothing of the kind. */
export function findRowMeasures(
  sheet: Sheet,
  first: number,
  last: number,
  columns: readonly number[],
): RowMeasures | undefined {
  for (const column of columns) {
    const words = new Map<number, string>()
    let filled = 0
    for (let row = first; row <= last; row += 1) {
      if (sheet.kind(row, column) === 'empty') continue
      filled += 1
      const word = foldText(sheet.text(row, column))
      if (MEASURE.test(word)) words.set(row, word)
      else if (filled > 8 && words.size * 2 < filled) break
    }
    const kinds = [...new Set(words.values())]
    if (kinds.length >= 2 && words.size >= 2 && words.size * 10 >= filled * 8) return { column, words, kinds }
  }
  return undefined
}

/**
 * The row of a project that has a word.
 * @param project the row it begins in
 * @param end the row the next one begins in
 */
export function measureRow(
  { words }: RowMeasures,
  project: number,
  end: number,
  word: string,
): number | undefined {
  for (let row = project; row < end && words.has(row); row += 1) if (words.get(row) === word) return row
  return undefined
}
