import { type Board, type BoardRow, pathTo } from '@groundbreak/contract'
import { useActorName, useOwnDivision } from '../../api/actor-name.ts'
import { useFieldWords } from '../../api/field.ts'
import { useTime } from '../../api/time.ts'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { RemindButton } from './remind-button.tsx'
import { stateWords } from './state-words.ts'

const words = bilingual(
  {
    state: '状态',
    at: '报送时间',
    by: '报送人',
    file: '文件',
    rows: '项目行',
    doubts: '存疑后接收',
    reminders: '提醒',
    corrections: (count: number) => `更正 ${count} 次`,
  },
  {
    state: 'State',
    at: 'Reported',
    by: 'By',
    file: 'File',
    rows: 'Rows',
    doubts: 'Accepted doubts',
    reminders: 'Reminders',
    corrections: (count) => plural(count, 'correction'),
  },
)

const BADGE: Record<BoardRow['state'], string> = { missing: 'bad', reported: 'good', corrected: 'warn' }

interface BoardTableProps {
  board: Board
  /** Division whose row is marked. */
  chosen: string | undefined
}

/** Who reported when, what was accepted in doubt, whom to remind. */
export function BoardTable({ board, chosen }: BoardTableProps) {
  const t = useWords(words)
  const states = useWords(stateWords)
  const printTime = useTime()
  const actorName = useActorName()
  const own = useOwnDivision()
  const { division, label } = useFieldWords()
  const columns: TableColumn<BoardRow>[] = [
    {
      id: 'division',
      heading: label('division'),
      rowHead: true,
      cell: (row) => <span className="nowrap">{division(row.division)}</span>,
    },
    {
      id: 'state',
      heading: t.state,
      sortKey: (row) => row.state,
      cell: (row) => (
        <>
          <span className={`badge ${BADGE[row.state]}`}>{states[row.state]}</span>{' '}
          {row.corrections.length > 0 ? (
            <span className="soft small">{t.corrections(row.corrections.length)}</span>
          ) : null}
        </>
      ),
    },
    {
      id: 'reminders',
      heading: t.reminders,
      cell: (row) => <RemindButton month={board.month} row={row} />,
    },
    {
      id: 'at',
      heading: t.at,
      sortKey: (row) => row.report?.at,
      cell: (row) => <span className="nowrap">{row.report ? printTime(row.report.at) : '—'}</span>,
    },
    { id: 'by', heading: t.by, cell: (row) => (row.report ? actorName(row.report.by) : '—') },
    {
      id: 'file',
      heading: t.file,
      cell: (row) =>
        row.report ? (
          <a
            className="small nowrap"
            href={pathTo('GET /api/sources/:file', { params: { file: row.report.file.sm3 } })}
            download={row.report.file.name}
          >
            {row.report.file.name}
          </a>
        ) : (
          '—'
        ),
    },
    { id: 'rows', heading: t.rows, numeric: true, cell: (row) => row.report?.rows ?? '—' },
    { id: 'doubts', heading: t.doubts, numeric: true, cell: (row) => <Doubts row={row} /> },
  ]
  return (
    <Table
      columns={columns}
      rows={board.rows}
      rowKey={(row) => row.division}
      rowClass={(row) => (row.division === (chosen ?? own) ? 'chosen' : undefined)}
    />
  )
}

function Doubts({ row }: { row: BoardRow }) {
  const doubts = Object.entries(row.report?.doubts ?? {})
  if (doubts.length === 0) return <span className="soft">0</span>
  return (
    <span
      title={`${doubts.map(([name, count]) => `${name} × ${count}`).join('\n')}\n${row.report?.reason ?? ''}`}
    >
      {doubts.reduce((sum, [, count]) => sum + count, 0)}
    </span>
  )
}
