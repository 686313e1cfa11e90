import { NANOS_OF_SECOND, parseClock, printClock } from './clock-time.ts'
import { offsetAt, parseZone, printZone, type Zone } from './zone.ts'

/** A time of day, with or without the place its clock hangs. */
export class TimeValue {
  /** Nanoseconds since midnight. */
  readonly nanos: number
  readonly zone: Zone
  constructor(nanos: number, zone: Zone) {
    this.nanos = nanos
    this.zone = zone
  }

  /** `10:20:30`, `10:20:30.5+08:00`, `10:20:30@Asia/Shanghai`; undefined for other texts. */
  static parse(text: string): TimeValue | undefined {
    const cut = text.slice(8).search(/[Zz+@-]/)
    const end = cut < 0 ? text.length : cut + 8
    const nanos = parseClock(text.slice(0, end))
    const zone = parseZone(text.slice(end))
    return nanos === undefined || zone === null ? undefined : new TimeValue(nanos, zone)
  }

  /** Whole seconds since midnight, as all clocks but the finest show. */
  get seconds(): number {
    return Math.floor(this.nanos / NANOS_OF_SECOND)
  }

  /** Seconds east of UTC; of a named zone those of 1 January 1970. Undefined when no zone is said. */
  get offset(): number | undefined {
    return this.zone && offsetAt(this.zone, 0, this.seconds)
  }

  toString(): string {
    return printClock(this.nanos) + printZone(this.zone)
  }
}
