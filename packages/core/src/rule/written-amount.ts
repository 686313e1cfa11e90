import { checkExpression, Decimal, parseExpression, type Type } from '../language/index.ts'

/** A number with its unit, outside expressions (带单位的数): `40%`, `5万元`, `-2个百分点`, `300万元/亩`. */
export interface WrittenAmount {
  /** In base units, as inside expressions: 40 % is 0.4, money is yuan. */
  readonly value: Decimal
  readonly type: Type
}

const NO_NAMES = { file: '', line: 1, column: 1, names: [] }

/** `undefined` for what is no number with a unit; a bare number in quotes is a word. */
export function readWrittenAmount(text: string): WrittenAmount | undefined {
  const negative = text.startsWith('-')
  const written = negative ? text.slice(1) : text
  if (!/^[0-9][0-9.]*[^0-9.]/.test(written)) return undefined
  const parsed = parseExpression(written, NO_NAMES)
  if (!parsed.ok || parsed.tree.kind !== 'literal' || !(parsed.tree.value instanceof Decimal))
    return undefined
  const { type } = checkExpression(parsed.tree, new Map(), written, NO_NAMES)
  return { value: negative ? parsed.tree.value.negated() : parsed.tree.value, type }
}
