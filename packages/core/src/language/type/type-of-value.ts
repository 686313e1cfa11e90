import { kindOf, type Value } from '../value/value.ts'
import { ANY, listOf, NUMBER, rangeOf, type Type } from './type.ts'

/** The type of a value that is there. */
export function typeOfValue(value: Value): Type {
  const kind = kindOf(value)
  switch (kind) {
    case 'number':
      return NUMBER
    case 'string':
      return { kind, choices: [String(value)] }
    case 'list':
      return listOf(ANY)
    case 'range':
      return rangeOf(ANY)
    case 'context':
      return { kind, members: new Map(), open: true }
    case 'function':
      return { kind, result: () => ANY }
    default:
      return { kind }
  }
}
