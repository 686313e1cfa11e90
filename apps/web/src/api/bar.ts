import { type Act, type Bar, type Owner, Permissions } from '@groundbreak/core/role'
import { useMemo } from 'react'
import { useSay } from '../i18n/language.tsx'
import { useActor } from './actor.ts'
import { useRegion } from './region.tsx'

/** Whether the acting person may not do something. */
export function useIsBarred(): (act: Act, owner?: Owner) => boolean {
  const find = useFindBar()
  return (act, owner) => find(act, owner) !== undefined
}

/** Why the acting person may not do something; undefined when she may. The server asks the same table. */
export function useBar(act: Act, owner?: Owner): string | undefined {
  const say = useSay()
  const bar = useFindBar()(act, owner)
  return bar && say(bar.words)
}

function useFindBar(): (act: Act, owner?: Owner) => Bar | undefined {
  const actor = useActor()
  const { roles, divisions, actors } = useRegion()
  const permissions = useMemo(() => new Permissions(roles, divisions), [roles, divisions])
  const acting = actors.find(({ id }) => id === actor)
  return (act, owner) => permissions.findBar(acting, act, owner)
}
