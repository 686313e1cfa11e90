import type { Division } from '../division/index.ts'
import type { Actor, Role } from './role.ts'

/** Until there are accounts one chooses who one acts as: one for each role, or one for each of its divisions. */
export function actorsOf(roles: readonly Role[], divisions: readonly Division[]): Actor[] {
  return roles.flatMap(({ id: role, label, perDivision }): Actor[] =>
    perDivision
      ? divisions.map(({ code, short }) => ({
          id: `${role}-${code}`,
          name: { zh: `${short.zh}${label.zh}`, en: `${label.en} of ${short.en}` },
          role,
          division: code,
        }))
      : [{ id: role, name: label, role }],
  )
}
