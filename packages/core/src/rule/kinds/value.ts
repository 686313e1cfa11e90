import type { Expression } from '../expression.ts'
import type { SingleKind } from '../kind.ts'

/** A formula (算式). */
export interface ValueBody {
  readonly kind: 'value'
  readonly value: Expression
}

export const valueKind: SingleKind<ValueBody, undefined> = {
  read: (node, reading) => ({ kind: 'value', value: reading.expression(node) }),
  decide: ({ value }, rows) => ({ values: rows.of(value), detail: () => undefined }),
  expressions: ({ value }) => [value],
}
