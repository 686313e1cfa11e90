import type { IndicatorId } from '../../indicator/index.ts'
import { type CheckContext, figureFit, type LedgerFigure, printFigure, type Stated } from './ledger-figure.ts'
import { commonWords } from './share-pairs.ts'
import type { TableCell, TextTable } from './table.ts'
import { type Fit, type Verdict, verdict } from './verdict.ts'

/** Share of the rows that has to agree before a column is taken for an indicator's. */
const MOST = 0.6
const FEWEST = 3
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
  const head = table.heads[column] ?? ''
  const filled = rows.filter(({ cells }) => cells[column]?.value !== undefined)
  if (filled.length < FEWEST) return []
  const best = candidatesOf(column, filled)
    .map((candidate) => ({ ...candidate, common: commonWords(head, candidate.label) }))
    .toSorted((a, b) => b.fits - a.fits || b.common - a.common)[0]
  if (best === undefined || best.fits < FEWEST || best.fits < filled.length * MOST) return []
  return filled.flatMap(({ cells, figures }) => {
    const cell = cells[column]
    const figure = figures.find(({ ref }) => ref.indicator === best.indicator)
    return cell === undefined || figure === undefined ? [] : judge(text, cell, figure, best.unit)
  })
}

interface Candidate {
  readonly indicator: IndicatorId
  readonly unit: string
  readonly label: string
  /** Rows whose entry is the indicator's figure. */
  readonly fits: number
}

function candidatesOf(column: number, rows: readonly KnownRow[]): Candidate[] {
  const indicators = new Map(
    rows.flatMap(({ figures }) => figures.map((figure) => [figure.ref.indicator, figure])),
  )
  return [...indicators.values()].flatMap((sample) =>
    (sample.kind === 'money' ? USUAL : ['']).map((unit) => ({
      indicator: sample.ref.indicator,
      unit,
      label: `${sample.label.zh}${sample.names.join('')}`,
      fits: rows.filter(({ cells, figures }) => {
        const cell = cells[column]
        const figure = figures.find(({ ref }) => ref.indicator === sample.ref.indicator)
        return cell !== undefined && figure !== undefined && fitOf(cell, figure, unit) !== undefined
      }).length,
    })),
  )
}

function fitOf(cell: TableCell, figure: LedgerFigure, unit: string): Fit | undefined {
  if (cell.value === undefined || cell.percent !== (figure.kind === 'percent')) return undefined
  const stated: Stated = { written: cell.value, digits: cell.digits, text: cell.text, unit }
  return figureFit(stated, figure)
}

function judge(text: string, cell: TableCell, figure: LedgerFigure, unit: string): Verdict[] {
  const fit = fitOf(cell, figure, unit) ?? 'does-not-fit'
  const known = { ref: figure.ref, expected: figure.shown }
  return [{ ...verdict(text, cell, 'ledger', fit, printFigure(figure)), ...known }]
}
