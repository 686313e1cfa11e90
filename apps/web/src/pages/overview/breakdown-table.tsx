import type { IndicatorTable, IndicatorView } from '@groundbreak/contract'
import type { Measured } from '@groundbreak/core/indicator'
import { MeasuredFigure, useUnitWords } from '../../components/figure/measured-figure.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

type Member = IndicatorTable['members'][number]

const words = bilingual({ member: '名称', whole: '合计' }, { member: 'Name', whole: 'Total' })
const WHOLE: Member = { id: '', label: { zh: words.zh.whole, en: words.en.whole } }

interface BreakdownTableProps {
  table: IndicatorTable
  /** Of the whole region, for the last line. */
  whole: readonly Measured[]
  by: string
  indicators: readonly IndicatorView[]
}

/** Members down, indicators across; every figure opens its trace. */
export function BreakdownTable({ table, whole, by, indicators }: BreakdownTableProps) {
  const t = useWords(words)
  const say = useSay()
  const units = useUnitWords()
  const measured = new Map(table.measured.map((figure) => [`${figure.member}/${figure.id}`, figure]))
  for (const figure of whole) measured.set(`/${figure.id}`, figure)
  const shown = indicators.filter(
    (one) =>
      // an elapsed share is the same for everybody
      one.kind !== 'elapsed' &&
      table.measured.some((figure) => figure.id === one.id && (figure.value !== null || figure.coverage)),
  )
  const columns: TableColumn<Member>[] = [
    { id: 'member', heading: t.member, rowHead: true, cell: (member) => say(member.label) },
    ...shown.map(
      (one): TableColumn<Member> => ({
        id: one.id,
        heading: (
          <>
            {say(one.label)}
            {units[one.unit] ? <span className="unit"> {units[one.unit]}</span> : null}
          </>
        ),
        numeric: true,
        sortKey: (member) => {
          const value = measured.get(`${member.id}/${one.id}`)?.value
          return value === null || value === undefined ? null : Number(value)
        },
        cell: (member) => {
          const figure = measured.get(`${member.id}/${one.id}`)
          return figure ? <MeasuredFigure figure={figure} by={by} /> : '—'
        },
      }),
    ),
  ]
  return (
    <div className="breakdown">
      <Table
        columns={columns}
        rows={table.members}
        rowKey={(member) => member.id}
        totals={whole.length > 0 ? [WHOLE] : []}
      />
    </div>
  )
}
