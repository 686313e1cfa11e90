import type { ReceivedLine } from '@groundbreak/contract'
import { useAct, useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { SeverityMark } from '../../components/mark/severity-mark.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { printBytes, printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { AcceptAll } from './accept-all.tsx'
import { isWorking, progressOf, STATUS_SIGN, STATUS_TONE, statusWords } from './status-words.ts'
import { useReceivedEvents } from './use-received-events.ts'

const words = bilingual(
  {
    title: '收到、尚未接收的文件',
    file: '文件',
    month: '报告期',
    status: '状态',
    findings: '问题',
    review: '查看',
    cancel: '取消',
    acts: '操作',
    twice: '与另一份内容相同',
  },
  {
    title: 'Received, not yet accepted',
    file: 'File',
    month: 'Month',
    status: 'State',
    findings: 'Findings',
    review: 'Review',
    cancel: 'Cancel',
    acts: 'Acts',
    twice: 'same content as another',
  },
)

const SOON_MS = 1500

/** Files the server holds in memory until a person decides. */
export function ReceivedFiles() {
  const t = useWords(words)
  useReceivedEvents()
  const waiting = useAnswer('GET /api/received', {}, { every: SOON_MS })
  const { language } = useLanguage()
  const { division, label } = useFieldWords()
  const cancel = useAct('DELETE /api/received/:id')
  const lines = waiting.data?.filter((line) => line.stage !== 'accepted' && line.stage !== 'cancelled') ?? []
  if (lines.length === 0) return null
  const isTwice = (line: ReceivedLine) =>
    lines.some((other) => other.id !== line.id && other.sm3 === line.sm3)
  const columns: TableColumn<ReceivedLine>[] = [
    {
      id: 'file',
      heading: t.file,
      rowHead: true,
      cell: (line) => (
        <>
          <Go to={`/reports/${line.id}`}>{line.file}</Go>{' '}
          <span className="soft small">{printBytes(line.bytes)}</span>{' '}
          {isTwice(line) ? <span className="badge plain">{t.twice}</span> : null}
        </>
      ),
    },
    {
      id: 'division',
      heading: label('division'),
      sortKey: (line) => line.division,
      cell: (line) => division(line.division),
    },
    {
      id: 'month',
      heading: t.month,
      sortKey: (line) => line.period,
      cell: (line) => (line.period ? printMonth(line.period, language) : '—'),
    },
    {
      id: 'status',
      heading: t.status,
      sortKey: (line) => line.status,
      cell: (line) => <Status line={line} />,
    },
    { id: 'findings', heading: t.findings, cell: (line) => <Counts line={line} /> },
    {
      id: 'acts',
      heading: <span className="only-read">{t.acts}</span>,
      cell: (line) => (
        <span className="row">
          {line.stage === 'ready' ? (
            <Go to={`/reports/${line.id}`} className="button">
              {t.review}
            </Go>
          ) : null}
          <Permitted act="report" owner={line.division} quiet>
            <button
              type="button"
              className="button quiet"
              onClick={() => cancel.mutate({ params: { id: line.id } })}
            >
              {t.cancel}
            </button>
          </Permitted>
        </span>
      ),
    },
  ]
  return (
    <div className="stack tight received-files">
      <div className="row apart">
        <h2>
          {t.title} <span className="count">{lines.length}</span>
        </h2>
        <AcceptAll lines={lines} />
      </div>
      <Table columns={columns} rows={lines} rowKey={(line) => line.id} />
    </div>
  )
}

function Status({ line }: { line: ReceivedLine }) {
  const t = useWords(statusWords)
  if (isWorking(line)) {
    return (
      <span className="row">
        <progress value={progressOf(line)} aria-label={t.stage[line.stage]} /> {t.stage[line.stage]}
      </span>
    )
  }
  if (!line.status) return t.stage[line.stage]
  return (
    <span className={`badge ${STATUS_TONE[line.status]}`}>
      {STATUS_SIGN[line.status]} {t.status[line.status]}
    </span>
  )
}

function Counts({ line }: { line: ReceivedLine }) {
  const { counts } = line
  if (!counts) return null
  return (
    <span className="row">
      {(['error', 'doubt', 'info'] as const).map((severity) =>
        counts[severity] > 0 ? (
          <span key={severity}>
            <SeverityMark severity={severity} short /> {counts[severity]}
          </span>
        ) : null,
      )}
    </span>
  )
}
