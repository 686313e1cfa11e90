import type { Month } from '../calendar/index.ts'
import type { Division } from '../division/index.ts'
import type { Words } from '../finding/index.ts'
import type { IndicatorId, Measured, Meter } from '../indicator/index.ts'
import { compare, type Fraction, parseDecimal } from '../quantity/index.ts'

/**
 * What equal values do to the places: `share-and-skip` 9, 9, 11 · `share-and-next` 9, 9, 10 ·
 * `list-order` every place once, equal ones in the pack's order (并列处理).
 */
export type TiePolicy = 'share-and-skip' | 'share-and-next' | 'list-order'

/** A league table (排名): divisions ranked inside their groups by an indicator. Read from `leagues.yaml`. */
export interface League {
  readonly id: string
  readonly label: Words
  readonly indicator: IndicatorId
  /** Further keys that part equal values, in turn. */
  readonly tieBreak: readonly IndicatorId[]
  /** Values are equal when they are exactly so, or when they print alike. */
  readonly equal: 'exact' | 'shown'
  readonly ties: TiePolicy
  readonly order: 'high-first' | 'low-first'
}

export interface Ranked {
  readonly division: Division
  /** Null when there is nothing to rank by. */
  readonly rank: number | null
  readonly tied: boolean
  readonly measured: Measured
  /** Place of the month before; undefined when there was none. */
  readonly before?: number
  readonly measuredBefore?: Measured
}

/** Ranks the divisions of one group, best first; those without a value stand last, without a place. */
export function rankDivisions(
  league: League,
  divisions: readonly Division[],
  meter: Meter,
  month: Month,
  before?: Month,
): Ranked[] {
  const now = places(league, divisions, meter, month)
  const then = before === undefined ? [] : places(league, divisions, meter, before)
  return now.map((ranked) => {
    const earlier = then.find(({ division }) => division.code === ranked.division.code)
    return {
      ...ranked,
      ...(earlier?.rank != null && { before: earlier.rank }),
      ...(earlier && { measuredBefore: earlier.measured }),
    }
  })
}

function places(league: League, divisions: readonly Division[], meter: Meter, month: Month): Ranked[] {
  const lines = divisions.map((division) => {
    const keys = [league.indicator, ...league.tieBreak].map((id) => {
      const indicator = meter.find(id)
      if (!indicator) throw new RangeError(`no indicator ${id}`)
      return meter.measure(indicator, { month, by: 'division', member: division.code })
    })
    return { division, keys }
  })
  const sign = league.order === 'high-first' ? -1 : 1
  const difference = (a: (typeof lines)[number], b: (typeof lines)[number]): number => {
    for (const [index, key] of a.keys.entries()) {
      const other = b.keys[index]
      const found = other ? compareMeasured(key, other, league.equal) * sign : 0
      if (found !== 0) return found
    }
    return 0
  }
  const valued = lines.filter(({ keys }) => keys[0]?.value != null)
  const sorted = [...valued].sort(difference)
  const ranked: Ranked[] = []
  let place = 0
  sorted.forEach((line, index) => {
    const previous = sorted[index - 1]
    const next = sorted[index + 1]
    const same = previous !== undefined && difference(previous, line) === 0
    const tied =
      league.ties !== 'list-order' && (same || (next !== undefined && difference(line, next) === 0))
    if (league.ties === 'list-order') place = index + 1
    else if (!same) place = league.ties === 'share-and-skip' ? index + 1 : place + 1
    const [measured] = line.keys
    if (measured) ranked.push({ division: line.division, rank: place, tied, measured })
  })
  for (const { division, keys } of lines) {
    const [measured] = keys
    if (measured && measured.value === null) ranked.push({ division, rank: null, tied: false, measured })
  }
  return ranked
}

function compareMeasured(a: Measured, b: Measured, equal: League['equal']): number {
  if (equal === 'shown' && a.shown === b.shown) return 0
  const [x, y] = [exactOf(a), exactOf(b)]
  if (x === undefined || y === undefined) return Number(y === undefined) - Number(x === undefined)
  return compare(x, y)
}

/** From the exact parts where there are two, so that endless quotients are compared as what they are. */
function exactOf({ numerator, denominator, value, unit }: Measured): Fraction | undefined {
  if (unit === 'percent' && numerator !== null && denominator !== null && denominator > 0) {
    return { top: BigInt(numerator), bottom: BigInt(denominator) }
  }
  return value === null ? undefined : parseDecimal(value)
}
