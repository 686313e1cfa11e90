import type { Period, WorkingDays } from '../calendar/index.ts'
import { type Type, type Value, type Vector, vectorOf } from '../language/index.ts'
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

/** Those a decision is made for at once: everybody judged in a period, or one of them alone. */
export interface JudgedRows {
  readonly size: number
  /** What an expression is for each. */
  of(expression: Expression): Vector
  /** Whether each one's input passes a cell of a table: 0 false, 1 true, 2 not known. */
  holds(cell: CellTest, input: Vector): Vector
  scope(at: number): JudgedScope
  /** What a decision came to one period earlier; undefined for who was not judged then. */
  before(decision: string): (at: number) => Outcome | undefined
  /** The same, where a name means something else. */
  with(name: string, values: Vector): JudgedRows
}

/** Results for all rows at once (判定列); how each came about is put together when it is asked for. */
export interface Judged<Detail = unknown> {
  readonly values: Vector
  readonly detail: (at: number) => Detail | undefined
}

/** What reading a decision needs to know. */
export interface Reading {
  readonly decision: string
  expression(node: PackNode, ...further: string[]): Expression
  /** A cell of a table whose input is of this type. */
  cell(node: PackNode, input?: Type): CellTest
  /** What is known of the values an input can have, when an expression is just that input. */
  domain(expression: string): {
    readonly choices?: readonly string[]
    readonly whole?: boolean
    readonly counted?: boolean
  }
}

interface AnyKind<Body> {
  readonly read: (node: PackNode, reading: Reading) => Body
  /** Expressions inside, for finding cycles and what is missing. */
  readonly expressions: (body: Body) => readonly Expression[]
}

/** A kind of decision in which nobody is compared with anybody. */
export interface SingleKind<Body, Detail> extends AnyKind<Body> {
  readonly decide: (body: Body, rows: JudgedRows, about: { id: string } & Surroundings) => Judged<Detail>
}

/** A kind of decision that compares subjects: all of a period are decided at once. */
export interface GroupKind<Body, Detail> extends AnyKind<Body> {
  /** @param groups by number, with whom each is compared */
  readonly decideAll: (body: Body, rows: JudgedRows, groups: Int32Array) => Judged<Detail>
}

/** Decides row by row, for kinds whose steps differ from one subject to the next. */
export const eachRow =
  <Body, Detail>(
    decide: (body: Body, scope: JudgedScope, about: { id: string } & Surroundings) => Outcome<Detail>,
  ): SingleKind<Body, Detail>['decide'] =>
  (body, rows, about) => {
    const outcomes = Array.from({ length: rows.size }, (_, at) => decide(body, rows.scope(at), about))
    return { values: vectorOf(outcomes.map(({ value }) => value)), detail: (at) => outcomes[at]?.detail }
  }
