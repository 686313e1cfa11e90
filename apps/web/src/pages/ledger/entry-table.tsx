import { type EntryLine, pathTo } from '@groundbreak/contract'
import { Go } from '../../components/shell/go.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { printTime } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    number: '条',
    at: '时间',
    by: '谁',
    what: '做了什么',
    why: '理由',
    facts: '数据项',
    file: '文件',
    hash: 'SM3',
    view: '按当时看',
  },
  {
    number: 'No.',
    at: 'When',
    by: 'Who',
    what: 'What',
    why: 'Why',
    facts: 'Facts',
    file: 'File',
    hash: 'SM3',
    view: 'See as of then',
  },
)

/** Who did what, when and why. */
export function EntryTable({ entries }: { entries: readonly EntryLine[] }) {
  const t = useWords(words)
  const say = useSay()
  const { language } = useLanguage()
  const columns: TableColumn<EntryLine>[] = [
    { id: 'number', heading: t.number, numeric: true, cell: (entry) => entry.number },
    {
      id: 'at',
      heading: t.at,
      cell: (entry) => <span className="small">{printTime(entry.at, language)}</span>,
    },
    { id: 'by', heading: t.by, cell: (entry) => entry.by },
    { id: 'what', heading: t.what, rowHead: true, cell: (entry) => say(entry.words) },
    {
      id: 'facts',
      heading: t.facts,
      numeric: true,
      cell: (entry) => (entry.factCount === 0 ? '' : entry.factCount),
    },
    { id: 'why', heading: t.why, cell: (entry) => entry.reason ?? '' },
    {
      id: 'file',
      heading: t.file,
      cell: (entry) =>
        entry.file ? (
          <a
            className="small"
            href={pathTo('GET /api/sources/:file', { params: { file: entry.file.sm3 } })}
            download={entry.file.name}
          >
            {entry.file.name}
          </a>
        ) : null,
    },
    {
      id: 'hash',
      heading: t.hash,
      cell: (entry) => (
        <span className="mono soft" title={entry.hash}>
          {entry.hash.slice(0, 10)}
        </span>
      ),
    },
    {
      id: 'view',
      heading: '',
      cell: (entry) => (
        <Go to="/overview" with={{ asOf: String(entry.number) }} className="small no-print">
          {t.view}
        </Go>
      ),
    },
  ]
  return <Table columns={columns} rows={entries} rowKey={(entry) => String(entry.number)} />
}
