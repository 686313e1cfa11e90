import type { PeriodKind } from '../calendar/index.ts'
import type { Words } from '../finding/index.ts'
import type { Value } from '../language/index.ts'
import type { Decision } from './decision.ts'
import type { Expression } from './expression.ts'
import type { Gap } from './gap.ts'

/** Whom a rule set judges: projects, agreements, divisions, or units that only it knows (departments, parks, leaders). */
export type JudgedSubject = 'project' | 'agreement' | 'division' | 'unit'

/** Where a rule is written (依据). */
export interface Source {
  readonly title: string
  readonly issuer?: string
  readonly number?: string
  readonly year?: number
  readonly article?: string
  /** What the text says, in our own words. */
  readonly text: string
}

/** From and to which period a rule is in force (有效期), both included, as written: `2022`, `2022-07`, `2022-Q3`. */
export interface Validity {
  readonly from?: string
  readonly to?: string
}

/**
 * What an input holds. Money enters as yuan, `percent` and `points` as ratios (60 % is 0.6), dates as dates; `list` and `record` as
 * they are given. The unit checks of the language follow from it.
 */
export type InputKind =
  | 'number'
  | 'money'
  | 'percent'
  | 'points'
  | 'count'
  | 'date'
  | 'flag'
  | 'text'
  | 'list'
  | 'record'

/** One thing a rule set has to be told (要素): a field of the ledger, an indicator, or what a person enters. */
export interface RuleInput {
  readonly id: string
  readonly label: Words
  readonly kind: InputKind
  /** Unit in which plain numbers of examples and bindings are written: 万元, 亿元, 亩, 万美元 … */
  readonly unit?: string
  readonly choices?: readonly string[]
  /** What a record, or every record of a list, holds: each with kind and unit of its own. */
  readonly of?: readonly RuleMember[]
  /** Declared stand-in when nobody states it; without it a missing value stays missing. */
  readonly otherwise?: Expression
  /** What people can change, and in what steps: the counterfactual moves these. */
  readonly lever?: Lever
}

export type RuleMember = Pick<RuleInput, 'id' | 'label' | 'kind' | 'unit' | 'choices'>

export interface Lever {
  readonly direction: 'up' | 'down' | 'either'
  /** Smallest step worth naming, in the input's unit. */
  readonly step: string
}

/** A published mechanism as configuration (办法): inputs, decisions that build on each other, open questions, examples. */
export interface RuleSet {
  readonly id: string
  readonly file: string
  readonly label: Words
  readonly source: Source
  readonly note?: string
  readonly valid: Validity
  readonly subject: JudgedSubject
  readonly period: PeriodKind
  /** Subjects are compared inside these groups only; without it there is one group. */
  readonly group?: Expression
  readonly inputs: readonly RuleInput[]
  /** In the file's order; a decision may use any other as long as none uses itself in the end. */
  readonly decisions: readonly Decision[]
  /** Decisions that are the mechanism's answer, in the order to show. */
  readonly results: readonly string[]
  readonly gaps: readonly Gap[]
  /** What counts as having ended late (滞后), asked of the last period: lights are scored by it afterwards. */
  readonly late?: Expression
  readonly examples: readonly Example[]
}

/** A case with its known answer, beside the rule (算例): published by the source, or worked out by hand. */
export interface Example {
  readonly name: string
  readonly line: number
  readonly period: string
  readonly origin: 'published' | 'derived'
  /** Gap → option supposed to be chosen in this case; the others are open, whatever has been decided since. */
  readonly supposing: Readonly<Record<string, string>>
  readonly subjects: readonly ExampleSubject[]
}

export interface ExampleSubject {
  readonly id: string
  /** Inputs by period, the judged one among them. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, Value>>
  /** Decision → expected value, compared exactly. */
  readonly expect: Readonly<Record<string, Value>>
}
