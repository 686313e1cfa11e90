import type { Words } from '@groundbreak/core/finding'

/** Body of every answer with a status of 400 and above. */
export interface Refused {
  /** `room.what`, e.g. `ledger.stale`, `month.closed`, `request.invalid`. */
  readonly code: string
  readonly message: Words
  readonly remedy: Words
  /** Further figures for programs. */
  readonly details?: Readonly<Record<string, string | number>>
}
