import type { IndicatorCourse, IndicatorTable, LeagueTable, LightTable, LitRow } from '@groundbreak/contract'
import type { LeagueTable as BulletinLeague, LitProject, Member } from '@groundbreak/core/bulletin'
import { addMonths, type Month, monthOfYear } from '@groundbreak/core/calendar'
import type { Words } from '@groundbreak/core/finding'
import {
  type Breakdown,
  type Indicator,
  type IndicatorId,
  leadOf,
  type Measured,
  type MeasuredAt,
  Meter,
  NOT_STATED,
} from '@groundbreak/core/indicator'
import { type League, type Ranked, rankDivisions } from '@groundbreak/core/league'
import type { AsOf, LedgerView } from '@groundbreak/core/ledger'
import type { Ratio } from '@groundbreak/core/quantity'
import type { Region } from '@groundbreak/core/region'
import { judge, type Light, type Told } from '@groundbreak/core/rule'
import { type Trace, traceFigure } from '@groundbreak/core/trace'
import type { AnswerBook } from './answer-book.ts'
import type { Books } from './books.ts'
import { checkBreakdown, checkMember } from './breakdown.ts'
import { traceCount } from './counted-trace.ts'
import { Kept } from './kept.ts'
import type { Lenses } from './lenses.ts'
import { answerDay, repliesOf } from './light-replies.ts'
import { litRow } from './lit-row.ts'
import { Refusal } from './refusal.ts'
import type { RuleBook } from './rule-book.ts'

/** What is computed once for one point in time and asked for many times. */
interface Measurements {
  readonly meter: Meter
  readonly lights: Map<Month, readonly Light[]>
}

/** Which figure is walked back: an indicator somewhere, or its lead over the elapsed share of the year. */
interface TracedFigure extends MeasuredAt {
  readonly indicator: IndicatorId
  readonly reading?: 'lead'
}

export interface FiguresParts {
  readonly books: Books
  readonly region: Region
  readonly lenses: Lenses
  readonly rules: RuleBook
  readonly answers: AnswerBook
  /** What people said beside the workbooks. */
  readonly told: (view: LedgerView) => Told
}

/** Everything that is measured, judged and ranked, at any point in time (指标、亮灯、排名、溯源). */
export class Figures {
  readonly #books: Books
  readonly #region: Region
  readonly #lenses: Lenses
  readonly #rules: RuleBook
  readonly #answers: AnswerBook
  readonly #told: FiguresParts['told']
  readonly #kept = new Kept<number, Measurements>()

  constructor(parts: FiguresParts) {
    const { books, region, lenses, rules } = parts
    this.#answers = parts.answers
    this.#told = parts.told
    this.#rules = rules
    this.#books = books
    this.#region = region
    this.#lenses = lenses
  }

