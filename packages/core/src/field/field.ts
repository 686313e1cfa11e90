import type { Words } from '../finding/index.ts'

/** What a value of a field is.
 *  money: integer fen · count: integer · number, percent: exact decimal as text · date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 *  year: integer · boolean · choice: one of the field's values · permit: state of one permit step · text, name, code, credit-code: string
 *  · division: code of a division of the region */
export type FieldKind =
  | 'text'
  | 'name'
  | 'code'
  | 'credit-code'
  | 'money'
  | 'count'
  | 'number'
  | 'percent'
  | 'date'
  | 'year'
  | 'boolean'
  | 'choice'
  | 'permit'
  | 'division'

/** Which stretch of time an amount adds up (口径). */
export type Span = 'whole' | 'year-plan' | 'month' | 'year-to-date' | 'before-year' | 'since-start'

/** What rows of a table state facts about. */
export type Subject = 'project' | 'agreement'

export type FieldId = string

/** One allowed value of a choice; for a boolean field the values are `yes` and `no`. */
export interface Choice {
  readonly value: string
  readonly label: Words
  readonly synonyms: readonly string[]
}

/** Where a value comes from when a table has no column for the field: a rule the pack declares, never code for one office. */
export type Fallback =
  /** A date in the other field means yes, one of the words means no; a blank cell says `blank` (nothing when absent). */
  | {
      readonly kind: 'date-present'
      readonly field: FieldId
      readonly no: readonly string[]
      readonly blank?: boolean
    }
  /** The one division the text of the other field names. */
  | { readonly kind: 'division-in'; readonly field: FieldId }
  /** Yes when no permit step is pending. */
  | { readonly kind: 'permits' }
  /** Yes when the count done has reached the count required. */
  | { readonly kind: 'counts'; readonly done: FieldId; readonly required: FieldId }
  /**
   * By how much the other field rose since the month before, which must have been reported; below zero when it was
   * corrected downwards. `yearly`: the other field begins anew in January, when it is the increase itself.
   */
  | { readonly kind: 'increase'; readonly field: FieldId; readonly yearly: boolean }

/** One column of the ledger: what may be stated about a project or an agreement (字段). Read from `fields.yaml`. */
export interface Field {
  readonly id: FieldId
  readonly subject: Subject
  readonly kind: FieldKind
  readonly label: Words
  /** Definition in words (口径). */
  readonly meaning: Words
  /** Headings under which offices write it, matched after folding width, space, brackets and units; `outer > inner` is a path of headings. */
  readonly synonyms: readonly string[]
  readonly span?: Span
  readonly choices?: readonly Choice[]
  /** For texts: what kinds of things are written, each known by words that occur in it; the first that fits holds. */
  readonly topics?: readonly Choice[]
  /** A choice that also takes values it does not list. */
  readonly open?: boolean
  /** Words in a cell that say "nothing here", besides dashes and slashes. */
  readonly blanks?: readonly string[]
  /** For `code`: a regular expression the whole code must match. */
  readonly pattern?: string
  /** Headings of one cell that holds this field and a second one, e.g. 2022-2024 for first and last year. */
  readonly pair?: { readonly end: FieldId; readonly synonyms: readonly string[] }
  readonly fallback?: readonly Fallback[]
  /** For `permit` and its date: the step it is about (id in permits.yaml). */
  readonly step?: string
  /** The value is calculated from others in the workbook (a rate, a running total) and is checked, not stored. */
  readonly derived?: boolean
  /** What was stated once holds until something else is stated. For texts and dates; names, codes, choices and years last anyway. */
  readonly lasting?: boolean
  /** Names and telephone numbers of people. */
  readonly personal?: boolean
  /** Indicators can be broken down by it (分组), like divisions. */
  readonly breakdown?: boolean
}

/** What a fact may say. `null`: the cell is there and says nothing. */
export type FactValue = null | boolean | number | string
