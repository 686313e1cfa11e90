import type { LightTable, LightView } from '@groundbreak/contract'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { LightShape } from '../../components/mark/light-mark.tsx'
import { Go } from '../../components/shell/go.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { lights: '亮灯', all: (label: string, count: number) => `全部 ${count} 个${label}` },
  { lights: 'Lights', all: (label, count) => `All ${count} ${label}` },
)

const NAMED = 4

/** How many projects show which light, and the first of the gravest with their reasons. */
export function LightSummary() {
  const t = useWords(words)
  const { lights } = useRegion()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/lights', { query: { month, asOf } })
  const gravest = [...lights].sort((one, other) => one.order - other.order)
  return (
    <section className="figure-group light-summary" aria-labelledby="light-summary">
      <h2 id="light-summary">{t.lights}</h2>
      <Answered query={query} lines={5}>
        {(table) => (
          <>
            <ul className="plain-list light-counts">
              {gravest.map((light) => (
                <li key={light.id}>
                  <Count light={light} table={table} />
                </li>
              ))}
            </ul>
            {gravest[0] ? <Gravest light={gravest[0]} table={table} /> : null}
          </>
        )}
      </Answered>
    </section>
  )
}

interface LightProps {
  light: LightView
  table: LightTable
}

const countOf = ({ light, table }: LightProps) => table.rows.filter((row) => row.light === light.id).length

function Count(props: LightProps) {
  const say = useSay()
  const { light } = props
  return (
    <Go to="/lights" with={{ light: light.id }} className="light-count">
      <LightShape light={light.id} shape={light.shape} />
      <span>{say(light.label)}</span>
      <strong>{countOf(props)}</strong>
    </Go>
  )
}

function Gravest(props: LightProps) {
  const t = useWords(words)
  const say = useSay()
  const { division } = useFieldWords()
  const { light, table } = props
  const count = countOf(props)
  if (count === 0) return null
  return (
    <>
      <ul className="plain-list light-first">
        {table.rows
          .filter((row) => row.light === light.id)
          .slice(0, NAMED)
          .map((row) => (
            <li key={row.subject}>
              <Go to={`/projects/${row.subject}`}>{row.name}</Go>
              <span className="soft small">
                {division(row.division)} ·{' '}
                {row.causes
                  .filter((cause) => cause.light === light.id)
                  .map((cause) => say(cause.because))
                  .join('；')}
              </span>
            </li>
          ))}
      </ul>
      <p className="small">
        <Go to="/lights" with={{ light: light.id }}>
          {t.all(say(light.label), count)}
        </Go>
      </p>
    </>
  )
}
