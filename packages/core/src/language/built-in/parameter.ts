import { Decimal } from '../number/decimal.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import { UTC } from '../time/zone.ts'
import {
  type ContextValue,
  type FunctionValue,
  isContext,
  isList,
  kindOf,
  RangeValue,
  type Value,
  type ValueKind,
} from '../value/value.ts'

const ORDERED: readonly ValueKind[] = [
  'string',
  'number',
  'date',
  'time',
  'date and time',
  'years and months duration',
  'days and time duration',
]

/** A parameter of a built-in function: which values suit it, and what the function is given of them. */
export interface Parameter<Given> {
  readonly name: string
  readonly isOptional: boolean
  /** Kinds of values that suit; anything when absent. */
  readonly kinds?: readonly ValueKind[]
  /** Undefined when a value does not suit; the call then has no answer. */
  accept(value: Value): Given | undefined
}

/**
 * A value suits as it stands, or as the only member of a list (DMN 1.5, 10.3.2.9.4).
 */
function single<Given>(
  name: string,
  kinds: readonly ValueKind[],
  read: (value: Value) => Given | undefined,
): Parameter<Given> {
  return {
    name,
    isOptional: false,
    kinds,
    accept: (value) =>
      read(value) ?? (isList(value) && value.length === 1 ? read(value[0] ?? null) : undefined),
  }
}

const instance =
  <Given>(type: abstract new (...args: never[]) => Given) =>
  (value: Value): Given | undefined =>
    value instanceof type ? value : undefined

export const text = (name: string): Parameter<string> =>
  single(name, ['string'], (value) => (typeof value === 'string' ? value : undefined))
export const number = (name: string): Parameter<Decimal> =>
  single(name, ['number'], (value) => (value instanceof Decimal ? value : undefined))
/** A number that can be counted to; its decimals are cut. */
export const whole = (name: string): Parameter<number> =>
  single(name, ['number'], (value) => {
    const found = value instanceof Decimal ? value.round(0, 'down').toNumber() : undefined
    return Number.isSafeInteger(found) ? found : undefined
  })
/** A day or a moment: its day. */
export const dayOf = (name: string): Parameter<DayValue> =>
  single(name, ['date', 'date and time'], (value) =>
    value instanceof DayValue ? value : value instanceof DateTimeValue ? value.day : undefined,
  )
/** A moment; a day is its beginning in UTC. */
export const moment = (name: string): Parameter<DateTimeValue> =>
  single(name, ['date', 'date and time'], (value) => {
    if (value instanceof DayValue) return new DateTimeValue(value.days, 0, UTC)
    return value instanceof DateTimeValue ? value : undefined
  })
export const time = (name: string): Parameter<TimeValue> => single(name, ['time'], instance(TimeValue))
export const daysDuration = (name: string): Parameter<DaysValue> =>
  single(name, ['days and time duration'], instance(DaysValue))
export const monthsDuration = (name: string): Parameter<MonthsValue> =>
  single(name, ['years and months duration'], instance(MonthsValue))
export const range = (name: string): Parameter<RangeValue> => single(name, ['range'], instance(RangeValue))
/** A value that has a place in an order, and is no range. */
export const point = (name: string): Parameter<Value> =>
  single(name, ORDERED, (value) => (ORDERED.includes(kindOf(value)) ? value : undefined))
export const context = (name: string): Parameter<ContextValue> =>
  single(name, ['context'], (value) => (isContext(value) ? value : undefined))
export const callable = (name: string): Parameter<FunctionValue> =>
  single(name, ['function'], (value) => (typeof value === 'function' ? value : undefined))

/** A list; any other value but null is a list of one. */
export const list = (name: string): Parameter<readonly Value[]> => ({
  name,
  isOptional: false,
  accept: (value) => (isList(value) ? value : value === null ? undefined : [value]),
})

/** Anything, null too. */
export const any = (name: string): Parameter<Value> => ({ name, isOptional: false, accept: (value) => value })

/** May be left out; given, it must suit. */
export function optional<Given>(parameter: Parameter<Given>): Parameter<Given | undefined> {
  return { ...parameter, isOptional: true }
}

/** May be null. */
export function nullable<Given>(parameter: Parameter<Given>): Parameter<Given | null> {
  return { ...parameter, accept: (value) => (value === null ? null : parameter.accept(value)) }
}
