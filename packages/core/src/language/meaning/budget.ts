/** What one evaluation may cost: members looked at, functions called, signs written. More is refused, not waited for. */
const MOST_STEPS = 1_000_000
const DEEPEST_CALL = 250
/** Signs a text, and members a list, may have. */
export const LONGEST_VALUE = 500_000

/** Thrown when an evaluation costs more than it may; the evaluation as a whole then has no answer. */
export class BudgetSpent extends Error {}

/** Steps an evaluation has left. Expressions come from people: none may run without end or fill the memory. */
export class Budget {
  #left = MOST_STEPS
  #depth = 0

  /** Begins anew when an evaluation begins that is not inside another one. */
  begin(): void {
    if (this.#depth === 0) this.#left = MOST_STEPS
  }

  spend(steps: number): void {
    this.#left -= steps
    if (this.#left < 0) throw new BudgetSpent('an evaluation takes too many steps')
  }

  enter(): void {
    this.spend(1)
    this.#depth += 1
    if (this.#depth > DEEPEST_CALL) {
      this.#depth = 0
      throw new BudgetSpent('functions call each other too deeply')
    }
  }

  leave(): void {
    this.#depth -= 1
  }

  /** After a failure nothing is under way any more. */
  reset(): void {
    this.#depth = 0
  }
}
