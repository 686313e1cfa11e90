import type { TypeName } from '../syntax/tree.ts'
import { isContext, isList, kindOf, RangeValue, type Value } from '../value/value.ts'

/** Names of the standard's own types, with the spellings that models use. */
const KINDS: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  string: 'string',
  number: 'number',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  'date time': 'date and time',
  dateTime: 'date and time',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  list: 'list',
  context: 'context',
  function: 'function',
  range: 'range',
}

/** Types of a model: whether a value is of the one of this name, undefined when there is none. */
export type KnowsType = (value: Value, name: string) => boolean | undefined

/**
 * Whether a value is of a type (DMN 1.5, 10.3.2.9). Null is of the type Null only, but an entry of a context may be
 * null whatever its type.
 */
export function isInstance(value: Value, type: TypeName, known: KnowsType = () => undefined): boolean {
  switch (type.kind) {
    case 'named':
      return isNamed(value, type.name, known)
    case 'list':
      return isList(value) && value.every((item) => isHeld(item, type.of, known))
    case 'range':
      return (
        value instanceof RangeValue && isHeld(value.low, type.of, known) && isHeld(value.high, type.of, known)
      )
    case 'context':
      return (
        isContext(value) &&
        type.members.every(
          (member) => value.has(member.key) && isHeld(value.get(member.key) ?? null, member.type, known),
        )
      )
    case 'function':
      return typeof value === 'function' && value.parameters?.length === type.parameters.length
  }
}

const isHeld = (value: Value, type: TypeName, known: KnowsType): boolean =>
  value === null || isInstance(value, type, known)

function isNamed(value: Value, name: string, known: KnowsType): boolean {
  if (name === 'Any') return value !== null
  if (name === 'Null') return value === null
  const kind = KINDS[name]
  return (known(value, name) ?? (kind !== undefined && kindOf(value) === kind)) === true
}