  /** @throws Refusal when figures cannot be broken down by that */
  table(month: Month, by?: Breakdown, asOf?: AsOf): IndicatorTable {
    checkBreakdown(this.#region, by)
    const view = this.#books.view(asOf)
    const { meter } = this.#at(view)
    const head = { month, asOf: view.asOf }
    if (by === undefined) return { ...head, members: [], measured: meter.measureAll({ month }) }
    const members = this.members(by, month, view.asOf).map(({ id, short }) => ({ id, label: short }))
    return {
      ...head,
      by,
      members,
      measured: members.flatMap(({ id }) => meter.measureAll({ month, by, member: id })),
    }
  }

  /** @throws Refusal when there is no such indicator or breakdown */
  course(id: IndicatorId, by?: Breakdown, asOf?: AsOf): IndicatorCourse {
    checkBreakdown(this.#region, by)
    const view = this.#books.view(asOf)
    const { meter } = this.#at(view)
    const indicator = this.#indicator(id)
    const points = meter
      .months()
      .flatMap((month) =>
        by === undefined
          ? [meter.measure(indicator, { month })]
          : this.members(by, month, view.asOf).map((member) =>
              meter.measure(indicator, { month, by, member: member.id }),
            ),
      )
    return { id, asOf: view.asOf, ...(by === undefined ? {} : { by }), points }
  }

  find(id: IndicatorId, at: MeasuredAt, asOf?: AsOf): Measured | undefined {
    const { meter } = this.#at(this.#books.view(asOf))
    const indicator = meter.find(id)
    return indicator && meter.measure(indicator, at)
  }

  /** @throws Refusal when there is no such indicator, breakdown or member */
  trace({ indicator, reading, ...at }: TracedFigure, asOf?: AsOf): Trace {
    const view = this.#books.view(asOf)
    const { by, member, month } = at
    checkBreakdown(this.#region, by)
    checkMember(by, member, () => this.members(by ?? '', month, asOf).map(({ id }) => id))
    const counted = traceCount(indicator, at, {
      region: this.#region,
      view,
      colours: this.#rules.at(view).colours,
      lights: () => this.#lights(view, month),
    })
    if (counted) return counted
    const { fields, indicators } = this.#region
    const found = this.#indicator(indicator)
    const read = reading === 'lead' ? leadOf(found, indicators) : found
    return traceFigure(this.#at(view).meter, read, at, view, fields)
  }

  lights(month: Month, asOf?: AsOf): LightTable {
    const view = this.#books.view(asOf)
    const lights = this.#lights(view, month)
    const answers = this.#answers.at(view, month)
    const answerBy = answerDay(this.#rules.at(view), month)
    const counts = new Map<string, { light: string; division: string; count: number }>()
    for (const { light, division } of lights) {
      const key = `${light} ${division}`
      const held = counts.get(key) ?? { light, division, count: 0 }
      held.count += 1
      counts.set(key, held)
    }
    return {
      month,
      asOf: view.asOf,
      counts: [...counts.values()],
      rows: lights.map((light) => litRow(light, answers.get(light.subject))),
      ...(answerBy !== undefined && { answerBy }),
    }
  }

  /** One project's light with the cells behind its causes. */
  light(subject: string, month: Month, asOf?: AsOf): LitRow {
    const view = this.#books.view(asOf)
    const speaker = view.speakerId(subject)
    const light = this.#lights(view, month).find((one) => one.subject === speaker)
    const answers = this.#answers.at(view, month).get(speaker)
    if (light) return litRow(light, answers, { view, fields: this.#region.fields })
    throw new Refusal('project.not-reported', 'missing', {
      words: { zh: `${month} 没有报送该项目`, en: `the project was not reported for ${month}` },
      remedy: { zh: '换一个月份', en: 'choose another month' },
    })
  }

  leagues(month: Month, asOf?: AsOf): LeagueTable[] {
    const view = this.#books.view(asOf)
    return this.#region.leagues.map((league) => ({
      id: league.id,
      label: league.label,
      month,
      asOf: view.asOf,
      groups: this.#ranked(league, view, month).map(({ group, label, rows }) => ({
        group,
        label,
        rows: rows.map(({ division, ...row }) => ({ division: division.code, ...row })),
      })),
    }))
  }

  /** A league as a bulletin prints it; `undefined` when the pack has none of that name. */
  league(id: string, month: Month, asOf?: AsOf): BulletinLeague | undefined {
    const league = this.#region.leagues.find((one) => one.id === id)
    if (!league) return undefined
    const groups = this.#ranked(league, this.#books.view(asOf), month)
    return {
      id,
      label: league.label,
      by: 'division',
      groups: groups.map(({ group, label }) => ({ id: group, label })),
      lines: groups.flatMap(({ group, rows }) =>
        rows.flatMap(({ division, rank, tied, measured, before }) =>
          rank === null
            ? []
            : [
                {
                  member: division.code,
                  group,
                  rank,
                  tied,
                  score: measured.shown,
                  change: before === undefined ? null : before - rank,
                },
              ],
        ),
      ),
    }
  }

  /**
   * Projects with a light that asks for something, gravest first, with what was said to it.
   * @param answeredAsOf up to when answers are read: they come after the close whose figures are printed
   */
  litProjects(month: Month, asOf?: AsOf, answeredAsOf: AsOf | undefined = asOf): LitProject[] {
    const { rules } = this.#region
    const view = this.#books.view(asOf)
    const answers = this.#answers.at(this.#books.view(answeredAsOf), month)
    const answerBy = answerDay(this.#rules.at(view), month)
    const gravity = new Map(rules.colours.map(({ id, gravity }) => [id, gravity]))
    return this.#lights(view, month)
      .filter(({ light }) => light !== '' && light !== rules.otherwise)
      .sort((a, b) => (gravity.get(b.light) ?? 0) - (gravity.get(a.light) ?? 0))
      .map(({ subject, name, division, light, causes }) => {
        const own = causes.filter((cause) => cause.light === light)
        const remedies = own.flatMap(({ remedy }) => remedy ?? [])
        return {
          subject,
          name,
          division,
          light,
          reason: joined(own.map(({ because }) => because)),
          ...(remedies.length > 0 ? { remedy: joined(remedies) } : {}),
          ...(answerBy === undefined ? {} : { answerBy }),
          ...repliesOf(answers.get(subject)),
        }
      })
  }

  /** Members of a breakdown in the order to show: divisions as the pack lists them, others as its fields do. */
  members(by: Breakdown, _month: Month, asOf?: AsOf): Member[] {
    const { divisions, groups, fields } = this.#region
    if (by === 'division') {
      return divisions.map(({ code, name, short, group }) => ({
        id: code,
        name,
        short,
        group: { id: group, label: groups.get(group) ?? { zh: group, en: group } },
      }))
    }
    const present = this.#at(this.#books.view(asOf)).meter.members(by)
    const choices = fields.find(({ id, subject }) => id === by && subject === 'project')?.choices ?? []
    const listed = choices.filter(({ value }) => present.includes(value))
    const others = present.filter((value) => !choices.some((choice) => choice.value === value))
    return [
      ...listed.map(({ value, label }) => ({ id: value, name: label, short: label })),
      ...others.map((value) => {
        const name = value === NOT_STATED ? { zh: '未填写', en: 'not stated' } : { zh: value, en: value }
        return { id: value, name, short: name }
      }),
    ]
  }

  /** Elapsed share of the year as the pack's indicator of kind `elapsed` rules it: months gone ÷ 12. */
  elapsedShare(month: Month): Ratio {
    return { numerator: monthOfYear(month), denominator: 12 }
  }

  #ranked(league: League, view: LedgerView, month: Month): { group: string; label: Words; rows: Ranked[] }[] {
    const { meter } = this.#at(view)
    const { divisions, groups } = this.#region
    const named = groups.size > 0 ? [...groups] : [['', { zh: '', en: '' }] as const]
    return named.map(([group, label]) => {
      const own = groups.size > 0 ? divisions.filter((division) => division.group === group) : divisions
      return { group, label, rows: rankDivisions(league, own, meter, month, addMonths(month, -1)) }
    })
  }

  #lights(view: LedgerView, month: Month): readonly Light[] {
    const { lights } = this.#at(view)
    const known = lights.get(month)
    if (known) return known
    const made = judge(
      this.#rules.at(view),
      this.#region.fields,
      this.#lenses.portfolio(view),
      month,
      this.#told(view),
    )
    lights.set(month, made)
    return made
  }

  #indicator(id: IndicatorId): Indicator {
    const found = this.#region.indicators.find((indicator) => indicator.id === id)
    if (found) return found
    throw new Refusal('indicator.unknown', 'missing', {
      words: { zh: `没有指标“${id}”`, en: `there is no indicator "${id}"` },
      remedy: {
        zh: `可用：${this.#region.indicators.map((one) => one.id).join('、')}`,
        en: `these are known: ${this.#region.indicators.map((one) => one.id).join(', ')}`,
      },
    })
  }

  #at(view: LedgerView): Measurements {
    const { fields, indicators } = this.#region
    return this.#kept.get(view.asOf, () => ({
      meter: new Meter(indicators, fields, {
        project: this.#lenses.portfolio(view),
        agreement: this.#lenses.portfolio(view, 'agreement'),
      }),
      lights: new Map(),
    }))
  }
}

const joined = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('；'),
  en: words.map(({ en }) => en).join('; '),
})
