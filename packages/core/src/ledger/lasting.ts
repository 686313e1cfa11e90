import type { Field } from '../field/index.ts'

/**
 * Whether what was stated once stays true until something else is stated (沿用): names, codes, choices and years
 * describe the project, amounts and progress describe the month. Texts say it themselves (`lasting` in fields.yaml),
 * for a problem of March must not stand in April.
 */
export function isLasting(field: Field): boolean {
  if (field.span !== undefined) return false
  if (field.lasting !== undefined) return field.lasting
  return (
    field.kind === 'name' ||
    field.kind === 'code' ||
    field.kind === 'credit-code' ||
    field.kind === 'choice' ||
    field.kind === 'year'
  )
}
