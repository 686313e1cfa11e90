/** A moment of recording: the number of the last entry to be known, a day, or an ISO time with offset. */
export type AsOf = number | string

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$/

/**
 * The last millisecond meant, as ISO 8601 in UTC. A day means its end in Chinese official time (UTC+8).
 * @throws RangeError when the text is neither a day nor an ISO time with offset
 */
export function instantOf(text: string): string {
  const full = DAY.test(text) ? `${text}T23:59:59.999+08:00` : text
  const milliseconds = INSTANT.test(full) ? Date.parse(full) : Number.NaN
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a day or an ISO time with offset: ${text}`)
  return new Date(milliseconds).toISOString()
}

/** How many of the entries, recorded at these ISO times in order, were known then. */
export function countKnown(times: readonly string[], asOf: AsOf | undefined): number {
  if (asOf === undefined) return times.length
  if (typeof asOf === 'number') return Math.max(0, Math.min(Math.floor(asOf), times.length))
  const instant = instantOf(asOf)
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as string) <= instant) low = middle + 1
    else high = middle
  }
  return low
}
