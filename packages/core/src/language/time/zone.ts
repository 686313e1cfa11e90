import { civilOf, daysOf } from '../../calendar/index.ts'

/** Where a time is meant: nowhere said, at a fixed offset in seconds east of UTC, or in a zone of the IANA database. */
export type Zone =
  | undefined
  | { readonly kind: 'offset'; readonly seconds: number }
  | { readonly kind: 'name'; readonly name: string }

export const UTC: Zone = { kind: 'offset', seconds: 0 }

const OFFSET = /^([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?$/
const LARGEST_OFFSET = 18 * 3600
const SECONDS_OF_DAY = 86_400
/** Years that clocks of the machine show plainly; further out the rules of a year of the same shape are taken. */
const LAST_CLOCK_YEAR = 200_000

/** `Z`, `+08:00`, `@Asia/Shanghai`, or nothing; null when it is none of these. */
export function parseZone(text: string): Zone | null {
  if (text === '') return undefined
  if (text === 'Z' || text === 'z') return UTC
  if (text.startsWith('@')) return zoneNamed(text.slice(1))
  const match = OFFSET.exec(text)
  if (!match) return null
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)]
  const size = hours * 3600 + minutes * 60 + seconds
  if (minutes > 59 || seconds > 59 || size > LARGEST_OFFSET) return null
  return { kind: 'offset', seconds: match[1] === '-' ? 0 - size : size }
}

export function printZone(zone: Zone): string {
  if (zone === undefined) return ''
  if (zone.kind === 'name') return `@${zone.name}`
  if (zone.seconds === 0) return 'Z'
  const size = Math.abs(zone.seconds)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `${zone.seconds < 0 ? '-' : '+'}${two(size / 3600)}:${two((size / 60) % 60)}${rest}`
}

const clocks = new Map<string, Intl.DateTimeFormat | null>()

/** A zone of the database of the machine; null when it has none of that name. */
function zoneNamed(name: string): Zone | null {
  return clockOf(name) === null ? null : { kind: 'name', name }
}

function clockOf(name: string): Intl.DateTimeFormat | null {
  const known = clocks.get(name)
  if (known !== undefined) return known
  const made = makeClock(name)
  if (clocks.size > 1000) clocks.clear()
  clocks.set(name, made)
  return made
}

const CLOCK = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const

function makeClock(timeZone: string): Intl.DateTimeFormat | null {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(timeZone)) return null
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, ...CLOCK })
  } catch {
    // The only way to ask whether a zone is known.
    return null
  }
}

/** Seconds east of UTC in a zone when its clocks show this day and second of the day; 0 where no zone is said. */
export function offsetAt(zone: Zone, days: number, second: number): number {
  if (zone === undefined) return 0
  if (zone.kind === 'offset') return zone.seconds
  const clock = clockOf(zone.name)
  if (clock === null) return 0
  const shown = nearby(days) * SECONDS_OF_DAY + second
  // Guess with the offset of the same number of seconds in UTC, then with what that gives: enough for one change.
  const first = shownBy(clock, shown) - shown
  const utc = shown - first
  return shownBy(clock, utc) - utc
}

/** What the clocks of a zone show at a second of UTC, as seconds since 1970-01-01 00:00 there. */
export function shownAt(zone: Zone, utc: number): number {
  if (zone?.kind !== 'name') return utc + offsetAt(zone, 0, 0)
  const clock = clockOf(zone.name)
  if (clock === null) return utc
  const days = Math.floor(utc / SECONDS_OF_DAY)
  const moved = (nearby(days) - days) * SECONDS_OF_DAY
  return shownBy(clock, utc + moved) - moved
}

/** Day with the same place in the calendar in a year that clocks show. */
function nearby(days: number): number {
  const { year, month, day } = civilOf(days)
  if (year > 1 && year < LAST_CLOCK_YEAR) return days
  return daysOf((((year % 400) + 400) % 400) + (year > 1 ? 2400 : 400), month, day)
}

function shownBy(clock: Intl.DateTimeFormat, utc: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(utc * 1000)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return daysOf(year, month, day) * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second
}
