import type { Field, Subject } from '@groundbreak/core/field'
import type { LedgerView } from '@groundbreak/core/ledger'
import { buildPortfolio, type Portfolio } from '@groundbreak/core/portfolio'

/** Points in time kept at once: now, a few closes, and the one somebody turned back to. */
const KEPT = 6

/** Portfolios by point in time: built when first asked for, and forgotten when others were asked for since. */
export class Lenses {
  readonly #fields: readonly Field[]
  readonly #built = new Map<string, Portfolio>()

  constructor(fields: readonly Field[]) {
    this.#fields = fields
  }

  portfolio(view: LedgerView, subject: Subject = 'project'): Portfolio {
    const key = `${view.asOf} ${subject}`
    const built = this.#built.get(key) ?? buildPortfolio(view, this.#fields, subject)
    this.#built.delete(key)
    this.#built.set(key, built)
    for (const oldest of this.#built.keys()) {
      if (this.#built.size <= KEPT) break
      this.#built.delete(oldest)
    }
    return built
  }
}
