import { Decimal } from '../number/decimal.ts'
import { equal } from '../value/equality.ts'
import { order } from '../value/order.ts'
import { type FunctionValue, isList, type Value } from '../value/value.ts'
import { builtIn, form, spreading } from './form.ts'
import { any, callable, list, optional, whole } from './parameter.ts'

const count = (value: number): Value => Decimal.fromNumber(value)

/** Of lists (DMN 1.5, 10.3.4.4). Places count from 1, negative ones from the end. */
export const LISTS = [
  builtIn(
    'list contains',
    form([list('list'), any('element')], (values, element) =>
      values.some((value) => equal(value, element) === true),
    ),
  ),
  builtIn(
    'count',
    form([list('list')], (values) => count(values.length)),
  ),
  builtIn('sublist', form([list('list'), whole('start position'), optional(whole('length'))], sublist)),
  builtIn(
    'append',
    spreading([list('list'), list('item')], (values, items) => [...values, ...items]),
  ),
  builtIn(
    'concatenate',
    spreading([list('list')], (lists) => concatenate(lists)),
  ),
  builtIn(
    'insert before',
    form([list('list'), whole('position'), any('newItem')], (values, position, item) => {
      const at = placeOf(values, position)
      return at === undefined ? null : [...values.slice(0, at), item, ...values.slice(at)]
    }),
  ),
  builtIn(
    'remove',
    form([list('list'), whole('position')], (values, position) => {
      const at = placeOf(values, position)
      return at === undefined ? null : values.filter((_, index) => index !== at)
    }),
  ),
  builtIn(
    'reverse',
    form([list('list')], (values) => [...values].reverse()),
  ),
  builtIn(
    'index of',
    form([list('list'), any('match')], (values, match) =>
      values.flatMap((value, index) => (equal(value, match) === true ? [count(index + 1)] : [])),
    ),
  ),
  builtIn(
    'union',
    spreading([list('list')], (lists) => withoutRepeats(concatenate(lists))),
  ),
  builtIn('distinct values', form([list('list')], withoutRepeats)),
  builtIn(
    'flatten',
    form([list('list')], (values) => flatten(values)),
  ),
  builtIn(
    'sort',
    form([list('list')], (values) => sort(values, naturally)),
    form([list('list'), callable('precedes')], (values, precedes) =>
      sort(values, (a, b) => precedes([a, b])),
    ),
  ),
  builtIn(
    'list replace',
    form([list('list'), whole('position'), any('newItem')], (values, position, item) => {
      const at = placeOf(values, position)
      return at === undefined ? null : values.map((value, index) => (index === at ? item : value))
    }),
    form([list('list'), callable('match'), any('newItem')], replaceMatching),
  ),
]

/** Index of a place; undefined outside the list. */
function placeOf(values: readonly Value[], position: number): number | undefined {
  const at = position > 0 ? position - 1 : values.length + position
  return position !== 0 && at >= 0 && at < values.length ? at : undefined
}

function sublist(values: readonly Value[], start: number, length: number | undefined): Value {
  const at = placeOf(values, start)
  if (at === undefined) return null
  if (length === undefined) return values.slice(at)
  return length < 1 || at + length > values.length ? null : values.slice(at, at + length)
}

const concatenate = (lists: readonly Value[]): Value[] => lists.flatMap((one) => (isList(one) ? one : [one]))

function withoutRepeats(values: readonly Value[]): Value[] {
  const kept: Value[] = []
  for (const value of values) if (!kept.some((other) => equal(other, value) === true)) kept.push(value)
  return kept
}

const flatten = (values: readonly Value[]): Value[] =>
  values.flatMap((value) => (isList(value) ? flatten(value) : [value]))

const naturally = (a: Value, b: Value): Value => {
  const found = order(a, b)
  return found === undefined ? null : found < 0
}

/** Sorted so that what precedes stands first; equals keep their order. Null when the question has no answer. */
function sort(values: readonly Value[], precedes: (a: Value, b: Value) => Value): Value {
  let answered = true
  const sorted = [...values].sort((a, b) => {
    const first = precedes(a, b)
    if (typeof first !== 'boolean') answered = false
    return first === true ? -1 : precedes(b, a) === true ? 1 : 0
  })
  return answered ? sorted : null
}

function replaceMatching(values: readonly Value[], match: FunctionValue, item: Value): Value {
  if (match.parameters?.length !== 2) return null
  const answers = values.map((value) => match([value, item]))
  if (!answers.every((answer) => typeof answer === 'boolean')) return null
  return values.map((value, index) => (answers[index] === true ? item : value))
}
