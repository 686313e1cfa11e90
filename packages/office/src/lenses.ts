import type { Field, Subject } from '@groundbreak/core/field'
import type { LedgerView } from '@groundbreak/core/ledger'
import { buildPortfolio, type Portfolio } from '@groundbreak/core/portfolio'
import { Kept } from './kept.ts'

/** Portfolios by point in time: built when first asked for, and forgotten when others were asked for since. */
export class Lenses {
  readonly #fields: readonly Field[]
  readonly #built = new Kept<string, Portfolio>()

  constructor(fields: readonly Field[]) {
    this.#fields = fields
  }

  portfolio(view: LedgerView, subject: Subject = 'project'): Portfolio {
    return this.#built.get(`${view.asOf} ${subject}`, () => buildPortfolio(view, this.#fields, subject))
  }
}
