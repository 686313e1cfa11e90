import type { ReceivedView, ReviewView } from '@groundbreak/contract'
import { useState } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { ChangedValues } from './changed-values.tsx'
import { EventList } from './event-list.tsx'
import { Identities } from './identities.tsx'

const words = bilingual(
  {
    corrects: (entry: number) => `这个月已经报过：接收后更正账本第 ${entry} 条，原来的仍保留。`,
    values: '数值变动',
    all: '连同每月必变的一起看',
    none: '没有变动',
  },
  {
    corrects: (entry) =>
      `This month was already reported: accepting corrects ledger entry ${entry}, which is kept.`,
    values: 'Values changed',
    all: 'Show those that move every month, too',
    none: 'Nothing changed',
  },
)

interface ChangesProps {
  received: ReceivedView
  review: ReviewView
  onPlace: (sheet: string, cell: string) => void
}

/** What is different from the last report, by project and never by row. */
export function Changes({ received, review, onPlace }: ChangesProps) {
  const t = useWords(words)
  const [all, setAll] = useState(false)
  const shown = all ? review.changes : review.changes.filter((change) => !change.expected)
  return (
    <div className="stack">
      {review.corrects === undefined ? null : <p className="notice warn">{t.corrects(review.corrects)}</p>}
      <EventList events={review.events} onPlace={onPlace} />
      <Identities received={received} review={review} onPlace={onPlace} />
      <section>
        <div className="row apart">
          <h3>
            {t.values} <span className="count">{shown.length}</span>
          </h3>
          <label className="check">
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
            {t.all}
          </label>
        </div>
        {shown.length === 0 ? (
          <p className="soft">{t.none}</p>
        ) : (
          <ChangedValues changes={shown} onPlace={onPlace} />
        )}
      </section>
    </div>
  )
}
