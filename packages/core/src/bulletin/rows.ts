import { compare, parseDecimal } from '../quantity/index.ts'
import type { LeagueLine, Member } from './context.ts'
import { unknownName } from './findings.ts'
import { membersOf, type Scope } from './scope.ts'
import type { Binding } from './template-text.ts'

/** One repetition: its scope, the id it adds to a paragraph's, and the group it belongs to. */
export interface RowScope {
  readonly key: string
  readonly group?: { readonly id: string; readonly label: string }
  readonly scope: Scope
}

/**
 * What a binding repeats over: `members=division [group=…] [sort=indicator]`, `list=permits-open`,
 * `lights=red` or `league=monthly [group=…]`. Lists and lights are those of the member at hand.
 */
export function rowsOf(binding: Binding, scope: Scope): RowScope[] {
  const { settings } = binding
  const members = settings.get('members')
  if (members !== undefined) return memberRows(members, settings, scope)
  const list = settings.get('list')
  if (list !== undefined) return listRows(list, scope)
  const lights = settings.get('lights')
  if (lights !== undefined) return lightRows(lights, scope)
  const league = settings.get('league')
  if (league !== undefined) return leagueRows(league, settings.get('group'), scope)
  scope.note(unknownName('word', binding.words.join(' ')))
  return []
}

/** A project row at hand: a figure named in it is still the member's or the region's. */
const withRow = (scope: Scope, columns: Readonly<Record<string, string>>): Scope => ({
  ...scope,
  row: new Map(Object.entries(columns)),
})

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

function listRows(list: string, scope: Scope): RowScope[] {
  const projects = scope.context.projects(list)
  if (projects === undefined) {
    scope.note(unknownName('list', list))
    return []
  }
  return projects
    .filter(({ division }) => isHere(division, scope))
    .map((project, index) => ({
      key: project.subject,
      scope: withRow(scope, {
        ...project.columns,
        name: project.name,
        division: shortName(project.division, scope),
        number: String(index + 1),
      }),
    }))
}

function lightRows(light: string, scope: Scope): RowScope[] {
  return scope.context
    .lights()
    .filter((project) => project.light === light && isHere(project.division, scope))
    .map((project, index) => ({
      key: project.subject,
      scope: withRow(scope, {
        name: project.name,
        division: shortName(project.division, scope),
        light: project.light,
        reason: project.reason.zh,
        remedy: project.remedy?.zh ?? '',
        number: String(index + 1),
      }),
    }))
}

function leagueRows(id: string, group: string | undefined, scope: Scope): RowScope[] {
  const league = scope.context.league(id)
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

const isHere = (division: string, scope: Scope): boolean =>
  scope.by !== 'division' || scope.member === undefined || scope.member === division

const shortName = (division: string, scope: Scope): string =>
  scope.context.members('division').find(({ id }) => id === division)?.short.zh ?? division
