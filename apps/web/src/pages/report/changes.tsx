import type { ReceivedView, ReviewView } from '@groundbreak/contract'
import type { ValueChange } from '@groundbreak/core/report'
import { useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { EventList } from './event-list.tsx'
import { Identities } from './identities.tsx'

const words = bilingual(
  {
    corrects: (entry: number) => `这个月已经报过：接收后更正账本第 ${entry} 条，原来的仍保留。`,
    values: '数值变动',
    all: '连同每月必变的一起看',
    none: '没有变动',
    project: '项目',
    field: '字段',
    before: '原来',
    after: '现在',
    cell: '单元格',
  },
  {
    corrects: (entry) =>
      `This month was already reported: accepting corrects ledger entry ${entry}, which is kept.`,
    values: 'Values changed',
    all: 'Show those that move every month, too',
    none: 'Nothing changed',
    project: 'Project',
    field: 'Field',
    before: 'Before',
    after: 'Now',
    cell: 'Cell',
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
  const { label, value } = useFieldWords()
  const [all, setAll] = useState(false)
  const shown = all ? review.changes : review.changes.filter((change) => !change.expected)
  const columns: TableColumn<ValueChange>[] = [
    {
      id: 'name',
      heading: t.project,
      rowHead: true,
      sortKey: (change) => change.name,
      cell: (change) => change.name,
    },
    {
      id: 'field',
      heading: t.field,
      sortKey: (change) => change.field,
      cell: (change) => label(change.field),
    },
    { id: 'before', heading: t.before, numeric: true, cell: (change) => value(change.field, change.before) },
    {
      id: 'after',
      heading: t.after,
      numeric: true,
      cell: (change) => <strong>{value(change.field, change.after)}</strong>,
    },
    {
      id: 'cell',
      heading: t.cell,
      cell: (change) => (
        <button type="button" className="link-button mono" onClick={() => onPlace(change.sheet, change.cell)}>
          {change.cell}
        </button>
      ),
    },
  ]
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
          <Table
            columns={columns}
            rows={shown}
            rowKey={(change) => `${change.subject}/${change.field}/${change.sheet}/${change.cell}`}
          />
        )}
      </section>
    </div>
  )
}
