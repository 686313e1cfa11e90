import type { RegionView } from '@groundbreak/contract'
import type { LedgerView } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import { actorsOf } from '@groundbreak/core/role'
import { breakdownsOf } from './breakdown.ts'
import { dayIn } from './day-in.ts'

/** What the screens need to know of the region once. */
export function describeRegion(region: Region, view: LedgerView, now: Date): RegionView {
  const { head, divisions, groups, fields, indicators, indicatorGroups, rules, roles, leagues, permits } =
    region
  const months = view.months('project')
  const month = months.at(-1)
  return {
    code: head.code,
    name: head.name,
    short: head.name,
    ...(head.notice ? { notice: head.notice } : {}),
    divisions,
    groups: [...groups].map(([id, label]) => ({ id, label })),
    fields,
    breakdowns: breakdownsOf(region),
    indicators: indicators.map(({ id, label, meaning, measure, show }) => ({
      id,
      label,
      definition: meaning,
      unit: show.unit,
      kind: measure.kind,
    })),
    indicatorGroups,
    lights: [...rules.colours]
      .sort((a, b) => b.gravity - a.gravity)
      .map(({ id, label, shape }, order) => ({ id, label, shape, order })),
    leagues: leagues.map(({ id, label, indicator }) => ({ id, label, indicator })),
    permits: permits.steps.map(({ id, label }) => ({ id, label })),
    months,
    ...(month === undefined ? {} : { month }),
    timezone: head.timezone,
    today: dayIn(head.timezone, now),
    lastEntry: view.asOf,
    actors: actorsOf(roles, divisions),
    roles,
  }
}
