import type { Period, WorkingDays } from '../calendar/index.ts'
import type { Type, Value } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { CellTest, Expression } from './expression.ts'
import type { RuleScope } from './rule-scope.ts'

/** What a decision came to, and how (判定结果). A null value is "no value": what is missing can be asked for. */
export interface Outcome<Detail = unknown> {
  readonly value: Value
  readonly detail?: Detail
}

/** One subject in one period, for deciding. */
export interface JudgedScope extends RuleScope {
  readonly subject: string
  readonly period: Period
  back(periods: number): JudgedScope | undefined
  outcome(decision: string): Outcome
}

/** What the outside world tells a rule: the calendar of working days. */
export interface Surroundings {
  readonly workingDays?: WorkingDays
}

/** Everything judged in one period, in the order of the ledger; `groups` says with whom each is compared. */
export interface Population {
  readonly scopes: readonly JudgedScope[]
  readonly groups: readonly string[]
}

/** What reading a decision needs to know. */
export interface Reading {
  readonly decision: string
  expression(node: PackNode, ...further: string[]): Expression
  /** A cell of a table whose input is of this type. */
  cell(node: PackNode, input?: Type): CellTest
  /** What is known of the values an input can have, when an expression is just that input. */
  domain(expression: string): { readonly choices?: readonly string[]; readonly whole?: boolean }
}

/** A kind of decision whose subjects are decided one by one. */
export interface SingleKind<Body, Detail> {
  readonly read: (node: PackNode, reading: Reading) => Body
  readonly decide: (body: Body, scope: JudgedScope, about: { id: string } & Surroundings) => Outcome<Detail>
  /** Expressions inside, for finding cycles and what is missing. */
  readonly expressions: (body: Body) => readonly Expression[]
}

/** A kind of decision that compares subjects: all of a period are decided at once. */
export interface GroupKind<Body, Detail> {
  readonly read: (node: PackNode, reading: Reading) => Body
  readonly decideAll: (body: Body, population: Population) => readonly Outcome<Detail>[]
  readonly expressions: (body: Body) => readonly Expression[]
}
