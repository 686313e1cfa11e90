import type { Month } from '../calendar/index.ts'
import type { Division } from '../division/index.ts'
import type { FactValue, Field, PermitSteps } from '../field/index.ts'
import type { MoneyUnit } from '../quantity/index.ts'
import { foldText, saysNothing } from './text-folding.ts'

/** Why nothing could be read from a cell. */
export type ProblemKind =
  | 'unreadable-number'
  | 'number-remark'
  | 'not-exact'
  | 'merged-amount'
  | 'split-amount'
  | 'no-unit'
  | 'unit-conflict'
  | 'unreadable-date'
  | 'unsure-date'
  | 'unreadable-years'
  | 'unreadable-permits'
  | 'unknown-word'
  | 'no-code'
  | 'too-many-digits'
  | 'error-cell'
  | 'no-cached-result'

/** A cell from which no value was taken. */
export class CellProblem {
  readonly kind: ProblemKind
  constructor(kind: ProblemKind) {
    this.kind = kind
  }
}

/** Several values from one cell, in the order of the claim's fields; undefined: the cell does not speak of that field. */
export class CellValues {
  readonly values: readonly (FactValue | undefined)[]
  constructor(values: readonly (FactValue | undefined)[]) {
    this.values = values
  }
}

export type CellResult = FactValue | CellProblem | CellValues

/** Reads the cells of one column. */
export interface CellReader {
  text(text: string): CellResult
  number(value: number, format: string): CellResult
  flag(value: boolean): CellResult
}

export interface ReadingContext {
  readonly unit: MoneyUnit | undefined
  readonly measure: string | undefined
  readonly reportYear: number | undefined
  /** The month reported, once it is known. */
  readonly report?: Month | undefined
  readonly date1904: boolean
  /** The container keeps numbers as text (csv, html). */
  readonly figuresAsText: boolean
  readonly permits: PermitSteps
  readonly divisions: readonly Division[]
}

const PROBLEMS = new Map<ProblemKind, CellProblem>()

export function problem(kind: ProblemKind): CellProblem {
  const known = PROBLEMS.get(kind) ?? new CellProblem(kind)
  PROBLEMS.set(kind, known)
  return known
}

/** True for the ways of writing that nothing is said, the field's own among them. */
export const isBlank = (field: Field, folded: string): boolean =>
  saysNothing(folded) || (field.blanks?.some((word) => foldText(word) === folded) ?? false)
