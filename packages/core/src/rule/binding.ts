import type { Field, FieldId } from '../field/index.ts'
import type { PackNode } from '../pack/index.ts'
import { type Expression, readExpression } from './expression.ts'

/** Where a region takes the value of an input from (要素来源): a field, or a formula over fields. */
export type Binding =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'formula'; readonly value: Expression }

/** Names that formulas over fields know besides the fields' ids and Chinese labels. */
export const FIELD_NAMES = ['permits pending'] as const

/** `plan`, or `{ value: plan - cum }`. */
export function readBinding(node: PackNode, fields: readonly Field[]): Binding {
  const own = fields.filter(({ subject }) => subject === 'project')
  const names = [...own.flatMap(({ id, label }) => [id, label.zh]), ...FIELD_NAMES]
  if (typeof node.value === 'string') {
    const field = own.find(({ id, label }) => id === node.value || label.zh === node.value)
    if (field) return { kind: 'field', field: field.id }
    node.problem(
      { zh: `没有字段“${node.value}”`, en: `there is no field "${node.value}"` },
      { zh: '写字段 id，或 { value: 算式 }', en: 'write the id of a field, or { value: formula }' },
    )
    return { kind: 'field', field: '' }
  }
  node.onlyKeys(['value'])
  return { kind: 'formula', value: readExpression(node.at('value'), names) }
}
