import type { Field, FieldId, FieldKind, Span, Subject } from '../field/index.ts'
import { type Checks, ROLES, type Role } from './checks.ts'

/** Field that plays a role for a subject; a role nobody plays is absent, and its checks rest. */
export type Roles = Readonly<Partial<Record<Role, FieldId>>>

const BY_KIND: Readonly<Partial<Record<Role, FieldKind>>> = {
  name: 'name',
  code: 'code',
  credit: 'credit-code',
  division: 'division',
}

const BY_SPAN: Readonly<Partial<Record<Role, Span>>> = {
  total: 'whole',
  plan: 'year-plan',
  month: 'month',
  cumulative: 'year-to-date',
  before: 'before-year',
  sinceStart: 'since-start',
}

/** Fields that say on which day work began: by their role, or because whether it began follows from them (推定). */
export function startFields(fields: readonly Field[], named: Checks['roles']): FieldId[] {
  const found = (['project', 'agreement'] as const).flatMap((subject) => {
    const { actualStart, started } = findRoles(fields, named, subject)
    const own = fields.find((field) => field.subject === subject && field.id === started)
    const follows = own?.fallback?.flatMap((rule) => (rule.kind === 'date-present' ? [rule.field] : []))
    return [...(actualStart === undefined ? [] : [actualStart]), ...(follows ?? [])]
  })
  return [...new Set(found)]
}

/** Which field plays which role: as the pack says, else by kind and span, else the field named like the role. */
export function findRoles(fields: readonly Field[], named: Checks['roles'], subject: Subject): Roles {
  const own = fields.filter((field) => field.subject === subject && field.derived !== true)
  const found = ROLES.flatMap((role): [Role, FieldId][] => {
    const field =
      own.find(({ id }) => id === named[role]) ??
      own.find(({ kind }) => kind === BY_KIND[role]) ??
      own.find(({ kind, span }) => kind === 'money' && span !== undefined && span === BY_SPAN[role]) ??
      own.find(({ id }) => id === role)
    return field ? [[role, field.id]] : []
  })
  return Object.fromEntries(found)
}
