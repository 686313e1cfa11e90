import type { Month } from '../calendar/index.ts'
import type { Words } from '../finding/index.ts'
import type { Breakdown, IndicatorId, Measured } from '../indicator/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import type { Ratio } from '../quantity/index.ts'

/** A member of a breakdown: a division, a chain … */
export interface Member {
  readonly id: string
  readonly name: Words
  /** As used in tables and lists. */
  readonly short: Words
  /** Group inside which it is ranked, e.g. `county`. */
  readonly group?: { readonly id: string; readonly label: Words }
}

/** One line of a league table. */
export interface LeagueLine {
  readonly member: string
  readonly group: string
  /** `null` when there is nothing to rank by. */
  readonly rank: number | null
  /** Shares its rank with another. */
  readonly tied: boolean
  /** Points or whatever the league ranks by, as printed. */
  readonly score: string
  /** Places gained (positive) or lost against the month before; `null` when there is none. */
  readonly change: number | null
}

export interface LeagueTable {
  readonly id: string
  readonly label: Words
  /** What its members are members of. */
  readonly by: Breakdown
  readonly groups: readonly { readonly id: string; readonly label: Words }[]
  /** Best first inside each group. */
  readonly lines: readonly LeagueLine[]
}

/** A project with its light (亮灯). */
export interface LitProject {
  readonly subject: SubjectId
  readonly name: string
  /** Division code. */
  readonly division: string
  /** As the rules name it, e.g. `red`. */
  readonly light: string
  /** Why, as the rule says it of this project. */
  readonly reason: Words
  /** What by when turns it green again, when the rule can say so. */
  readonly remedy?: Words
  /** What the unit concerned said to it, oldest first, and what was decided on that (亮灯答复). */
  readonly answers?: readonly LightReply[]
  /** Day by which it is to be answered, e.g. `2022-11-07`. */
  readonly answerBy?: string
}

export interface LightReply {
  readonly text: string
  readonly decision?: string
}

/** Lists of projects a template may name, with the columns of each beside name, division and number (项目清单). */
export const PROJECT_LISTS = {
  'permits-open': ['missing', 'count'],
  problems: ['problem', 'topic'],
  'not-started': ['planned'],
  added: [],
  dropped: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ProjectListId = keyof typeof PROJECT_LISTS

/** A row of a project list: named columns, printed. */
export interface ListedProject {
  readonly subject: SubjectId
  readonly name: string
  readonly division: string
  /** What kind of thing is said of it, for lists that are told by kinds: 前期手续, 用地保障. */
  readonly topic?: { readonly id: string; readonly label: Words }
  /** Column id → text, e.g. `missing` → 施工许可、环评批复. */
  readonly columns: Readonly<Record<string, string>>
}

/** What a bulletin is composed from: the ledger as of one entry, seen through indicators, leagues and rules. */
export interface BulletinContext {
  readonly region: {
    readonly code: string
    readonly name: Words
    /** Keeps the ledger and issues the bulletin. */
    readonly office: Words
    /** A line every paper of the region carries, e.g. that its data are invented. */
    readonly notice?: Words
  }
  readonly month: Month
  /** In the pack's order. */
  members(by: Breakdown): readonly Member[]
  /** `undefined` when the pack knows no such indicator, or it isn't broken down so. */
  measure(indicator: IndicatorId, at: { by?: Breakdown; member?: string; month: Month }): Measured | undefined
  /** Elapsed share of the year at the end of a month, as the city rules it (序时进度), e.g. 10/12. */
  elapsedShare(month: Month): Ratio
  league(id: string, month: Month): LeagueTable | undefined
  lights(): readonly LitProject[]
  /** A list the office makes for bulletins: `permits-open`, `problems` …; those of one topic stand together. `undefined`: it doesn't know the name. */
  projects(list: string): readonly ListedProject[] | undefined
}
