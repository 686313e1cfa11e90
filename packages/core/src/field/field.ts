import type { Words } from '../finding/index.ts'

/** What a value of a field is.
 *  money: integer fen · count: integer · number, percent: exact decimal as text · date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 *  year: integer · boolean · choice: one of the field's values · permit: state of one permit step · text, name, code, credit-code: string */
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

/** Which stretch of time an amount adds up (口径). */
export type Span = 'whole' | 'year-plan' | 'month' | 'year-to-date' | 'before-year' | 'since-start'

/** What rows of a table state facts about. */
export type Subject = 'project' | 'agreement'

export type FieldId = string

export interface Choice {
  readonly value: string
  readonly label: Words
  readonly synonyms: readonly string[]
}

/** One column of the ledger: what may be stated about a project or an agreement (字段). Read from `fields.yaml`. */
export interface Field {
  readonly id: FieldId
  readonly subject: Subject
  readonly kind: FieldKind
  readonly label: Words
  /** Definition in words (口径). */
  readonly meaning: Words
  /** Headings under which offices write it, matched after folding width, space, brackets and units. */
  readonly synonyms: readonly string[]
  readonly span?: Span
  readonly choices?: readonly Choice[]
  /** For `permit`: the step it is the state of (id in permits.yaml). */
  readonly step?: string
  /** The value is calculated from others in the workbook (a rate, a running total) and is checked, not stored. */
  readonly derived?: boolean
  /** Names and telephone numbers of people. */
  readonly personal?: boolean
}

/** What a fact may say. `null`: the cell is there and says nothing. */
export type FactValue = null | boolean | number | string
