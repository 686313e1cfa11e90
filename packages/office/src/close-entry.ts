import type { Month } from '@groundbreak/core/calendar'
import type { Measured } from '@groundbreak/core/indicator'
import type { EntryHead, LedgerView } from '@groundbreak/core/ledger'

/** Body of a `close` entry: the figures as they were that moment, whole and by division. */
export interface CloseBody {
  /** Last entry whose facts the close contains. */
  readonly upTo: number
  readonly figures: readonly Measured[]
}

/** The close of a month, the last one when it was closed again. */
export function findClose(view: LedgerView, month: Month): EntryHead | undefined {
  return view
    .heads()
    .filter(({ kind, period }) => kind === 'close' && period === month)
    .at(-1)
}

/** Entry up to which a closed month's figures are read; undefined while it is open. */
export function closedUpTo(view: LedgerView, month: Month): number | undefined {
  const head = findClose(view, month)
  return head && readCloseBody(head).upTo
}

export function readCloseBody(head: EntryHead): CloseBody {
  const body = typeof head.body === 'object' && head.body !== null ? (head.body as Partial<CloseBody>) : {}
  return { upTo: body.upTo ?? head.number - 1, figures: body.figures ?? [] }
}
