import type { Vector } from '../language/index.ts'
import type { RuleScope } from './rule-scope.ts'

/** Everybody judged in one period, in the order of the list (判定对象): the rows of its columns. */
export interface PeriodRows {
  readonly size: number
  /** An input, a decision, a gap or a name of the period, for every row. */
  column(name: string): Vector
  scope(at: number): RuleScope
  /** Whether records of `all` and `group` have a member of this name. */
  isMember(name: string): boolean
  /** The same subjects so many periods earlier; undefined when nobody was judged then. */
  earlier(periods: number): EarlierRows | undefined
}

/** Rows of an earlier period, and where in them each row of this one stands: −1 for who was not judged then. */
export interface EarlierRows<Rows extends PeriodRows = PeriodRows> {
  readonly rows: Rows
  readonly places: Int32Array
}

/** The same rows, where a name means something else. */
export class RowsWith implements PeriodRows {
  readonly size: number
  readonly #base: PeriodRows
  readonly #name: string
  readonly #values: Vector
  readonly #scope: (at: number) => RuleScope

  /** @param scope a row's scope, where the name means the same */
  constructor(base: PeriodRows, name: string, values: Vector, scope: (at: number) => RuleScope) {
    this.size = base.size
    this.#base = base
    this.#name = name
    this.#values = values
    this.#scope = scope
  }

  column(name: string): Vector {
    return name === this.#name ? this.#values : this.#base.column(name)
  }

  scope(at: number): RuleScope {
    return this.#scope(at)
  }

  isMember(name: string): boolean {
    return this.#base.isMember(name)
  }

  earlier(periods: number): EarlierRows | undefined {
    return this.#base.earlier(periods)
  }
}
