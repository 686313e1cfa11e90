import { type BulletinLine, pathTo } from '@groundbreak/contract'
import { useState } from 'react'
import { useActorName } from '../../api/actor-name.ts'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useTime } from '../../api/time.ts'
import { Empty } from '../../components/feedback/notice.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { printBytes, printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useAddress, useParameter } from '../../view/address.ts'
import { IssuedPaper } from './issued-paper.tsx'

const words = bilingual(
  {
    none: '还没有印发通报',
    number: '期',
    title: '标题',
    month: '报告期',
    at: '印发时间',
    by: '印发人',
    files: '文件',
    compare: '比较',
    chooseTwo: '勾选两期进行比较',
    doCompare: '比较这两期',
    entry: '账本',
  },
  {
    none: 'No bulletin issued yet',
    number: 'No.',
    title: 'Title',
    month: 'Month',
    at: 'Issued',
    by: 'By',
    files: 'Files',
    compare: 'Compare',
    chooseTwo: 'Tick two to compare them',
    doCompare: 'Compare these two',
    entry: 'Ledger',
  },
)

export function IssuedBulletins() {
  const t = useWords(words)
  const { language } = useLanguage()
  const printTime = useTime()
  const actorName = useActorName()
  const { asOf } = useAddress()
  const query = useAnswer('GET /api/bulletins', { query: { asOf } })
  const [ticked, setTicked] = useState<readonly number[]>([])
  const [shown, setShown] = useParameter('number')
  const tick = (number: number) =>
    setTicked(
      ticked.includes(number) ? ticked.filter((one) => one !== number) : [...ticked, number].slice(-2),
    )
  const [a, b] = [...ticked].sort((one, other) => one - other)
  const columns: TableColumn<BulletinLine>[] = [
    {
      id: 'compare',
      heading: t.compare,
      cell: (line) => (
        <input
          type="checkbox"
          aria-label={`${t.compare} ${line.number}`}
          checked={ticked.includes(line.number)}
          onChange={() => tick(line.number)}
        />
      ),
    },
    { id: 'number', heading: t.number, numeric: true, cell: (line) => line.number },
    {
      id: 'title',
      heading: t.title,
      rowHead: true,
      cell: (line) => (
        <button type="button" className="link-button" onClick={() => setShown(String(line.number))}>
          {line.title}
        </button>
      ),
    },
    { id: 'month', heading: t.month, cell: (line) => printMonth(line.month, language) },
    { id: 'at', heading: t.at, cell: (line) => printTime(line.issuedAt) },
    { id: 'by', heading: t.by, cell: (line) => actorName(line.by) },
    { id: 'entry', heading: t.entry, numeric: true, cell: (line) => line.entry },
    {
      id: 'files',
      heading: t.files,
      cell: (line) => (
        <span className="row">
          {line.files.map((file) => (
            <a
              key={file.kind}
              title={`SM3 ${file.sm3}`}
              download={file.name}
              href={pathTo('GET /api/bulletins/:number/file', {
                params: { number: String(line.number) },
                query: { kind: file.kind },
              })}
            >
              {file.kind} <span className="soft small">{printBytes(file.bytes)}</span>
            </a>
          ))}
        </span>
      ),
    },
  ]
  return (
    <Answered query={query} lines={6}>
      {(lines) =>
        lines.length === 0 ? (
          <Empty title={t.none} />
        ) : (
          <div className="stack">
            <div className="row apart no-print">
              <span className="soft">{t.chooseTwo}</span>
              {a !== undefined && b !== undefined ? (
                <Go to="/bulletin/compare" with={{ a: String(a), b: String(b) }} className="button primary">
                  {t.doCompare}
                </Go>
              ) : null}
            </div>
            <Table columns={columns} rows={lines} rowKey={(line) => String(line.number)} />
            {shown ? <IssuedPaper number={shown} /> : null}
          </div>
        )
      }
    </Answered>
  )
}
