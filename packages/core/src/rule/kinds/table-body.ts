import type { Words } from '../../finding/index.ts'
import type { Show } from '../../indicator/index.ts'
import type { Value } from '../../language/index.ts'
import type { CellTest, Expression } from '../expression.ts'

/** Hit policies of DMN 1.5, 8.2.10, the collecting ones with their operator. */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'R' | 'O' | 'C' | 'C+' | 'C<' | 'C>' | 'C#'

export interface TableOutput {
  readonly name: string
  /** Allowed values, the first the most important: P and O go by it. */
  readonly values: readonly string[]
}

export interface TableInput {
  readonly label: Words
  readonly value: Expression
  /** Values that can occur at all; the others are no gap. */
  readonly domain?: CellTest
  /** Only whole numbers occur. */
  readonly whole?: boolean
  readonly choices?: readonly string[]
  /** It is counted: never below zero. */
  readonly counted?: boolean
  readonly show?: Show
}

export interface TableRow {
  readonly cells: readonly CellTest[]
  readonly gives: readonly Expression[]
  /** With `{input}` for the figures. */
  readonly because?: Words
  readonly clause?: string
  readonly line: number
}

/** A decision table (决策表). */
export interface TableBody {
  readonly kind: 'table'
  readonly hit: HitPolicy
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  readonly rows: readonly TableRow[]
  readonly otherwise?: readonly Expression[]
}

export interface TableDetail {
  readonly kind: 'table'
  /** Rows that held, from 1. */
  readonly rows: readonly number[]
  readonly inputs: readonly Value[]
  /** Rows that could not be tried for want of a value, from 1. */
  readonly untried: readonly number[]
}
