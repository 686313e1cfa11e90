/** A pair of rows and how much speaks for their being one. */
export interface Candidate {
  readonly row: number
  readonly known: number
  readonly weight: number
}

export interface Assigned extends Candidate {
  /** By how much it leads the best other candidate of either side; infinite when there is none. */
  readonly lead: number
}

/**
 * Pairs rows with known projects, each at most once, the weightiest pair first (一对一).
 * @param candidates pairs worth considering
 */
export function assign(candidates: readonly Candidate[]): readonly Assigned[] {
  const ordered = [...candidates].sort(
    (one, other) => other.weight - one.weight || one.row - other.row || one.known - other.known,
  )
  const rows = new Set<number>()
  const knowns = new Set<number>()
  const assigned: Assigned[] = []
  ordered.forEach((pair, at) => {
    if (rows.has(pair.row) || knowns.has(pair.known)) return
    const rival = ordered.find(
      (other, place) =>
        place !== at &&
        (other.row === pair.row) !== (other.known === pair.known) &&
        !rows.has(other.row) &&
        !knowns.has(other.known),
    )
    rows.add(pair.row)
    knowns.add(pair.known)
    assigned.push({
      ...pair,
      lead: rival === undefined ? Number.POSITIVE_INFINITY : pair.weight - rival.weight,
    })
  })
  return assigned
}
