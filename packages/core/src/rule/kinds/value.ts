import type { Expression } from '../expression.ts'
import type { SingleKind } from '../kind.ts'

/** A formula (算式). */
export interface ValueBody {
  readonly kind: 'value'
  readonly value: Expression
}

export const valueKind: SingleKind<ValueBody, undefined> = {
  read: (node, reading) => ({ kind: 'value', value: reading.expression(node) }),
  decide: ({ value }, scope) => ({ value: value.evaluate(scope) }),
  expressions: ({ value }) => [value],
}
