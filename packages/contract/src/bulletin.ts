import type { BulletinDifference, BulletinDocument, FigureRef } from '@groundbreak/core/bulletin'
import type { Day, Month } from '@groundbreak/core/calendar'
import type { Words } from '@groundbreak/core/finding'

/** The bulletin of a month before it is issued. Odd things found while composing stand in `document.findings`. */
export interface BulletinDraft {
  readonly month: Month
  readonly asOf: number
  /** The month is closed: figures are those of the close. */
  readonly closed: boolean
  readonly document: BulletinDocument
  /** Prose changed so far: id of the paragraph → text with placeholders, as `editableText` of core writes it. */
  readonly edits: Readonly<Record<string, string>>
}

/** All edits of a month's draft; replaces the earlier ones. A bound figure that is dropped or typed over is refused. */
export interface BulletinEdits {
  readonly month: Month
  readonly edits: Readonly<Record<string, string>>
}

export interface BulletinIssue {
  readonly month: Month
  readonly note?: string
  /** The day printed on it (成文日期); today when absent. */
  readonly dated?: Day
  /** Issue although composing found doubts. */
  readonly despiteFindings?: boolean
}

export interface BulletinLine {
  /** Number of its own, from 1. */
  readonly number: number
  readonly month: Month
  readonly title: string
  readonly issuedAt: string
  readonly by: string
  readonly entry: number
  /** Ledger entry up to which its figures were read. */
  readonly asOf: number
  readonly files: readonly {
    readonly kind: 'docx' | 'pdf' | 'xlsx'
    readonly name: string
    readonly sm3: string
    readonly bytes: number
  }[]
}

/** An issued bulletin with its document, as issued. */
export interface BulletinView extends BulletinLine {
  readonly document: BulletinDocument
}

/** An issued bulletin made once more from what is kept, to show that it says the same. */
export interface BulletinRegeneration {
  readonly number: number
  /** The document composed again from the ledger of then; undefined when what was typed at the time is not kept. */
  readonly documentSame?: boolean
  readonly files: readonly {
    readonly kind: 'docx' | 'pdf' | 'xlsx'
    /** SM3 of the file as issued, and of the file made again. */
    readonly issued: string
    readonly again: string
    readonly same: boolean
  }[]
}

export interface BulletinComparison {
  readonly a: BulletinLine
  readonly b: BulletinLine
  readonly difference: BulletinDifference
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
