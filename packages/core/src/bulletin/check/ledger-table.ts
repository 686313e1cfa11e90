import { checkEntries, type Entry, FEWEST } from './ledger-entries.ts'
import type { CheckContext, LedgerFigure } from './ledger-figure.ts'
import type { TableCell, TextTable } from './table.ts'
import type { Verdict } from './verdict.ts'

const WHOLE = /^(合\s*计|总\s*计|全[市州盟县区旗省])$/
/** Units tried where neither the heading nor a line above the table says one. */
const USUAL = ['亿元', '万元']

/** A row that is a member's, and what the ledger knows of it. */
interface KnownRow {
  readonly cells: readonly TableCell[]
  readonly figures: readonly LedgerFigure[]
}

/**
 * Compares tables by division, chain or level with the ledger. A column is the indicator whose figures it mostly
 * repeats, whatever its heading; then the entries that don't repeat it are wrong.
 */
export function checkTableAgainstLedger(text: string, table: TextTable, context: CheckContext): Verdict[] {
  const rows = knownRows(table, context)
  if (rows.length < FEWEST) return []
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    checkColumn(text, table, column, rows),
  )
}

/** Rows of members of the breakdown most rows belong to, and of the whole. */
function knownRows({ rows }: TextTable, { figures }: CheckContext): KnownRow[] {
  const breakdowns = [...new Set(figures.flatMap(({ ref }) => ref.by ?? []))]
  const byBreakdown = breakdowns.map((by) => {
    const own = figures.filter(({ ref }) => ref.by === by || ref.by === undefined)
    return rows.flatMap((cells) => {
      const found = ofRow(cells, own)
      return found.length === 0 ? [] : [{ cells, figures: found }]
    })
  })
  return byBreakdown.toSorted((a, b) => b.length - a.length)[0] ?? []
}

function ofRow(cells: readonly TableCell[], figures: readonly LedgerFigure[]): LedgerFigure[] {
  const words = cells.filter(({ value }) => value === undefined).map(({ text }) => text)
  if (words.some((word) => WHOLE.test(word))) return figures.filter(({ member }) => member === undefined)
  return figures.filter(({ member }) => member !== undefined && words.includes(member))
}

function checkColumn(text: string, table: TextTable, column: number, rows: readonly KnownRow[]): Verdict[] {
  const entries = rows.flatMap(({ cells, figures }): Entry[] => {
    const cell = cells[column]
    if (cell?.value === undefined) return []
    const stated = { written: cell.value, digits: cell.digits, text: cell.text, isPercent: cell.percent }
    return [{ stated, figures, place: cell }]
  })
  return checkEntries(text, entries, table.heads[column] ?? '', USUAL)
}
