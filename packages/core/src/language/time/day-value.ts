import { type Civil, civilOf, daysOf, LAST_YEAR, monthLength } from '../../calendar/index.ts'

const DATE = /^(-?[0-9]{4,9})-([0-9]{2})-([0-9]{2})$/

/** A calendar day, as days since 1970-01-01. */
export class DayValue {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }

  /** `2022-10-31`; undefined for days that do not exist. */
  static parse(text: string): DayValue | undefined {
    const match = DATE.exec(text)
    const year = match?.[1] ?? ''
    if (!match || /^-?0[0-9]{4}/.test(year) || year === '-0000') return undefined
    return DayValue.of(Number(year), Number(match[2]), Number(match[3]))
  }

  static of(year: number, month: number, day: number): DayValue | undefined {
    if (!(Math.abs(year) <= LAST_YEAR && month >= 1 && month <= 12)) return undefined
    return day >= 1 && day <= monthLength(year, month) ? new DayValue(daysOf(year, month, day)) : undefined
  }

  get parts(): Civil {
    return civilOf(this.days)
  }

  /** The same day so many months later, or the last day of that month when it is shorter. */
  plusMonths(months: number): DayValue {
    const { year, month, day } = this.parts
    const ordinal = year * 12 + month - 1 + months
    const [y, m] = [Math.floor(ordinal / 12), (((ordinal % 12) + 12) % 12) + 1]
    return new DayValue(daysOf(y, m, Math.min(day, monthLength(y, m))))
  }

  toString(): string {
    const { year, month, day } = this.parts
    const years = String(Math.abs(year)).padStart(4, '0')
    return `${year < 0 ? '-' : ''}${years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
}
