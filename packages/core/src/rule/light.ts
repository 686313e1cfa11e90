import type { Month } from '../calendar/index.ts'
import type { FactValue, FieldId } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import type { Excuse } from './excuse.ts'

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

/** One input of a decision with the value it had, and the field it is when it is just that. */
export interface JudgedInput {
  readonly name: string
  readonly label: Words
  readonly shown: string
  readonly field?: FieldId
  readonly value: FactValue
}

/** Why a rule lit a project (亮灯原因). */
export interface LightCause {
  /** The rule set, and the decision in it. */
  readonly rules: string
  readonly rule: string
  /** Approved: the light is told and does not count. */
  readonly excuse?: Excuse
  /** Colour; empty when the rule could not be applied for want of a value. */
  readonly light: string
  readonly label: Words
  /** Row of the table that held, from 1; 0 when none could be tried. */
  readonly row: number
  readonly because: Words
  readonly remedy?: Words
  readonly clause: Words
  readonly inputs: readonly JudgedInput[]
  /** Inputs that are missing. */
  readonly missing: readonly string[]
}

/** The light of a project in a month with everything that led to it. */
export interface Light {
  readonly subject: string
  readonly name: string
  readonly division: string
  readonly month: Month
  /** The gravest colour of its causes; empty when a rule that applies could not be decided and nothing graver speaks. */
  readonly light: string
  readonly causes: readonly LightCause[]
}
