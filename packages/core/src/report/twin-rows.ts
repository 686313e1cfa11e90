import type { Month } from '../calendar/index.ts'
import type { MatchWeights } from './checks.ts'
import type { MatchScale, Weighed } from './match-weight.ts'
import type { ReviewRow } from './review-row.ts'
import type { TwinQuestion } from './row-matching.ts'
import type { TraitReader, Traits } from './traits.ts'

export interface TwinInput {
  /** All rows of the report, in their order. */
  readonly rows: readonly ReviewRow[]
  /** Rows that may repeat an earlier one. */
  readonly open: ReadonlySet<ReviewRow>
  readonly period: Month
  readonly reader: TraitReader
  readonly scale: MatchScale
  readonly weights: MatchWeights
}

export interface Twins {
  readonly found: readonly TwinQuestion[]
  readonly questions: readonly TwinQuestion[]
}

/**
 * Rows of one report that are about one project (重复填报): several offices claim it in one register, or a clerk wrote
 * it twice. Whoever lists two rows mostly means two projects, so evidence that would do between months is only asked
 * about here; taken as one are rows whose names are the same as well but for words that say nothing.
 */
export function findTwins(input: TwinInput): Twins {
  const { rows, open, period, reader, scale, weights } = input
  const traits = new Map(rows.map((row) => [row, reader.read(row, period)]))
  const found: TwinQuestion[] = []
  const questions: TwinQuestion[] = []
  for (const [row, earlier] of neighbours(rows, open, traits)) {
    const best = heaviest(row, earlier, traits, scale)
    if (!best || best.weight < weights.same) continue
    const { twin, evidence } = best
    const isSure = hasSameName(traits.get(row), traits.get(twin))
    // one builder's sister projects have much in common, but not what they cost
    if (!isSure && evidence.some(({ trait, says }) => trait === 'total' && says === 'differ')) continue
    ;(isSure ? found : questions).push({ row, twin, evidence })
  }
  return { found, questions }
}

/** Open rows with the earlier rows that share a name, a builder or a code with them: comparing all with all takes too long. */
function neighbours(
  rows: readonly ReviewRow[],
  open: ReadonlySet<ReviewRow>,
  traits: ReadonlyMap<ReviewRow, Traits>,
): ReadonlyMap<ReviewRow, ReadonlySet<ReviewRow>> {
  const seen = new Map<string, ReviewRow[]>()
  const found = new Map<ReviewRow, ReadonlySet<ReviewRow>>()
  for (const row of rows) {
    const near = new Set<ReviewRow>()
    for (const key of keysOf(traits.get(row))) {
      const earlier = seen.get(key) ?? []
      for (const one of earlier) near.add(one)
      seen.set(key, earlier)
      earlier.push(row)
    }
    if (open.has(row) && near.size > 0) found.set(row, near)
  }
  return found
}

function keysOf(traits: Traits | undefined): string[] {
  if (!traits) return []
  const { name, company, code, credit } = traits
  const keys = { name: name.bare, company: company?.bare, code, credit }
  return Object.entries(keys).flatMap(([kind, key]) => (key ? [`${kind} ${key}`] : []))
}

function heaviest(
  row: ReviewRow,
  earlier: ReadonlySet<ReviewRow>,
  traits: ReadonlyMap<ReviewRow, Traits>,
  scale: MatchScale,
): (Weighed & { readonly twin: ReviewRow }) | undefined {
  const now = traits.get(row)
  let best: (Weighed & { readonly twin: ReviewRow }) | undefined
  for (const twin of earlier) {
    const then = traits.get(twin)
    const weighed = now && then && scale.weigh(now, then)
    if (weighed && weighed.weight > (best?.weight ?? Number.NEGATIVE_INFINITY)) best = { ...weighed, twin }
  }
  return best
}

const hasSameName = (one: Traits | undefined, other: Traits | undefined): boolean =>
  one !== undefined && one.name.bare === other?.name.bare && one.name.markers === other.name.markers
