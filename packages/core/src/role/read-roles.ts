import { type PackNode, reportTwice } from '../pack/index.ts'
import { ACTS, type Act } from './act.ts'
import type { Role } from './role.ts'

export const ROLE_KEYS = { file: ['extends', 'roles'], role: ['id', 'label', 'for', 'may'] } as const

const NAMES = Object.keys(ACTS) as Act[]

/**
 * Reads `roles.yaml`. On top of the roles all regions share: a role of the same id takes the place of the shared one, others
 * are added behind. Problems go to the node.
 */
export function readRoles(node: PackNode, standard?: PackNode): Role[] {
  const base = standard ? readRoles(standard) : []
  if (node.value === null) return base
  node.onlyKeys(ROLE_KEYS.file)
  if (!node.has('roles') && base.length > 0) return base
  const list = node.at('roles')
  reportTwice(list, { zh: '角色', en: 'role' })
  const own = list.items().map(readRole)
  return [
    ...base.map((shared) => own.find(({ id }) => id === shared.id) ?? shared),
    ...own.filter(({ id }) => !base.some((shared) => shared.id === id)),
  ]
}

function readRole(item: PackNode): Role {
  item.onlyKeys(ROLE_KEYS.role)
  return {
    id: item.at('id').text(),
    label: item.at('label').words(),
    perDivision: item.at('for').oneOf(['division', 'region'] as const) === 'division',
    may: item.has('may')
      ? item
          .at('may')
          .items()
          .map((act) => act.oneOf(NAMES))
      : [],
  }
}
