import { checkGrowth, checkPoints } from './growth.ts'
import { checkLeads } from './leads.ts'
import { type CheckContext, checkLedger } from './ledger.ts'
import { findMentions, foldWidth } from './mention.ts'
import { checkShares } from './shares.ts'
import { checkSums } from './sums.ts'
import { findTables } from './table.ts'
import { checkTable, checkTextAgainstTable } from './table-claims.ts'
import { sentenceAt, type Verdict } from './verdict.ts'

/**
 * Recomputes the figures of any bulletin's text (数据核验) from the other figures of the same text: shares and rates,
 * growth, leads over the elapsed share of the year, totals with their parts, tables pasted as text; and from the
 * ledger, when a context is given. A figure from which nothing follows gets no verdict. Nothing is repaired.
 * @returns verdicts in the order of the text
 */
export function checkBulletin(text: string, context?: CheckContext): Verdict[] {
  const folded = foldWidth(text)
  const tables = findTables(folded)
  const mentions = findMentions(folded)
  const prose = mentions.filter(
    ({ start }) => !tables.some((table) => table.start <= start && start < table.end),
  )
  const { verdicts, ratios } = checkShares(folded, prose)
  const known = context === undefined ? [] : checkLedger(folded, prose, context)
  const settled = new Set(
    known
      .filter(({ kind }) => kind !== 'does-not-fit' && kind !== 'fits-another-base')
      .map(({ offset }) => offset),
  )
  const own = [
    ...verdicts,
    ...checkGrowth(folded, prose),
    ...checkPoints(folded, prose),
    ...checkLeads(folded, prose, ratios),
    ...checkSums(folded, prose),
    ...tables.flatMap((table) => [
      ...checkTable(folded, table),
      ...checkTextAgainstTable(folded, prose, table),
    ]),
  ]
  // What the ledger confirms exactly is not doubted because rounded amounts stand around it.
  return [...own.filter((found) => !(found.couldFitUnrounded && settled.has(found.offset))), ...known]
    .map((found) => ({ ...found, figure: text.slice(found.offset, found.offset + found.figure.length) }))
    .toSorted((a, b) => a.offset - b.offset)
}

/** A figure of a text. */
export interface TextFigure {
  readonly figure: string
  readonly offset: number
  readonly sentence: string
}

/** Figures with a unit that got no verdict: nothing in the text, nor in the ledger, says what they should be. */
export function uncheckedFigures(text: string, verdicts: readonly Verdict[]): TextFigure[] {
  const folded = foldWidth(text)
  const checked = new Set(verdicts.map(({ offset }) => offset))
  return findMentions(folded)
    .filter(({ start, unit, isLimit }) => unit !== '' && !isLimit && !checked.has(start))
    .map(({ start, text: figure }) => ({ figure, offset: start, sentence: sentenceAt(text, start) }))
}
