import type { CloseView } from '@groundbreak/contract'
import { useActorName } from '../../api/actor-name.ts'
import { useFieldWords } from '../../api/field.ts'
import { useTime } from '../../api/time.ts'
import { placeText } from '../../components/finding/place-button.tsx'
import { Go } from '../../components/shell/go.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { corrections: '封账后的更正', none: '封账后没有更正。' },
  { corrections: 'Corrections since the close', none: 'No correction since the close.' },
)

/** What was corrected after the close, value by value: it stands beside the closed figures. */
export function LaterCorrections({ corrections }: Pick<CloseView, 'corrections'>) {
  const t = useWords(words)
  const printTime = useTime()
  const actorName = useActorName()
  const { label, value } = useFieldWords()
  return (
    <section className="stack tight">
      <h2>
        {t.corrections} {corrections.length > 0 ? <span className="count">{corrections.length}</span> : null}
      </h2>
      {corrections.length === 0 ? <p className="soft">{t.none}</p> : null}
      {corrections.map((correction) => (
        <section key={correction.entry} className="notice warn">
          <div>
            <h3>
              {correction.file.name}{' '}
              <span className="soft small">
                {[actorName(correction.by), printTime(correction.at), correction.reason]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </h3>
            <ul className="plain-list">
              {correction.changes.map((change) => (
                <li key={`${change.subject}/${change.field}`}>
                  <Go to={`/projects/${change.subject}`}>{change.name}</Go> {label(change.field)}{' '}
                  <s>{value(change.field, change.before)}</s> →{' '}
                  <strong>{value(change.field, change.after)}</strong>{' '}
                  <span className="soft small mono">{placeText(change.sheet, change.cell)}</span>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ))}
    </section>
  )
}
