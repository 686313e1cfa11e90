import { pathTo, type ReportLine } from '@groundbreak/contract'
import { useActorName } from '../../api/actor-name.ts'
import { useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { useWhen } from '../../api/region.tsx'
import { useTime } from '../../api/time.ts'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    title: (month: string) => `${month}的全部报送记录`,
    entry: '账本',
    at: '时间',
    by: '报送人',
    subject: '内容',
    subjects: { project: '项目', agreement: '招商签约' },
    corrects: (entry: number) => `更正第 ${entry} 条`,
    file: '文件',
    rows: '行',
    facts: '数据项',
    reason: '存疑后接收的理由',
  },
  {
    title: (month) => `Everything reported for ${month}`,
    entry: 'Entry',
    at: 'When',
    by: 'By',
    subject: 'About',
    subjects: { project: 'projects', agreement: 'agreements' },
    corrects: (entry) => `corrects entry ${entry}`,
    file: 'File',
    rows: 'Rows',
    facts: 'Facts',
    reason: 'Reason for accepting doubts',
  },
)

/** Every accepted report of the month: corrections and registers of agreements, too. */
export function AcceptedReports() {
  const t = useWords(words)
  const { language } = useLanguage()
  const printTime = useTime()
  const actorName = useActorName()
  const { division, label } = useFieldWords()
  const { month, asOf } = useWhen()
  const { data } = useAnswer('GET /api/reports', { query: { month, asOf } })
  if (!data || data.length === 0) return null
  const columns: TableColumn<ReportLine>[] = [
    {
      id: 'entry',
      heading: t.entry,
      numeric: true,
      sortKey: (line) => line.entry,
      cell: (line) => line.entry,
    },
    {
      id: 'at',
      heading: t.at,
      cell: (line) => <span className="nowrap">{printTime(line.at)}</span>,
    },
    { id: 'by', heading: t.by, cell: (line) => actorName(line.by) },
    {
      id: 'division',
      heading: label('division'),
      sortKey: (line) => line.division,
      cell: (line) => division(line.division === '' ? undefined : line.division),
    },
    {
      id: 'subject',
      heading: t.subject,
      cell: (line) => (
        <>
          {t.subjects[line.subject]}{' '}
          {line.corrects === undefined ? null : (
            <span className="badge warn">{t.corrects(line.corrects)}</span>
          )}
        </>
      ),
    },
    {
      id: 'file',
      heading: t.file,
      rowHead: true,
      cell: (line) => (
        <a
          className="small nowrap"
          href={pathTo('GET /api/sources/:file', { params: { file: line.file.sm3 } })}
          download={line.file.name}
        >
          {line.file.name}
        </a>
      ),
    },
    { id: 'rows', heading: t.rows, numeric: true, cell: (line) => line.rows },
    { id: 'facts', heading: t.facts, numeric: true, cell: (line) => line.facts },
    { id: 'reason', heading: t.reason, cell: (line) => line.reason ?? '' },
  ]
  return (
    <details className="accepted-reports">
      <summary>
        {t.title(printMonth(month, language))} <span className="count">{data.length}</span>
      </summary>
      <Table columns={columns} rows={data} rowKey={(line) => String(line.entry)} />
    </details>
  )
}
