import { NANOS_OF_DAY, NANOS_OF_SECOND, SECONDS_OF_DAY } from './clock-time.ts'
import { DayValue } from './day-value.ts'
import { TimeValue } from './time-value.ts'
import { offsetAt, shownAt, type Zone } from './zone.ts'

const DAY = BigInt(NANOS_OF_DAY)

/** A day and a time of it, with or without a zone. */
export class DateTimeValue {
  /** Days since 1970-01-01, as the calendar on the wall says. */
  readonly days: number
  /** Nanoseconds since midnight, as the clock on the wall says. */
  readonly nanos: number
  readonly zone: Zone
  constructor(days: number, nanos: number, zone: Zone) {
    this.days = days
    this.nanos = nanos
    this.zone = zone
  }

  /**
   * `2022-10-31T10:20:30+08:00`, or a day alone for its beginning; undefined for other texts. 24:00:00 is the beginning
   * of the next day (XML Schema, 3.2.7).
   */
  static parse(text: string): DateTimeValue | undefined {
    const cut = text.indexOf('T')
    const day = DayValue.parse(cut < 0 ? text : text.slice(0, cut))
    if (!day || cut < 0) return day && new DateTimeValue(day.days, 0, undefined)
    const clock = text.slice(cut + 1)
    const midnight = clock.startsWith('24:00:00')
    const time = TimeValue.parse(midnight ? clock.replace('24', '00') : clock)
    return time && new DateTimeValue(day.days + (midnight ? 1 : 0), time.nanos, time.zone)
  }

  get day(): DayValue {
    return new DayValue(this.days)
  }

  get time(): TimeValue {
    return new TimeValue(this.nanos, this.zone)
  }

  /** Seconds east of UTC then and there; undefined when no zone is said. */
  get offset(): number | undefined {
    return this.zone && offsetAt(this.zone, this.days, Math.floor(this.nanos / NANOS_OF_SECOND))
  }

  /** Seconds of UTC since 1970; what has no zone is taken as UTC. */
  get instant(): number {
    return this.days * SECONDS_OF_DAY + Math.floor(this.nanos / NANOS_OF_SECOND) - (this.offset ?? 0)
  }

  /** So many nanoseconds later, also where the clocks of the zone are changed in between. */
  plusNanos(nanos: bigint): DateTimeValue {
    const total = BigInt(this.nanos) + nanos
    const rest = ((total % DAY) + DAY) % DAY
    const later = new DateTimeValue(this.days + Number((total - rest) / DAY), Number(rest), this.zone)
    if (this.zone?.kind !== 'name') return later
    // What the clock shows has moved by as much as its offset has changed.
    const utc = later.days * SECONDS_OF_DAY + Math.floor(later.nanos / NANOS_OF_SECOND) - (this.offset ?? 0)
    const moved = shownAt(this.zone, utc)
    const days = Math.floor(moved / SECONDS_OF_DAY)
    const seconds = moved - days * SECONDS_OF_DAY
    return new DateTimeValue(days, seconds * NANOS_OF_SECOND + (later.nanos % NANOS_OF_SECOND), this.zone)
  }

  toString(): string {
    return `${this.day}T${this.time}`
  }
}
