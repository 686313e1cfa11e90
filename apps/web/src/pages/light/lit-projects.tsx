import type { LitRow } from '@groundbreak/contract'
import type { Whence } from '@groundbreak/core/portfolio'
import { useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Empty } from '../../components/feedback/notice.tsx'
import { LightCauses } from '../../components/mark/light-causes.tsx'
import { Go } from '../../components/shell/go.tsx'
import { SourceCell } from '../../components/trace/source-cell.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import '../../components/trace/trace.css'
import { LightTalk } from './light-talk.tsx'

const words = bilingual(
  {
    none: '没有这样的项目',
    more: (left: number) => `再看 ${left} 个`,
    count: (count: number) => `${count} 个项目`,
    source: '来源单元格',
  },
  {
    none: 'No such project',
    more: (left) => `Show ${left} more`,
    count: (count) => plural(count, 'project'),
    source: 'The cell it came from',
  },
)

const AT_ONCE = 60

/** Lit projects with their reasons. */
export function LitProjects({ rows }: { rows: readonly LitRow[] }) {
  const t = useWords(words)
  const { division } = useFieldWords()
  const [whence, setWhence] = useState<Whence>()
  const [most, setMost] = useState(AT_ONCE)
  if (rows.length === 0) return <Empty title={t.none} />
  const left = rows.length - most
  return (
    <section className="stack tight">
      <p className="soft" role="status">
        {t.count(rows.length)}
      </p>
      <ul className="lit-projects plain-list">
        {rows.slice(0, most).map((row) => (
          <li key={row.subject} className="keep-together">
            <h3>
              <Go to={`/projects/${row.subject}`}>{row.name}</Go>{' '}
              <span className="soft small">{division(row.division)}</span>
            </h3>
            <LightCauses causes={row.causes} onSource={setWhence} />
            <LightTalk row={row} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" className="button" onClick={() => setMost(most + AT_ONCE)}>
          {t.more(left)}
        </button>
      ) : null}
      {whence ? (
        <Dialog kind="drawer" title={t.source} onClose={() => setWhence(undefined)}>
          <SourceCell whence={whence} />
        </Dialog>
      ) : null}
    </section>
  )
}
