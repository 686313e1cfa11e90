import type { Words } from '@groundbreak/core/finding'
import type { PackProblem, PackValue } from '@groundbreak/core/pack'
import type {
  DecisionKind,
  JudgedSubject,
  Obstacle,
  RecordsTable,
  RuleInput,
  Source,
  Validity,
} from '@groundbreak/core/rule'

/** A rule set in a list: one in force, or a published one. */
export interface RuleLine {
  readonly id: string
  readonly label: Words
  readonly source: Source
  readonly subject: JudgedSubject
  readonly period: string
  readonly valid: Validity
  /** Absent for a published one that is not in force here. */
  readonly inForce?: {
    readonly official: boolean
    readonly lights: readonly string[]
    readonly since?: number
  }
  readonly results: readonly { readonly id: string; readonly label: Words; readonly kind: DecisionKind }[]
  /** Open questions of the text that nobody has decided. */
  readonly open: number
  readonly draft: boolean
}

/** A rule set as a person reads it: the text, and how it was understood. */
export interface RuleView extends RuleLine {
  readonly text: string
  readonly note?: string
  readonly inputs: readonly RuleInputView[]
  readonly decisions: readonly RuleDecisionView[]
  readonly obstacles: readonly Obstacle[]
  readonly examples: readonly RuleExampleView[]
  readonly draftOf?: RuleDraft
  /** Colours and bindings as they stand, to be sent along with a changed text. */
  readonly inForceAs: { readonly set: string; readonly [key: string]: unknown }
  /** Every version that was ever in force here, the newest last. */
  readonly versions: readonly {
    readonly valid: Validity
    readonly entry?: number
    readonly by?: string
    readonly at?: string
  }[]
}

export interface RuleInputView {
  readonly id: string
  readonly label: Words
  readonly kind: RuleInput['kind']
  readonly unit?: string
  /** Where this region takes it from, in words. */
  readonly from?: Words
  /** People enter it here. */
  readonly entered: boolean
  readonly choices?: readonly string[]
  readonly of?: NonNullable<RuleInput['of']>
}

/** What people entered for a rule in a period, and for whom they may (人工填报要素). */
export interface EnteredView {
  readonly period: string
  /** Whoever enters may name subjects that are not in the list: units that no workbook reports. */
  readonly open: boolean
  readonly subjects: readonly {
    readonly subject: string
    readonly name: string
    /** The division it belongs to; empty when it belongs to none. */
    readonly owner: string
  }[]
  /** The last that was entered of each input. */
  readonly lines: readonly EnteredLine[]
}

export interface EnteredLine {
  readonly subject: string
  readonly input: string
  /** As it was written; null when it was taken back. */
  readonly value: PackValue
  readonly by: string
  readonly at: string
  readonly entry: number
}

export interface RuleDecisionView {
  readonly id: string
  readonly label: Words
  readonly kind: DecisionKind
  readonly clause?: string
  readonly line: number
  readonly formulas: readonly string[]
  readonly table?: {
    readonly hit: string
    readonly inputs: readonly Words[]
    readonly outputs: readonly string[]
    readonly rows: readonly {
      readonly when: readonly string[]
      readonly gives: readonly string[]
      readonly clause?: string
    }[]
  }
  readonly score?: readonly ScoreLineView[]
  readonly ladder?: LadderView
}

/** A ladder as it is shown: conditions and days as they are written. */
export interface LadderView {
  readonly steps: readonly {
    readonly id: string
    readonly label: Words
    readonly when: string
    readonly action?: Words
    readonly within?: { readonly days: string; readonly count: 'working' | 'calendar' }
  }[]
  readonly release: string
}

/** Where something stands inside a decision of a rule's text, e.g. `['score', 'items', 0]`. */
export type TextPlace = readonly (string | number)[]

export interface ScoreLineView {
  readonly id: string
  readonly label: Words
  readonly depth: number
  readonly part: 'items' | 'bonus' | 'deduct'
  readonly full?: string
  readonly weight?: string
  /** The most and the least it can bring. */
  readonly most?: string
  readonly least?: string
  readonly formula?: string
  readonly at: TextPlace
  readonly clause?: string
}

export interface RuleExampleView {
  readonly example: string
  readonly line: number
  readonly subject: string
  readonly decision: string
  readonly expected: string
  readonly found: string
  readonly right: boolean
}

/** What rule sets come to. Values travel as text: nothing is rounded on the way. */
export interface StandingsView {
  readonly rules: string
  readonly period: string
  readonly results: readonly { readonly id: string; readonly label: Words; readonly kind: DecisionKind }[]
  readonly rows: readonly {
    readonly subject: string
    readonly name: string
    readonly group: string
    readonly cells: readonly { readonly value: string | boolean | null; readonly shown: string }[]
  }[]
}

export interface ExplanationView {
  readonly decision: string
  readonly label: Words
  readonly kind: DecisionKind
  readonly clause?: string
  readonly shown: string
  readonly formulas: readonly string[]
  /** Legs of a condition that made it what it is, as written; null where that is not known. */
  readonly legs: readonly { readonly text: string; readonly holds: boolean | null }[]
  readonly inputs: readonly { readonly id: string; readonly label: Words; readonly shown: string }[]
  /** Rows of a table that held. */
  readonly rows?: readonly number[]
  /** Items of a score sheet: what each brought, for the waterfall. */
  readonly items?: readonly ScoredLineView[]
  readonly uses: readonly ExplanationView[]
  readonly missing: readonly string[]
}

export interface ScoredLineView {
  readonly id: string
  readonly label: Words
  readonly depth: number
  readonly part: 'items' | 'bonus' | 'deduct'
  readonly points: string | null
  readonly full?: string
  readonly cut: 'most' | 'least' | null
  readonly active: boolean
}

export interface BackTestView {
  readonly decision: string
  readonly periods: readonly string[]
  readonly confusion: readonly { readonly before: string; readonly after: string; readonly count: number }[]
  readonly moved: readonly {
    readonly period: string
    readonly subject: string
    readonly name: string
    readonly before: string
    readonly after: string
    readonly change: string | null
  }[]
}

/** Inputs of everybody judged, and how they are called. */
export interface RuleRecordsView {
  readonly table: RecordsTable
  readonly names: Readonly<Record<string, string>>
  /** The text in force, for comparing. */
  readonly text: string
}

/** What is wrong in a text while it is being typed. */
export interface RuleTrialView {
  readonly problems: readonly PackProblem[]
  readonly obstacles: readonly Obstacle[]
  readonly examples: readonly RuleExampleView[]
}

export interface RuleProposal {
  readonly text: string
  /** First period it counts for. */
  readonly from: string
  readonly note?: string
  readonly inForce: { readonly set: string; readonly [key: string]: unknown }
}

export interface RuleDraft {
  readonly id: string
  readonly text: string
  readonly inForce: { readonly set: string; readonly from: string; readonly [key: string]: unknown }
  readonly note?: string
  readonly proposedBy: string
  readonly proposedAt: string
}
