import type { Field, FieldId } from '../field/index.ts'
import { ANY, typesOfFields } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { type Expression, readExpression } from './expression.ts'
import { KnownNames } from './known-names.ts'
import { PERIOD_TYPES } from './period-names.ts'
import type { JudgedSubject } from './rule-set.ts'

/**
 * Where a region takes the value of an input from (要素来源): a field of the project or agreement, an indicator of the division, a formula over
 * either, or what a person enters.
 */
export type Binding =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'formula'; readonly value: Expression }
  | { readonly kind: 'entered' }

/** What bindings may name. */
export interface BindingNames {
  readonly subject: JudgedSubject
  readonly fields: readonly Field[]
  readonly indicators: readonly string[]
}

/** Names that formulas over a project's fields know besides the fields' ids and Chinese labels. */
export const FIELD_NAMES = ['permits pending'] as const

/** Names that formulas of a division know besides indicators: its projects of the period's last reported month, and its group. */
export const DIVISION_NAMES = ['projects', 'division group'] as const

/** `plan`, `completion_rate`, `{ value: plan - cum }`, `{ entered: true }`. */
export function readBinding(node: PackNode, { subject, fields, indicators }: BindingNames): Binding {
  // the projects of a division are read by their fields too; of a unit no workbook says anything
  const own = fields.filter((field) => field.subject === (subject === 'division' ? 'project' : subject))
  if (typeof node.value === 'string') {
    const named = node.value
    const field = own.find(({ id, label }) => id === named || label.zh === named)
    if (subject !== 'division' && field) return { kind: 'field', field: field.id }
    if (subject === 'division' && indicators.includes(named)) return { kind: 'indicator', indicator: named }
    const known = subject === 'division' ? indicators : own.map(({ id }) => id)
    node.problem(
      { zh: `没有可取数的“${named}”`, en: `there is nothing called "${named}" to take it from` },
      {
        zh: `${known.length > 0 ? `可用：${known.join('、')}；或` : '写'} { value: 算式 }、{ entered: true }`,
        en: `${known.length > 0 ? `these are known: ${known.join(', ')}; or` : 'write'} { value: formula }, { entered: true }`,
      },
    )
    return { kind: 'entered' }
  }
  node.onlyKeys(['value', 'entered'])
  if (node.has('entered')) return { kind: 'entered' }
  // Fields are names inside projects[…] only, where it is not known which of them stand.
  const ofProjects = subject === 'project' ? FIELD_NAMES : []
  const others = subject === 'division' ? [...indicators, ...DIVISION_NAMES] : ofProjects
  const known = new KnownNames([
    ...typesOfFields(own),
    ...others.map((name) => [name, ANY] as const),
    ...PERIOD_TYPES,
  ])
  return { kind: 'formula', value: readExpression(node.at('value'), known) }
}
