import type { LeagueLine, LeagueTable } from './context.ts'
import type { Run } from './document.ts'
import { unknownName } from './findings.ts'
import { monthOf, type Scope, textRun } from './scope.ts'
import type { Binding } from './template-text.ts'

/**
 * Names of a league's places: `{league monthly group=county top=3}`, `bottom=3`, or all of them. Ties at the edge are all
 * named. `month=-1`: the places of the month before. `now=rank` adds where each stands this month: 甲县（本月第2位）.
 */
export function leaguePhrase(id: string, binding: Binding, scope: Scope): Run[] {
  const { context } = scope
  const league = context.league(id, monthOf(binding.settings.get('month'), context.month))
  if (league === undefined) {
    scope.note(unknownName('league', id))
    return []
  }
  const members = context.members(league.by)
  const now = binding.settings.get('now') === 'rank' ? context.league(id, context.month) : undefined
  const names = placesOf(league, binding.settings).map(({ member }) => {
    const name = members.find((candidate) => candidate.id === member)?.short.zh ?? member
    const rank = now?.lines.find((line) => line.member === member)?.rank
    return rank == null ? name : `${name}（本月第${rank}位）`
  })
  return [textRun(names.length === 0 ? '无' : names.join('、'))]
}

function placesOf({ lines }: LeagueTable, settings: ReadonlyMap<string, string>): LeagueLine[] {
  const group = settings.get('group')
  const ranked = lines.filter(
    ({ rank, group: held }) => rank !== null && (group === undefined || held === group),
  )
  const top = Number(settings.get('top') ?? ranked.length)
  const bottom = settings.get('bottom')
  const edge =
    ranked[
      bottom === undefined ? Math.min(top, ranked.length) - 1 : Math.max(ranked.length - Number(bottom), 0)
    ]?.rank
  return ranked.filter(({ rank }) => {
    if (edge == null || rank === null) return true
    return bottom === undefined ? rank <= edge : rank >= edge
  })
}
