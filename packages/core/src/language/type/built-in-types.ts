import { isPure } from '../../quantity/index.ts'
import {
  ANY,
  DATE,
  eitherOf,
  listOf,
  MOMENT,
  MONTHS,
  memberOf,
  NULL,
  NUMBER,
  TEXT,
  TIME,
  TRUTH,
  type Type,
} from './type.ts'

type Result = Type | ((args: readonly Type[]) => Type)

const same: Result = ([first = ANY]) => first
/** One figure of a list, or of arguments in a row: of the same measure as its members. */
const ofMembers: Result = (args) => {
  const [only] = args
  if (only?.kind === 'list' && args.length === 1) return only.of
  return args.map(memberOf).reduce(amountOf, NULL)
}

/** Of a bare number and an amount — `max(x, 0)` — the amount. */
function amountOf(a: Type, b: Type): Type {
  if (a.kind !== 'number' || b.kind !== 'number') return eitherOf(a, b)
  return isPure(a.dimension) && a.dimension.nature === 'plain' ? b : a
}

const asList: Result = ([first = ANY]) => (first.kind === 'list' ? first : listOf(first))
const joined: Result = (args) => listOf(args.map(memberOf).reduce(eitherOf, NULL))

const named = (result: Result, names: string): [string, Result][] =>
  names.split(',').map((name) => [name.trim(), result])

/** What the functions of the standard give, to arguments of which so much is known. */
const RESULTS: ReadonlyMap<string, Result> = new Map([
  ...named(
    TRUTH,
    'not, is defined, is, contains, starts with, ends with, matches, list contains, all, any, odd, even',
  ),
  ...named(
    TRUTH,
    'before, after, meets, met by, overlaps, overlaps before, overlaps after, finishes, finished by, includes, during, starts, started by, coincides',
  ),
  ...named(
    TEXT,
    'string, substring, upper case, lower case, substring before, substring after, replace, string join, day of week, month of year',
  ),
  ...named(listOf(TEXT), 'split'),
  ...named(NUMBER, 'string length, number, count, sqrt, log, exp, product, day of year, week of year'),
  ...named(listOf(NUMBER), 'index of'),
  ...named(
    same,
    'abs, floor, ceiling, decimal, round up, round down, round half up, round half down, modulo',
  ),
  ...named(ofMembers, 'min, max, sum, mean, median, stddev'),
  ...named(asList, 'sublist, insert before, remove, reverse, distinct values, sort, list replace, mode'),
  ...named(joined, 'append, concatenate, union'),
  ...named(DATE, 'date'),
  ...named(TIME, 'time'),
  ...named(MOMENT, 'date and time'),
  ...named(MONTHS, 'years and months duration'),
])

export function resultOf(name: string, args: readonly Type[]): Type {
  const result = RESULTS.get(name) ?? ANY
  return typeof result === 'function' ? result(args) : result
}

/** Functions whose arguments stand beside each other, as the two sides of a comparison do. */
export const COMPARING: ReadonlySet<string> = new Set(['min', 'max', 'sum', 'mean', 'median', 'stddev'])
