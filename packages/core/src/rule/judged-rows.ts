import { type Value, type Vector, valueAt } from '../language/index.ts'
import type { CellTest, Expression } from './expression.ts'
import type { Judged, JudgedRows, JudgedScope, Outcome } from './kind.ts'
import { type PeriodRows, RowsWith } from './period-rows.ts'

type Before = (decision: string) => (at: number) => Outcome | undefined

/** Everybody judged in a period. */
export class WholeRows implements JudgedRows {
  readonly size: number
  readonly #rows: PeriodRows
  readonly #scope: (at: number) => JudgedScope
  readonly #before: Before

  constructor(rows: PeriodRows, scope: (at: number) => JudgedScope, before: Before) {
    this.size = rows.size
    this.#rows = rows
    this.#scope = scope
    this.#before = before
  }

  of(expression: Expression): Vector {
    return expression.column(this.#rows)
  }

  holds(cell: CellTest, input: Vector): Vector {
    return cell.column(input, this.#rows)
  }

  scope(at: number): JudgedScope {
    return this.#scope(at)
  }

  before(decision: string): (at: number) => Outcome | undefined {
    return this.#before(decision)
  }

  with(name: string, values: Vector): JudgedRows {
    const scope = (at: number): JudgedScope => scopeWith(this.#scope(at), name, valueAt(values, at))
    return new WholeRows(new RowsWith(this.#rows, name, values, scope), scope, this.#before)
  }
}

/** One subject by itself: every column is one value, found by the general way. */
export class OneRow implements JudgedRows {
  readonly size = 1
  readonly #scope: JudgedScope

  constructor(scope: JudgedScope) {
    this.#scope = scope
  }

  of(expression: Expression): Vector {
    return { kind: 'constant', value: expression.evaluate(this.#scope) }
  }

  holds(cell: CellTest, input: Vector): Vector {
    return { kind: 'constant', value: cell.holds(valueAt(input, 0), this.#scope) }
  }

  scope(): JudgedScope {
    return this.#scope
  }

  before(decision: string): (at: number) => Outcome | undefined {
    const earlier = this.#scope.back(1)?.outcome(decision)
    return () => earlier
  }

  with(name: string, values: Vector): JudgedRows {
    return new OneRow(scopeWith(this.#scope, name, valueAt(values, 0)))
  }
}

const scopeWith = (scope: JudgedScope, name: string, value: Value): JudgedScope => ({
  subject: scope.subject,
  period: scope.period,
  get: (asked) => (asked === name ? value : scope.get(asked)),
  back: (periods) => scope.back(periods),
  outcome: (decision) => scope.outcome(decision),
})

export const outcomeAt = ({ values, detail }: Judged, at: number): Outcome => {
  const told = detail(at)
  return { value: valueAt(values, at), ...(told !== undefined && { detail: told }) }
}
