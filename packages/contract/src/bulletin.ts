import type { Month } from '@groundbreak/core/calendar'
import type { Words } from '@groundbreak/core/finding'
import type { Breakdown, IndicatorId } from '@groundbreak/core/indicator'

/** A piece of a line: free text, or a figure bound to an indicator that a person cannot overwrite. */
export type BulletinRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly shown: string; readonly figure: FigureRef }

/** Where a printed figure comes from: opens its trace. */
export interface FigureRef {
  readonly indicator: IndicatorId
  readonly month: Month
  readonly by?: Breakdown
  readonly member?: string
}

/** `key` names a block for editing; only blocks with `editable` may be rewritten, and figures in them stay. */
export type BulletinBlock =
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly level: 1 | 2 | 3
      readonly runs: readonly BulletinRun[]
    }
  | {
      readonly kind: 'paragraph'
      readonly key: string
      readonly editable: boolean
      readonly edited: boolean
      readonly runs: readonly BulletinRun[]
    }
  | {
      readonly kind: 'table'
      readonly key: string
      readonly caption: string
      readonly head: readonly (readonly BulletinRun[])[]
      readonly rows: readonly (readonly (readonly BulletinRun[])[])[]
    }

export interface BulletinDraft {
  readonly month: Month
  readonly asOf: number
  readonly title: string
  readonly number?: string
  readonly blocks: readonly BulletinBlock[]
  readonly annexes: readonly { readonly title: string; readonly blocks: readonly BulletinBlock[] }[]
  /** The month is closed: figures are those of the close. */
  readonly closed: boolean
  readonly lines: { readonly perPage: number; readonly charactersPerLine: number }
}

/** Prose of edited blocks; figures appear as `{{n}}`, n counting the block's figures from 1. */
export interface BulletinEdits {
  readonly month: Month
  readonly blocks: Readonly<Record<string, string>>
}

export interface BulletinIssue {
  readonly month: Month
  readonly note?: string
}

export interface BulletinLine {
  readonly number: number
  readonly month: Month
  readonly title: string
  readonly issuedAt: string
  readonly by: string
  readonly entry: number
  readonly files: readonly {
    readonly kind: 'docx' | 'pdf' | 'xlsx'
    readonly sm3: string
    readonly bytes: number
  }[]
}

export interface BulletinComparison {
  readonly a: BulletinLine
  readonly b: BulletinLine
  readonly figures: readonly {
    readonly indicator: IndicatorId
    readonly member?: string
    readonly label: Words
    readonly a?: string
    readonly b?: string
  }[]
  readonly text: readonly { readonly kind: 'same' | 'only-a' | 'only-b'; readonly text: string }[]
}

export type Verdict =
  | 'exact'
  | 'exact-after-rounding'
  | 'truncated'
  | 'fits-another-base'
  | 'does-not-fit'
  | 'not-checked'

/** What the checker says of any bulletin text. */
export interface BulletinCheck {
  readonly month?: Month
  readonly claims: readonly {
    /** The sentence or clause the figure stands in. */
    readonly text: string
    readonly figure: string
    /** Offset of the figure in the checked text, in UTF-16 units. */
    readonly at: number
    readonly verdict: Verdict
    readonly explanation: Words
    /** Set when the ledger holds the figure's indicator. */
    readonly ref?: FigureRef
    readonly expected?: string
  }[]
  readonly text: string
}
