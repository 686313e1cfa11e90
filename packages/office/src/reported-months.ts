import { type Month, monthFromOrdinal, monthOrdinal } from '@groundbreak/core/calendar'
import type { LedgerView } from '@groundbreak/core/ledger'

/** Months in which a subject was reported, ascending, up to `last`. */
export const reportedMonths = (view: LedgerView, subject: string, last: Month): Month[] =>
  view.membership
    .months()
    .filter((ordinal) => ordinal <= monthOrdinal(last))
    .map((ordinal) => monthFromOrdinal(ordinal))
    .filter((month) => view.isMember(subject, month))
