import type { BulletinContext, ListedProject, LitProject } from '@groundbreak/core/bulletin'
import type { Month } from '@groundbreak/core/calendar'
import type { AsOf, LedgerView } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import type { Figures } from './figures.ts'
import { PROJECT_LISTS } from './project-lists.ts'

/**
 * What a bulletin of a month sees of the ledger at one point in time.
 * @param answeredAsOf ledger entry up to which answers to lights are read
 */
export function bulletinContext(
  region: Region,
  view: LedgerView,
  figures: Figures,
  month: Month,
  answeredAsOf: AsOf = view.asOf,
): BulletinContext {
  const { head } = region
  const lists = new Map<string, readonly ListedProject[]>()
  let lit: readonly LitProject[] | undefined
  return {
    region: {
      code: head.code,
      name: head.name,
      office: head.office,
      ...(head.notice ? { notice: head.notice } : {}),
    },
    month,
    members: (by) => figures.members(by, month, view.asOf),
    measure: (indicator, at) => figures.find(indicator, at, view.asOf),
    elapsedShare: (of) => figures.elapsedShare(of),
    league: (id, of) => figures.league(id, of, view.asOf),
    lights: () => {
      lit ??= figures.litProjects(month, view.asOf, answeredAsOf)
      return lit
    },
    projects: (list) => {
      const known = lists.get(list)
      if (known) return known
      const made = PROJECT_LISTS.get(list)?.make({ region, view, month })
      if (made) lists.set(list, made)
      return made
    },
  }
}
