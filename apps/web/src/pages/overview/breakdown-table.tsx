import type { IndicatorTable } from '@groundbreak/contract'
import { useRegion } from '../../api/region.tsx'
import { MeasuredFigure, useUnitWords } from '../../components/figure/measured-figure.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

type Member = IndicatorTable['members'][number]

const words = bilingual({ member: '名称' }, { member: 'Name' })

/** Members down, indicators across; every figure opens its trace. */
export function BreakdownTable({ table, by }: { table: IndicatorTable; by: string }) {
  const t = useWords(words)
  const say = useSay()
  const units = useUnitWords()
  const { indicators } = useRegion()
  const measured = new Map(table.measured.map((figure) => [`${figure.member}/${figure.id}`, figure]))
  const present = indicators.filter((one) =>
    table.measured.some((figure) => figure.id === one.id && figure.value !== null),
  )
  const columns: TableColumn<Member>[] = [
    { id: 'member', heading: t.member, rowHead: true, cell: (member) => say(member.label) },
    ...present.map(
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
      <Table columns={columns} rows={table.members} rowKey={(member) => member.id} />
    </div>
  )
}
