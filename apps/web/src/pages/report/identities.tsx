import type { ReceivedView, ReviewView } from '@groundbreak/contract'
import type { RowMatch } from '@groundbreak/core/report'
import { useAct } from '../../api/ask.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useAnswers } from './use-answers.ts'

const words = bilingual(
  {
    title: '按相似认定的项目，请看一眼',
    row: (sheet: string, row: number) => `${sheet} 第 ${row} 行`,
    same: '认作已有项目',
    isNew: '其实是新项目',
    byPerson: '人工认定',
    undo: '撤销认定',
  },
  {
    title: 'Matched by likeness: please look',
    row: (sheet, row) => `${sheet}, row ${row}`,
    same: 'taken for a known project',
    isNew: 'It is a new project',
    byPerson: 'settled by a person',
    undo: 'Undo',
  },
)

interface IdentitiesProps {
  received: ReceivedView
  review: ReviewView
  onPlace: (sheet: string, cell: string) => void
}

/** Rows whose project was found by likeness: a person may say that it is another. */
export function Identities({ received, review, onPlace }: IdentitiesProps) {
  const t = useWords(words)
  const { answers, change } = useAnswers(received)
  const send = useAct('POST /api/received/:id/answers')
  const doubtful = review.matches.filter((match) => match.by === 'likeness' || match.by === 'person')
  if (doubtful.length === 0) return null
  const others = (match: RowMatch) =>
    (answers.identities ?? []).filter((one) => one.sheet !== match.sheet || one.row !== match.row)
  const settle = (match: RowMatch, subject: string | undefined) =>
    send.mutate({
      params: { id: received.id },
      body: change({
        identities:
          subject === undefined
            ? others(match)
            : [...others(match), { sheet: match.sheet, row: match.row, subject }],
      }),
    })
  return (
    <section>
      <h3>
        {t.title} <span className="count">{doubtful.length}</span>
      </h3>
      <ul className="plain-list stack tight">
        {doubtful.map((match) => (
          <li key={`${match.sheet}/${match.row}`} className="row apart">
            <span>
              <button
                type="button"
                className="link-button mono"
                onClick={() => onPlace(match.sheet, `A${match.row}`)}
              >
                {t.row(match.sheet, match.row)}
              </button>{' '}
              {match.name} <span className="soft">{match.by === 'person' ? t.byPerson : t.same}</span>
            </span>
            <button
              type="button"
              className="button"
              disabled={send.isPending}
              onClick={() => settle(match, match.by === 'person' ? undefined : 'new')}
            >
              {match.by === 'person' ? t.undo : t.isNew}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
