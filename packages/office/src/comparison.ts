import type { LedgerView } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import { type Review, reviewReport } from '@groundbreak/core/report'
import type { Understanding } from '@groundbreak/core/workbook'
import type { Received } from './received.ts'

/** Compares what was understood of a file with the ledger (比对). Stores nothing. */
export class Comparison {
  readonly #region: Region

  constructor(region: Region) {
    this.#region = region
  }

  review(understanding: Understanding, received: Received, ledger: LedgerView): Review {
    const { fields, divisions, checks } = this.#region
    const { identities } = received.answers
    return reviewReport({
      understanding,
      file: received.sm3,
      ledger,
      fields,
      divisions,
      checks,
      ...(identities === undefined ? {} : { decisions: { identities } }),
    })
  }
}
