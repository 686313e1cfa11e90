import { Decimal } from './decimal.ts'

/** A calendar day, as days since 1970-01-01. */
export class DayValue {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }

  /** `2022-10-31`; undefined for days that do not exist. */
  static parse(text: string): DayValue | undefined {
    const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)
    return match ? DayValue.of(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
  }

  static of(year: number, month: number, day: number): DayValue | undefined {
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
    return new DayValue(daysBefore(year, month) + day - 1)
  }

  get parts(): { year: number; month: number; day: number } {
    const date = new Date(this.days * MILLISECONDS)
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }

  /** The same day so many months later, or the last day of that month when it is shorter. */
  plusMonths(months: number): DayValue {
    const { year, month, day } = this.parts
    const ordinal = year * 12 + month - 1 + months
    const [y, m] = [Math.floor(ordinal / 12), (((ordinal % 12) + 12) % 12) + 1]
    return new DayValue(daysBefore(y, m) + Math.min(day, daysIn(y, m)) - 1)
  }

  toString(): string {
    const { year, month, day } = this.parts
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
}

const MILLISECONDS = 86_400_000
const daysBefore = (year: number, month: number): number => Date.UTC(year, month - 1, 1) / MILLISECONDS
const daysIn = (year: number, month: number): number => daysBefore(year, month + 1) - daysBefore(year, month)

/** `P1Y2M`: years and months. */
export class MonthsValue {
  readonly months: number
  constructor(months: number) {
    this.months = months
  }
  toString(): string {
    const size = Math.abs(this.months)
    const years = Math.floor(size / 12)
    const text = `${years ? `${years}Y` : ''}${size % 12 ? `${size % 12}M` : ''}`
    return `${this.months < 0 ? '-' : ''}P${text || '0M'}`
  }
}

/** `P3D`: days (hours and less are not kept; the ledger's dates are days). */
export class DaysValue {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  toString(): string {
    return `${this.days < 0 ? '-' : ''}P${Math.abs(this.days)}D`
  }
}

/** `[10..30)`: with written ends. An end that is null is open to infinity. */
export class RangeValue {
  readonly low: Value
  readonly high: Value
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
  constructor(low: Value, high: Value, lowIncluded: boolean, highIncluded: boolean) {
    this.low = low
    this.high = high
    this.lowIncluded = lowIncluded
    this.highIncluded = highIncluded
  }
}

export type ContextValue = ReadonlyMap<string, Value>
export type FunctionValue = (args: readonly Value[]) => Value

/** A value of FEEL. `null` is also what an operation gives that has no answer. */
export type Value =
  | null
  | boolean
  | string
  | Decimal
  | DayValue
  | MonthsValue
  | DaysValue
  | RangeValue
  | readonly Value[]
  | ContextValue
  | FunctionValue

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
export const isContext = (value: Value): value is ContextValue => value instanceof Map
export const isNumber = (value: Value): value is Decimal => value instanceof Decimal

/** `P1Y2M`, `P3D`, `-P1M`; undefined for other texts. */
export function parseDuration(text: string): MonthsValue | DaysValue | undefined {
  const months = /^(-?)P(?:([0-9]+)Y)?(?:([0-9]+)M)?$/.exec(text)
  if (months && (months[2] ?? months[3]) !== undefined) {
    const size = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    return new MonthsValue(months[1] ? -size : size)
  }
  const days = /^(-?)P([0-9]+)D$/.exec(text)
  return days ? new DaysValue(days[1] ? -Number(days[2]) : Number(days[2])) : undefined
}

/** As FEEL's `string()` prints it. */
export function printValue(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(printValue).join(', ')}]`
  if (isContext(value))
    return `{${[...value].map(([key, held]) => `${key}: ${printValue(held)}`).join(', ')}}`
  if (value instanceof RangeValue) {
    const [open, close] = [value.lowIncluded ? '[' : '(', value.highIncluded ? ']' : ')']
    return `${open}${printValue(value.low)}..${printValue(value.high)}${close}`
  }
  return typeof value === 'function' ? 'function' : value.toString()
}
