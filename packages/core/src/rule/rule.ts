import type { FieldId } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import type { Show } from '../indicator/index.ts'
import type { Evaluate, UnaryTests } from '../language/index.ts'

/** A colour with what it means here: red is praise in one city and blame in the next, so nothing is taken for granted. */
export interface LightColour {
  readonly id: string
  readonly label: Words
  /** Told apart without colour. */
  readonly shape: 'circle' | 'triangle' | 'square' | 'diamond'
  readonly meaning: Words
  /** The graver wins when several rules speak. */
  readonly gravity: number
}

/** Where a rule is written (依据). */
export interface Clause {
  readonly document: string
  readonly article: string
  readonly text: string
}

/** One column of a decision table: an expression over the project's fields, its history and the month. */
export interface RuleInput {
  readonly name: string
  readonly label: Words
  readonly expression: string
  readonly evaluate: Evaluate
  /** Names the expression uses. */
  readonly uses: readonly string[]
  readonly show?: Show
}

export interface RuleRow {
  /** One cell per input. */
  readonly cells: readonly { readonly text: string; readonly tests: UnaryTests }[]
  readonly light: string
  /** With `{input}` for the figures. */
  readonly because: Words
}

/**
 * `F`: the first row that holds decides · `U`: exactly one may hold · `C`: all that hold, the gravest light counts
 * (hit policies of DMN 1.5, 8.2.10).
 */
export type HitPolicy = 'F' | 'U' | 'C'

/** What people can change so that the light turns, e.g. the investment done. */
export interface Lever {
  readonly field: FieldId
  /** Smallest step that is worth naming, in the field's unit (fen). */
  readonly step: number
  /** With `{amount}` and `{date}`. */
  readonly words: Words
}

/** A written rule that lights projects (亮灯规则), as a decision table. Read from `lights.yaml`. */
export interface LightRule {
  readonly id: string
  readonly label: Words
  readonly clause: Clause
  /** Projects it speaks of; all when absent. */
  readonly applies?: Evaluate
  /** Fields without which nothing can be said. */
  readonly needs: readonly FieldId[]
  readonly inputs: readonly RuleInput[]
  readonly hit: HitPolicy
  readonly rows: readonly RuleRow[]
  readonly lever?: Lever
  /** What turns the light when no amount does. */
  readonly remedy?: Words
}

export interface RuleSet {
  readonly colours: readonly LightColour[]
  readonly rules: readonly LightRule[]
  /** Colour of a project of which no rule says anything else. */
  readonly otherwise: string
}
