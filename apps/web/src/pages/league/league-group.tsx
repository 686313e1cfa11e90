import type { LeagueTable } from '@groundbreak/contract'
import { useFieldWords } from '../../api/field.ts'
import { MeasuredFigure } from '../../components/figure/measured-figure.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

type Group = LeagueTable['groups'][number]
type Row = Group['rows'][number]

const words = bilingual(
  {
    rank: '位次',
    tied: '并列',
    unranked: '未排',
    value: '数值',
    from: '分子 / 分母',
    before: '上月位次',
    valueBefore: '上月数值',
    up: '上升',
    down: '下降',
    same: '持平',
  },
  {
    rank: 'Rank',
    tied: 'tied',
    unranked: 'not ranked',
    value: 'Value',
    from: 'Numerator / denominator',
    before: 'Last month',
    valueBefore: 'Value last month',
    up: 'up',
    down: 'down',
    same: 'same',
  },
)

export function LeagueGroup({ group }: { group: Group }) {
  const t = useWords(words)
  const say = useSay()
  const { division, divisionInFull, label } = useFieldWords()
  const columns: TableColumn<Row>[] = [
    {
      id: 'rank',
      heading: t.rank,
      numeric: true,
      sortKey: (row) => row.rank,
      cell: (row) =>
        row.rank === null ? (
          <span className="soft">{t.unranked}</span>
        ) : (
          <>
            {row.tied ? <span className="soft small">{t.tied} </span> : null}
            <strong className="rank">{row.rank}</strong>
          </>
        ),
    },
    {
      id: 'division',
      heading: label('division'),
      rowHead: true,
      cell: (row) => <span title={divisionInFull(row.division)}>{division(row.division)}</span>,
    },
    {
      id: 'value',
      heading: t.value,
      numeric: true,
      cell: (row) => <MeasuredFigure figure={row.measured} by="division" withUnit />,
    },
    {
      id: 'before',
      heading: t.before,
      numeric: true,
      sortKey: (row) => row.before,
      cell: (row) => <Change row={row} />,
    },
    {
      id: 'valueBefore',
      heading: t.valueBefore,
      numeric: true,
      cell: (row) =>
        row.measuredBefore ? <MeasuredFigure figure={row.measuredBefore} by="division" withUnit /> : '—',
    },
  ]
  return (
    <section className="keep-together league-group">
      <h3>{say(group.label)}</h3>
      <Table columns={columns} rows={group.rows} rowKey={(row) => row.division} />
    </section>
  )
}

function Change({ row }: { row: Row }) {
  const t = useWords(words)
  if (row.before === undefined) return '—'
  if (row.rank === null || row.before === row.rank) {
    return (
      <span className="soft">
        {row.before} <span title={t.same}>＝</span>
      </span>
    )
  }
  const up = row.rank < row.before
  return (
    <span className={up ? 'gained' : 'lost'}>
      {row.before} <span aria-hidden="true">{up ? '▲' : '▼'}</span> {up ? t.up : t.down}
    </span>
  )
}
