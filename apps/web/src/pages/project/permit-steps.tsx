import type { ProjectPage } from '@groundbreak/contract'
import type { Whence } from '@groundbreak/core/portfolio'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { title: '前期手续', done: '✓ 已办', pending: '◔ 在办', none: '— 不涉及', unknown: '未填' },
  { title: 'Permits', done: '✓ done', pending: '◔ pending', none: '— not needed', unknown: 'not stated' },
)

/** What a permit cell may say, as the pack's fields spell it; anything longer is a date of approval. */
const STATES: Record<string, 'done' | 'pending' | 'none'> = {
  done: 'done',
  D: 'done',
  pending: 'pending',
  P: 'pending',
  'not-needed': 'none',
  none: 'none',
  N: 'none',
}

interface PermitStepsProps {
  project: ProjectPage
  onSource: (whence: Whence) => void
}

export function PermitSteps({ project, onSource }: PermitStepsProps) {
  const t = useWords(words)
  const say = useSay()
  if (project.permits.length === 0) return null
  return (
    <section>
      <h2>{t.title}</h2>
      <ul className="permit-steps plain-list">
        {project.permits.map(({ step, label, value, whence }) => {
          const text = value === null ? '' : String(value)
          const state = value === null ? undefined : STATES[text]
          const content = (
            <>
              <span className="small">{say(label)}</span>
              <strong>{state ? t[state] : text || t.unknown}</strong>
            </>
          )
          return (
            <li key={step}>
              {whence?.source ? (
                <button
                  type="button"
                  className={`permit-step ${state ?? ''}`}
                  onClick={() => onSource(whence)}
                >
                  {content}
                </button>
              ) : (
                <span className={`permit-step ${state ?? ''}`}>{content}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
