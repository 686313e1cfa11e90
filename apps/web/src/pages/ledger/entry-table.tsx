import { type EntryLine, pathTo } from '@groundbreak/contract'
import { useActorName } from '../../api/actor-name.ts'
import { useFieldWords } from '../../api/field.ts'
import { useTime } from '../../api/time.ts'
import { Go } from '../../components/shell/go.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    number: '条',
    at: '时间',
    by: '谁',
    what: '做了什么',
    about: '关于',
    why: '理由',
    facts: '数据项',
    file: '文件',
    hash: 'SM3',
    acts: '操作',
    view: '按当时看',
  },
  {
    number: 'No.',
    at: 'When',
    by: 'Who',
    what: 'What',
    about: 'About',
    why: 'Why',
    facts: 'Facts',
    file: 'File',
    hash: 'SM3',
    acts: 'Acts',
    view: 'See as of then',
  },
)

/** Who did what, when and why. */
export function EntryTable({ entries }: { entries: readonly EntryLine[] }) {
  const t = useWords(words)
  const say = useSay()
  const printTime = useTime()
  const actorName = useActorName()
  const { language } = useLanguage()
  const { division } = useFieldWords()
  const columns: TableColumn<EntryLine>[] = [
    { id: 'number', heading: t.number, numeric: true, cell: (entry) => entry.number },
    {
      id: 'at',
      heading: t.at,
      cell: (entry) => <span className="small nowrap">{printTime(entry.at)}</span>,
    },
    { id: 'by', heading: t.by, cell: (entry) => <span className="nowrap">{actorName(entry.by)}</span> },
    {
      id: 'what',
      heading: t.what,
      rowHead: true,
      cell: (entry) => <span className="nowrap">{say(entry.words)}</span>,
    },
    {
      id: 'about',
      heading: t.about,
      cell: (entry) => (
        <span className="nowrap">
          {[
            entry.period === undefined ? undefined : printMonth(entry.period, language),
            entry.division === undefined ? undefined : division(entry.division),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
      ),
    },
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
      heading: <span className="only-read">{t.acts}</span>,
      cell: (entry) => (
        <Go
          to="/overview"
          with={{ asOf: String(entry.number), month: undefined }}
          className="small nowrap no-print"
        >
          {t.view}
        </Go>
      ),
    },
  ]
  return <Table columns={columns} rows={entries} rowKey={(entry) => String(entry.number)} />
}
