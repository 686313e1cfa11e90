import { pathTo } from '@groundbreak/contract'
import type { Whence } from '@groundbreak/core/portfolio'
import { useActorName } from '../../api/actor-name.ts'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useTime } from '../../api/time.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { SourceSheet } from './source-sheet.tsx'

const words = bilingual(
  {
    sheet: '工作表',
    cell: '单元格',
    download: '下载原文件',
    typed: '在程序中录入，没有来源单元格。',
    recorded: (entry: number, by: string, at: string) => `账本第 ${entry} 条，${by}，${at}`,
  },
  {
    sheet: 'sheet',
    cell: 'cell',
    download: 'Download the file',
    typed: 'Typed into the program: no cell.',
    recorded: (entry, by, at) => `Ledger entry ${entry}, ${by}, ${at}`,
  },
)

/** The end of every trace: the part of the clerk's sheet with the cell marked. */
export function SourceCell({ whence }: { whence: Whence }) {
  const t = useWords(words)
  const printTime = useTime()
  const actorName = useActorName()
  const { source } = whence
  const query = useAnswer(
    'GET /api/sources/:file/fragment',
    {
      params: { file: source?.file ?? '' },
      query: { sheet: source?.sheet ?? '', cell: source?.cell ?? '' },
    },
    { enabled: source !== undefined, keep: false },
  )
  if (!source) return <p className="soft">{t.typed}</p>
  return (
    <section className="stack tight">
      <div className="row apart">
        <p>
          <strong>{source.fileName}</strong>
          {source.sheet ? ` · ${t.sheet} ${source.sheet}` : ''} · {t.cell}{' '}
          <strong className="mono">{source.cell}</strong>
        </p>
        <a
          className="button"
          href={pathTo('GET /api/sources/:file', { params: { file: source.file } })}
          download={source.fileName}
        >
          {t.download}
        </a>
      </div>
      <Answered query={query} lines={6}>
        {(fragment) => <SourceSheet fragment={fragment} />}
      </Answered>
      <p className="soft small">{t.recorded(whence.entry, actorName(whence.by), printTime(whence.at))}</p>
    </section>
  )
}
