import type { Field } from '../field/index.ts'
import type { PackNode } from '../pack/index.ts'
import { parseExpression } from './syntax/parse.ts'
import type { Tree } from './syntax/tree.ts'
import { checkExpression } from './type/check.ts'
import { typesOfFields } from './type/field-type.ts'

/** What expressions at a place of a pack may speak of. */
export interface ExpressionNames {
  /** By id or Chinese label. */
  readonly fields: readonly Field[]
}

/** An expression as it stands in a pack, read and checked. */
export interface PackExpression {
  readonly tree: Tree
  readonly text: string
}

/** Reads a condition over fields. Mistakes, unknown names, kinds and units that clash are problems at the character. */
export function readExpression(node: PackNode, { fields }: ExpressionNames): PackExpression | undefined {
  const text = node.text()
  if (text === '') return undefined
  const types = new Map(typesOfFields(fields))
  const place = { line: 1, column: 1, file: node.file, names: [...types.keys()] }
  const parsed = parseExpression(text, place)
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy, parsed.error.offset)
    return undefined
  }
  for (const { message, remedy, offset } of checkExpression(parsed.tree, types, text, place).problems)
    node.problem(message, remedy, offset)
  return { tree: parsed.tree, text }
}
