import type { Words } from '../../finding/index.ts'
import { type Dimension, describeDimension, isLike, PLAIN } from '../../quantity/index.ts'

/** What is known of a value before anything is evaluated. `any` is what nothing is known of. */
export type Type =
  | { readonly kind: 'any' | 'null' | 'boolean' | 'date' | 'time' | 'date and time' }
  | { readonly kind: 'years and months duration' | 'days and time duration' }
  | {
      readonly kind: 'string'
      /** All values it may have, when they are few and known. */
      readonly choices?: readonly string[]
    }
  | { readonly kind: 'number'; readonly dimension: Dimension }
  | { readonly kind: 'list' | 'range'; readonly of: Type }
  | {
      readonly kind: 'context'
      /** Entries that are known; a context of which nothing is known has none and is open. */
      readonly members: ReadonlyMap<string, Type>
      readonly open?: boolean
    }
  | FunctionType

export interface FunctionType {
  readonly kind: 'function'
  /** How many arguments it takes; unknown when absent. */
  readonly arity?: readonly [least: number, most: number]
  /** What it gives to arguments of these types. */
  result(args: readonly Type[]): Type
}

export const ANY: Type = { kind: 'any' }
export const NULL: Type = { kind: 'null' }
export const TRUTH: Type = { kind: 'boolean' }
export const TEXT: Type = { kind: 'string' }
export const NUMBER: Type = { kind: 'number', dimension: PLAIN }
export const DATE: Type = { kind: 'date' }
export const TIME: Type = { kind: 'time' }
export const MOMENT: Type = { kind: 'date and time' }
export const MONTHS: Type = { kind: 'years and months duration' }
export const DAYS: Type = { kind: 'days and time duration' }
export const numberOf = (dimension: Dimension): Type => ({ kind: 'number', dimension })
export const listOf = (of: Type): Type => ({ kind: 'list', of })
export const rangeOf = (of: Type): Type => ({ kind: 'range', of })
export const contextOf = (members: Readonly<Record<string, Type>>): Type => ({
  kind: 'context',
  members: new Map(Object.entries(members)),
})
/** A function that always gives the same type. */
export const functionOf = (result: Type, ...arity: readonly [number, number] | readonly []): Type => ({
  kind: 'function',
  ...(arity.length === 2 && { arity }),
  result: () => result,
})

/** The members of a list; of what is no list, the value itself. */
export const memberOf = (type: Type): Type => (type.kind === 'list' ? type.of : type)

/** Whether nothing can be said about a value of the type: checks then keep silent. */
export const isOpen = (type: Type): boolean => type.kind === 'any' || type.kind === 'null'

const isSame = (a: Dimension, b: Dimension): boolean => isLike(a, b) && a.nature === b.nature

/** The type of a value that may come from either side; `any` when they differ. */
export function eitherOf(a: Type, b: Type): Type {
  if (a.kind === 'null') return b
  if (b.kind === 'null') return a
  if (a.kind !== b.kind) return ANY
  if (a.kind === 'number' && b.kind === 'number') return isSame(a.dimension, b.dimension) ? a : ANY
  if ((a.kind === 'list' && b.kind === 'list') || (a.kind === 'range' && b.kind === 'range'))
    return { kind: a.kind, of: eitherOf(a.of, b.of) }
  if (a.kind === 'context' && b.kind === 'context') return { kind: 'context', members: new Map(), open: true }
  if (a.kind === 'string' && b.kind === 'string')
    return a.choices && b.choices
      ? { kind: 'string', choices: [...new Set([...a.choices, ...b.choices])] }
      : TEXT
  return a
}

const KINDS: Record<Exclude<Type['kind'], 'number' | 'list'>, Words> = {
  any: { zh: '任意值', en: 'anything' },
  null: { zh: '空值', en: 'null' },
  boolean: { zh: '真假值', en: 'true or false' },
  string: { zh: '文字', en: 'a text' },
  date: { zh: '日期', en: 'a date' },
  time: { zh: '时刻', en: 'a time' },
  'date and time': { zh: '日期时间', en: 'a date and time' },
  'years and months duration': { zh: '月数时长', en: 'a duration of months' },
  'days and time duration': { zh: '天数时长', en: 'a duration of days' },
  range: { zh: '区间', en: 'an interval' },
  context: { zh: '记录', en: 'a record' },
  function: { zh: '函数', en: 'a function' },
}

export function describeType(type: Type): Words {
  if (type.kind === 'number') return describeDimension(type.dimension)
  if (type.kind !== 'list') return KINDS[type.kind]
  const of = describeType(type.of)
  return type.of.kind === 'any'
    ? { zh: '列表', en: 'a list' }
    : { zh: `${of.zh}的列表`, en: `a list of: ${of.en}` }
}
