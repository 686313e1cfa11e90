import { type AsOf, countKnown } from './as-of.ts'
import type { Entry } from './entry.ts'
import { LedgerRows } from './ledger-rows.ts'
import { LedgerView } from './ledger-view.ts'

/**
 * The ledger of one region in memory, built entry by entry (账本索引).
 * Reading goes through a `LedgerView`: the ledger as it was known at some entry.
 */
export class LedgerIndex extends LedgerRows {
  readonly #times: string[] = []
  #latest: LedgerView | undefined
  #past: LedgerView | undefined

  override apply(entry: Entry): void {
    super.apply(entry)
    this.#times.push(entry.at)
    this.#latest = undefined
    this.#past = undefined
  }

  /**
   * The ledger as known at an entry or a time; as known now when nothing is said.
   * @throws RangeError when the text is neither a day nor an ISO time with offset
   */
  asOf(asOf?: AsOf): LedgerView {
    const known = countKnown(this.#times, asOf)
    if (known !== this.last) {
      if (this.#past?.asOf !== known) this.#past = new LedgerView(this, known)
      return this.#past
    }
    this.#latest ??= new LedgerView(this, known)
    return this.#latest
  }
}
