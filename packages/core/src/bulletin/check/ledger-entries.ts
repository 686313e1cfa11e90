import type { IndicatorId } from '../../indicator/index.ts'
import { figureFit, type LedgerFigure, printFigure, type Stated } from './ledger-figure.ts'
import type { Mention } from './mention.ts'
import { commonWords } from './share-pairs.ts'
import { type Fit, type Verdict, verdict } from './verdict.ts'

/** Share of the entries that has to agree before they are taken for an indicator's. */
const MOST = 0.6
export const FEWEST = 3

/** One number of a column or list, and what the ledger knows of the member it is said of. */
export interface Entry {
  readonly stated: Omit<Stated, 'unit'> & { readonly isPercent: boolean }
  readonly figures: readonly LedgerFigure[]
  readonly place: Pick<Mention, 'start' | 'text'>
}

interface Candidate {
  readonly indicator: IndicatorId
  readonly unit: string
  readonly fits: number
  /** Words its names have in common with the heading. */
  readonly common: number
}

/**
 * Numbers said of one member each, all in one way: they are the indicator whose figures they mostly repeat, whatever the
 * heading says; then those that don't repeat it are wrong.
 * @param units of money to try
 */
export function checkEntries(
  text: string,
  entries: readonly Entry[],
  heading: string,
  units: readonly string[],
): Verdict[] {
  if (entries.length < FEWEST) return []
  const [best] = candidatesOf(entries, heading, units).toSorted(
    (a, b) => b.fits - a.fits || b.common - a.common,
  )
  if (best === undefined || best.fits < FEWEST || best.fits < entries.length * MOST) return []
  return entries.flatMap((entry) => {
    const figure = entry.figures.find(({ ref }) => ref.indicator === best.indicator)
    if (figure === undefined) return []
    const kind = fitOf(entry, figure, best.unit) ?? 'does-not-fit'
    const known = { ref: figure.ref, expected: figure.shown }
    return [{ ...verdict(text, entry.place, 'ledger', kind, printFigure(figure)), ...known }]
  })
}

function candidatesOf(entries: readonly Entry[], heading: string, units: readonly string[]): Candidate[] {
  const samples = new Map(
    entries.flatMap(({ figures }) => figures.map((figure) => [figure.ref.indicator, figure])),
  )
  return [...samples.values()].flatMap(({ ref: { indicator }, kind, label, names }) =>
    (kind === 'money' ? units : ['']).map((unit) => ({
      indicator,
      unit,
      common: commonWords(heading, `${label.zh}${names.join('')}`),
      fits: entries.filter((entry) => {
        const figure = entry.figures.find(({ ref }) => ref.indicator === indicator)
        return figure !== undefined && fitOf(entry, figure, unit) !== undefined
      }).length,
    })),
  )
}

function fitOf({ stated }: Entry, figure: LedgerFigure, unit: string): Fit | undefined {
  if (stated.isPercent !== (figure.kind === 'percent')) return undefined
  return figureFit({ ...stated, unit }, figure)
}
