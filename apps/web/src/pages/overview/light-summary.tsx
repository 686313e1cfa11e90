import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { LightShape } from '../../components/mark/light-mark.tsx'
import { Go } from '../../components/shell/go.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual({ lights: '亮灯' }, { lights: 'Lights' })

/** How many projects show which light, each a link to them. */
export function LightSummary() {
  const t = useWords(words)
  const say = useSay()
  const { lights } = useRegion()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/lights', { query: { month, asOf } })
  return (
    <section className="light-summary" aria-label={t.lights}>
      <h2>{t.lights}</h2>
      <Answered query={query} lines={1}>
        {(table) => (
          <ul className="plain-list row">
            {[...lights]
              .sort((one, other) => one.order - other.order)
              .map((light) => (
                <li key={light.id}>
                  <Go to="/lights" with={{ light: light.id }} className="light-count">
                    <LightShape light={light.id} shape={light.shape} />
                    <span>{say(light.label)}</span>
                    <strong>{table.rows.filter((row) => row.light === light.id).length}</strong>
                  </Go>
                </li>
              ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}
