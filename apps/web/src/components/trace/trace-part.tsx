import type { Measured } from '@groundbreak/core/indicator'
import type { Trace, TraceRow } from '@groundbreak/core/trace'
import { useMemo, useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { printAmount, printUnit } from '../figure/amount.ts'
import { placeText } from '../finding/place-button.tsx'
import { LongTable, type LongTableColumn } from '../table/long-table.tsx'
import type { Order } from '../table/order.ts'

const words = bilingual(
  {
    numerator: '分子',
    denominator: '分母',
    only: '合计',
    rows: (count: number) => `${count} 项`,
    project: '项目',
    amount: '计入',
    from: '来自',
    show: '看单元格',
  },
  {
    numerator: 'Numerator',
    denominator: 'Denominator',
    only: 'Sum',
    rows: (count) => plural(count, 'row'),
    project: 'Project',
    amount: 'Adds',
    from: 'From',
    show: 'Show the cell',
  },
)

type Part = Trace['parts'][number]

interface TracePartProps {
  part: Part
  figure: Measured
  onChoose: (row: TraceRow) => void
}

/** One side of a figure with the projects that entered it, largest first. */
export function TracePart({ part, figure, onChoose }: TracePartProps) {
  const t = useWords(words)
  const say = useSay()
  const { language } = useLanguage()
  const { division, label } = useFieldWords()
  const [order, setOrder] = useState<Order | undefined>({ column: 'amount', descending: true })
  const counted = part.rows.every((row) => row.amount === 1)
  const amount = useMemo(
    () => (value: number) =>
      counted ? String(value) : `${printAmount(value, '万元')} ${printUnit('万元', language)}`,
    [counted, language],
  )
  const columns = useMemo<readonly LongTableColumn<TraceRow>[]>(
    () => [
      {
        id: 'name',
        heading: t.project,
        width: 330,
        sortKey: (row) => row.name,
        cell: (row) => (
          <button type="button" className="link-button" title={row.name} onClick={() => onChoose(row)}>
            {row.name}
          </button>
        ),
      },
      {
        id: 'division',
        heading: label('division'),
        width: 110,
        sortKey: (row) => row.division,
        cell: (row) => division(row.division),
      },
      {
        id: 'amount',
        heading: t.amount,
        width: 140,
        numeric: true,
        sortKey: (row) => row.amount,
        cell: (row) => amount(row.amount),
      },
      {
        id: 'cell',
        heading: t.from,
        width: 240,
        cell: (row) => {
          const source = row.inputs.find((input) => input.whence?.source)?.whence?.source
          return source ? `${source.fileName} · ${placeText(source.sheet, source.cell)}` : '—'
        },
      },
    ],
    [t, division, label, amount, onChoose],
  )
  const side = figure.denominator === null ? t.only : t[part.side]
  return (
    <section className="trace-part">
      <h3>
        {side}：{say(part.words)} <span className="soft">{printMonth(part.month, language)}</span>
      </h3>
      <p className="row">
        <strong>{amount(part.sum)}</strong>
        <span className="count">{t.rows(part.rows.length)}</span>
      </p>
      <LongTable
        label={say(part.words)}
        columns={columns}
        rows={part.rows}
        rowKey={(row) => row.subject}
        order={order}
        onOrder={setOrder}
      />
    </section>
  )
}
