import type { FieldId } from '../field/index.ts'
import type { Severity } from '../finding/index.ts'

/** How loud a check speaks; `off`: it isn't run. */
export type Loudness = Severity | 'off'

/** One check of a report (核对规则), e.g. `value.over-plan`. */
export interface Check {
  /** Class of its findings: several checks may find the same thing in different ways. */
  readonly class: string
  readonly severity: Loudness
  /** Spoken at instead when the row explains itself in its remark; the same as `severity` when the pack says nothing. */
  readonly explained: Loudness
  readonly limits: Readonly<Record<string, number>>
}

/** From this likeness (0 to 1) upwards the evidence weighs so much. */
export interface Band {
  readonly from: number
  readonly weight: number
}

/** Evidence that two rows are one project, as base-2 logarithms of how much likelier it makes that (Fellegi–Sunter). */
export interface MatchWeights {
  readonly name: readonly Band[]
  readonly traits: Readonly<Record<Trait, Readonly<Record<string, number>>>>
  /** From here upwards they are one. */
  readonly same: number
  /** From here upwards a person is asked. */
  readonly ask: number
  /** By so much the best candidate must be ahead of the second. */
  readonly margin: number
}

export const TRAITS = [
  'markers',
  'former',
  'code',
  'credit',
  'company',
  'total',
  'plan',
  'cumulative',
  'before',
  'chain',
  'signed',
] as const

export type Trait = (typeof TRAITS)[number]

/** Words of the region's offices that a review needs to know. */
export interface ReviewWords {
  /** Say nothing in the name of a project: 项目, 工程 … */
  readonly name: readonly string[]
  /** Say nothing in the name of a company: 有限公司 … */
  readonly company: readonly string[]
  /** Regular expressions of what tells sister projects apart: phases, lots, figures. */
  readonly markers: readonly string[]
  /** Before a former name: 原名, 曾用名 … */
  readonly former: readonly string[]
  /** Of a project that became several, or of several that became one. */
  readonly succession: readonly string[]
  /** Of a project that another office looks after now. */
  readonly handover: readonly string[]
  /** Of a figure that was changed on purpose. */
  readonly explaining: readonly string[]
}

/** Which field plays which part in the checks. */
export const ROLES = [
  'name',
  'code',
  'credit',
  'company',
  'chain',
  'total',
  'plan',
  'month',
  'cumulative',
  'before',
  'sinceStart',
  'funds',
  'started',
  'planStart',
  'actualStart',
  'remark',
  'division',
  'signed',
] as const

export type Role = (typeof ROLES)[number]

/** `checks.yaml` of a region pack: thresholds, severities, weights and words of the review. */
export interface Checks {
  readonly checks: Readonly<Record<CheckId, Check>>
  readonly weights: MatchWeights
  readonly words: ReviewWords
  /** Field of a role where the pack names one; else it is found by kind and span. */
  readonly roles: Readonly<Partial<Record<Role, FieldId>>>
  /** Fields without a span that move every month nevertheless, e.g. funds in place. */
  readonly moving: readonly FieldId[]
}

export const CHECK_IDS = [
  'report.period-unknown',
  'report.division-unknown',
  'report.period-mismatch',
  'report.division-mismatch',
  'report.incomplete',
  'report.older-version',
  'report.mixed-subjects',
  'report.column-missing',
  'report.unknown-answer',
  'project.gone',
  'project.doubtful-identity',
  'project.split',
  'project.merged',
  'project.moved',
  'project.reported-twice',
  'project.no-longer-twice',
  'project.row-twice',
  'project.code-changed',
  'agreement.signed-again',
  'value.unit-suspect',
  'value.unit-suspect-row',
  'value.magnitude',
  'value.magnitude-row',
  'value.duplicate-code',
  'value.negative',
  'value.negative-month',
  'value.cumulative-down',
  'value.month-sum',
  'value.over-plan',
  'value.over-total',
  'value.over-total-since-start',
  'value.plan-over-total',
  'value.plan-changed',
  'value.total-changed',
  'value.missing',
  'value.start-in-future',
  'value.start-after-period',
  'value.start-postponed',
  'value.start-overdue',
  'value.start-withdrawn',
  'value.done-not-started',
] as const

export type CheckId = (typeof CHECK_IDS)[number]
