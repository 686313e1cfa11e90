import { Decimal } from '../number/decimal.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'

export type ContextValue = ReadonlyMap<string, Value>

/** A function of FEEL: built in, written in an expression, or given by the caller. */
export interface FunctionValue {
  (args: readonly Value[]): Value
  /** Names of the parameters, for calls by name. */
  readonly parameters?: readonly string[]
}

/** A value of FEEL. `null` is also what an operation gives that has no answer. */
export type Value =
  | null
  | boolean
  | string
  | Decimal
  | DayValue
  | TimeValue
  | DateTimeValue
  | MonthsValue
  | DaysValue
  | RangeValue
  | readonly Value[]
  | ContextValue
  | FunctionValue

/** How the interval of a unary test was written: `(< 10)` is not the same value as `(null..10)`. */
export type RangeSign = '<' | '<=' | '>' | '>=' | '=' | '!='

/** `[10..30)`: with written ends. An end that is null is open to infinity. */
export class RangeValue {
  readonly low: Value
  readonly high: Value
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
  /** Given when written as a unary test, `(>= 10)`. Of `(!= 10)` the ends are what it leaves out. */
  readonly sign: RangeSign | undefined
  constructor(low: Value, high: Value, lowIncluded: boolean, highIncluded: boolean, sign?: RangeSign) {
    this.low = low
    this.high = high
    this.lowIncluded = lowIncluded
    this.highIncluded = highIncluded
    this.sign = sign
  }
}

/** Kinds of values, by the names of the standard. */
export type ValueKind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'years and months duration'
  | 'days and time duration'
  | 'range'
  | 'list'
  | 'context'
  | 'function'

export function kindOf(value: Value): ValueKind {
  if (value === null) return 'null'
  if (value instanceof Decimal) return 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'function') return 'function'
  if (Array.isArray(value)) return 'list'
  if (value instanceof DayValue) return 'date'
  if (value instanceof DateTimeValue) return 'date and time'
  if (value instanceof TimeValue) return 'time'
  if (value instanceof DaysValue) return 'days and time duration'
  if (value instanceof MonthsValue) return 'years and months duration'
  return value instanceof RangeValue ? 'range' : 'context'
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
export const isContext = (value: Value): value is ContextValue => value instanceof Map
export const isNumber = (value: Value): value is Decimal => value instanceof Decimal
