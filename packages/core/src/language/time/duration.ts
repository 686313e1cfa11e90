import { NANOS_OF_DAY, NANOS_OF_SECOND, printFraction } from './clock-time.ts'

/** `P1Y2M`: years and months. */
export class MonthsValue {
  readonly months: number
  constructor(months: number) {
    this.months = months
  }

  toString(): string {
    const size = Math.abs(this.months)
    const [years, months] = [Math.floor(size / 12), size % 12]
    const text = `${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`
    return `${this.months < 0 ? '-' : ''}P${text || '0M'}`
  }
}

/** `P3DT4H`: days, hours, minutes and seconds. A day is 24 hours here. */
export class DaysValue {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }

  static ofDays(days: number): DaysValue {
    return new DaysValue(BigInt(days) * BigInt(NANOS_OF_DAY))
  }

  static ofSeconds(seconds: number): DaysValue {
    return new DaysValue(BigInt(seconds) * BigInt(NANOS_OF_SECOND))
  }

  /** Days, hours, minutes, seconds and nanoseconds, each with the sign of the whole. */
  get parts(): { days: number; hours: number; minutes: number; seconds: number; nanos: number } {
    const seconds = this.nanos / BigInt(NANOS_OF_SECOND)
    const within = (by: bigint, of: bigint): number => Number((seconds / by) % of)
    return {
      days: Number(seconds / 86_400n),
      hours: within(3600n, 24n),
      minutes: within(60n, 60n),
      seconds: within(1n, 60n),
      nanos: Number(this.nanos % BigInt(NANOS_OF_SECOND)),
    }
  }

  toString(): string {
    if (this.nanos < 0n) return `-${new DaysValue(-this.nanos)}`
    const { days, hours, minutes, seconds, nanos } = this.parts
    const second = seconds || nanos ? `${seconds}${printFraction(nanos)}S` : ''
    const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${second}`
    if (days === 0 && time === '') return 'PT0S'
    return `P${days ? `${days}D` : ''}${time && `T${time}`}`
  }
}

const MONTHS = /^(-?)P(?:([0-9]+)Y)?(?:([0-9]+)M)?$/
const DAYS = /^(-?)P(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]*))?S)?)?$/
/** Digits a part may have: enough for all years there are, few enough to reckon with. */
const LONGEST = 15

/** `P1Y2M`, `-P3DT4H5M6.7S`; undefined for other texts, such as months mixed with days. */
export function parseDuration(text: string): MonthsValue | DaysValue | undefined {
  if (/[0-9]{16}/.test(text) || text.endsWith('T') || !/[0-9]/.test(text)) return undefined
  const months = MONTHS.exec(text)
  if (months) {
    const size = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    if (size >= 10 ** LONGEST) return undefined
    return new MonthsValue(months[1] ? 0 - size : size)
  }
  const match = DAYS.exec(text)
  if (!match) return undefined
  const [days = 0n, hours = 0n, minutes = 0n, seconds = 0n] = match
    .slice(2, 6)
    .map((part) => BigInt(part ?? 0))
  const whole = ((days * 24n + hours) * 60n + minutes) * 60n + seconds
  const nanos = whole * BigInt(NANOS_OF_SECOND) + BigInt((match[6] ?? '').slice(0, 9).padEnd(9, '0'))
  return new DaysValue(match[1] ? -nanos : nanos)
}
