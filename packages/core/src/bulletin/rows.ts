import { compare, parseDecimal } from '../quantity/index.ts'
import type { LeagueLine, Member } from './context.ts'
import { unknownName } from './findings.ts'
import { lightRows, listRows, topicRows } from './project-rows.ts'
import { membersOf, type RowScope, type Scope, withRow } from './scope.ts'
import type { Binding } from './template-text.ts'

/** Columns that rows of some kind have, beside those of project lists: `{.name}`. */
export const ROW_COLUMNS = [
  'id',
  'name',
  'short',
  'full',
  'group',
  'number',
  'ordinal',
  'division',
  'topic',
  'light',
  'reason',
  'remedy',
  'answer',
  'rank',
  'score',
  'change',
] as const

/**
 * What a binding repeats over: `members=division [group=…] [sort=indicator]`, `list=permits-open`,
 * `topics=problems` (the topics of a list), `lights=red` or `league=monthly [group=…]`. Lists and lights are those of
 * the member and the topic at hand.
 */
export function rowsOf(binding: Binding, scope: Scope): RowScope[] {
  const { settings } = binding
  const members = settings.get('members')
  if (members !== undefined) return memberRows(members, settings, scope)
  const list = settings.get('list')
  if (list !== undefined) return listRows(list, scope)
  const topics = settings.get('topics')
  if (topics !== undefined) return topicRows(topics, scope)
  const lights = settings.get('lights')
  if (lights !== undefined) return lightRows(lights, scope)
  const league = settings.get('league')
  if (league !== undefined) return leagueRows(league, settings.get('group'), scope)
  scope.note(unknownName('word', binding.words.join(' ')))
  return []
}

function memberRows(by: string, settings: ReadonlyMap<string, string>, scope: Scope): RowScope[] {
  const members = membersOf(scope, by, settings.get('group'))
  const sort = settings.get('sort')
  const ordered = sort === undefined ? members : sortByIndicator(members, sort, by, scope)
  return ordered.map((member, index) => ({
    key: member.id,
    ...(member.group === undefined ? {} : { group: { id: member.group.id, label: member.group.label.zh } }),
    scope: {
      ...withRow(scope, {
        id: member.id,
        name: member.name.zh,
        short: member.short.zh,
        group: member.group?.label.zh ?? '',
        number: String(index + 1),
      }),
      by,
      member: member.id,
    },
  }))
}

/** Largest value first, equal ones in the pack's order, those without a value last. */
export function sortByIndicator(
  members: readonly Member[],
  indicator: string,
  by: string,
  scope: Scope,
): Member[] {
  const valued = members.map((member) => {
    const measured = scope.context.measure(indicator, { by, member: member.id, month: scope.context.month })
    return { member, value: parseDecimal(measured?.value ?? '') }
  })
  return valued
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined)
      }
      return compare(b.value, a.value)
    })
    .map(({ member }) => member)
}

function leagueRows(id: string, group: string | undefined, scope: Scope): RowScope[] {
  const league = scope.context.league(id, scope.context.month)
  if (league === undefined) {
    scope.note(unknownName('league', id))
    return []
  }
  const members = scope.context.members(league.by)
  return league.groups
    .filter((candidate) => group === undefined || candidate.id === group)
    .flatMap(({ id: groupId, label }) =>
      league.lines
        .filter((line) => line.group === groupId)
        .map((line) => ({
          key: line.member,
          group: { id: groupId, label: label.zh },
          scope: {
            ...withRow(scope, leagueColumns(line, members)),
            by: league.by,
            member: line.member,
          },
        })),
    )
}

function leagueColumns(line: LeagueLine, members: readonly Member[]): Record<string, string> {
  const member = members.find(({ id }) => id === line.member)
  return {
    id: line.member,
    name: member?.name.zh ?? line.member,
    short: member?.short.zh ?? line.member,
    rank: line.rank === null ? '—' : String(line.rank),
    score: line.score,
    change: printChange(line.change),
    group: line.group,
  }
}

function printChange(change: number | null): string {
  if (change === null) return '—'
  if (change === 0) return '持平'
  return change > 0 ? `↑${change}` : `↓${-change}`
}
