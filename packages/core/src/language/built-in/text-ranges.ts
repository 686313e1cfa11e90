import { parseExpression } from '../syntax/parse.ts'
import type { Tree, TreeOf } from '../syntax/tree.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { parseDuration } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import { negate } from '../value/arithmetic.ts'
import { order } from '../value/order.ts'
import { kindOf, RangeValue, type Value } from '../value/value.ts'
import { builtIn, form } from './form.ts'
import { text } from './parameter.ts'

const NOWHERE = { file: '', line: 1, column: 1, names: [] }

/** Ranges from their texts: `range("[1..10)")`. The ends are literals of one kind, the lower one first. */
export const TEXT_RANGES = [
  builtIn(
    'range',
    form([text('from')], (from) => {
      const parsed = parseExpression(from, NOWHERE)
      return parsed.ok && parsed.tree.kind === 'range' && parsed.tree.sign === undefined
        ? rangeOf(parsed.tree)
        : null
    }),
  ),
]

function rangeOf({ low, high, lowIncluded, highIncluded }: TreeOf<'range'>): Value {
  const [from, to] = [literalOf(low), literalOf(high)]
  if (from === null || to === null || kindOf(from) !== kindOf(to)) return null
  const found = order(from, to)
  return found === undefined || found > 0 ? null : new RangeValue(from, to, lowIncluded, highIncluded)
}

/** A literal, its negation, or a date and the like made from a literal text. */
function literalOf(tree: Tree): Value {
  if (tree.kind === 'literal') return tree.value
  if (tree.kind === 'negation') return negate(literalOf(tree.of))
  if (tree.kind !== 'call' || tree.callee.kind !== 'name' || tree.args.length !== 1) return null
  const [arg] = tree.args
  const from = arg?.value.kind === 'literal' ? arg.value.value : null
  return typeof from === 'string' ? (MAKERS[tree.callee.name]?.(from) ?? null) : null
}

const MAKERS: Readonly<Record<string, (from: string) => Value | undefined>> = {
  date: (from) => DayValue.parse(from),
  time: (from) => TimeValue.parse(from),
  'date and time': (from) => DateTimeValue.parse(from),
  duration: parseDuration,
}
