export const NANOS_OF_SECOND = 1_000_000_000
export const SECONDS_OF_DAY = 86_400
export const NANOS_OF_DAY = NANOS_OF_SECOND * SECONDS_OF_DAY

const CLOCK = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?$/

/** Nanoseconds since midnight of `10:20:30.5`; undefined for what no clock shows. Digits beyond nanoseconds are cut. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text)
  if (!match) return undefined
  const nanos = Number((match[4] ?? '').slice(0, 9).padEnd(9, '0'))
  return clockOf(Number(match[1]), Number(match[2]), Number(match[3]), nanos)
}

export function clockOf(hour: number, minute: number, second: number, nanos = 0): number | undefined {
  if (!(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59))
    return undefined
  return (hour * 3600 + minute * 60 + second) * NANOS_OF_SECOND + nanos
}

export function printClock(nanos: number): string {
  const seconds = Math.floor(nanos / NANOS_OF_SECOND)
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${clock}${printFraction(nanos % NANOS_OF_SECOND)}`
}

/** `.5` for half a second, nothing for none. */
export const printFraction = (nanos: number): string =>
  nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`
