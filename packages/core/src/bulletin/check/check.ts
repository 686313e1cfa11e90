import { checkGrowth, checkPoints } from './growth.ts'
import { checkLeads } from './leads.ts'
import { checkLedger } from './ledger.ts'
import type { CheckContext } from './ledger-figure.ts'
import { checkTableAgainstLedger } from './ledger-table.ts'
import { findMentions, foldWidth, type Mention } from './mention.ts'
import { oneForEach } from './one-verdict.ts'
import { checkAgainstDraft } from './own-draft.ts'
import { checkOrder } from './ranks.ts'
import { checkShares } from './shares.ts'
import { checkSums } from './sums.ts'
import { findTables, type TextTable } from './table.ts'
import { checkTable, checkTextAgainstTables } from './table-claims.ts'
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
  const prose = findMentions(folded).filter(
    ({ start }) => !tables.some((table) => table.start <= start && start < table.end),
  )
  const { verdicts, ratios } = checkShares(folded, prose)
  const own = [
    ...verdicts,
    ...checkGrowth(folded, prose),
    ...checkPoints(folded, prose),
    ...checkLeads(folded, prose, ratios),
    ...checkSums(folded, prose),
    ...tables.flatMap((table) => [...checkTable(folded, table), ...checkOrder(folded, table)]),
    ...checkTextAgainstTables(folded, prose, tables),
  ]
  const known = context === undefined ? [] : ledgerVerdicts(folded, prose, tables, context)
  return oneForEach(own, known).map((found) => ({
    ...found,
    figure: text.slice(found.offset, found.offset + found.figure.length),
  }))
}

/** What our own bulletin of the month says in the same words comes first; then figures that name an indicator. */
function ledgerVerdicts(
  text: string,
  prose: readonly Mention[],
  tables: readonly TextTable[],
  context: CheckContext,
): Verdict[] {
  const drafted = context.draft === undefined ? [] : checkAgainstDraft(text, context.draft)
  const settled = new Set(drafted.map(({ offset }) => offset))
  const named = [
    ...checkLedger(text, prose, context),
    ...tables.flatMap((table) => checkTableAgainstLedger(text, table, context)),
  ]
  return [...drafted, ...named.filter(({ offset }) => !settled.has(offset))]
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
