import type { Measured } from '@groundbreak/core/indicator'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { SparkLine } from '../../components/chart/spark-line.tsx'
import { Figure } from '../../components/figure/figure.tsx'
import { KnownOf } from '../../components/figure/known-of.tsx'
import { useUnitWords } from '../../components/figure/measured-figure.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { targetOf } from '../../view/target.ts'

const words = bilingual(
  { course: (label: string) => `${label}逐月变化` },
  { course: (label) => `${label} month by month` },
)

export function FigureTiles({ measured }: { measured: readonly Measured[] }) {
  return (
    <ul className="figure-tiles plain-list">
      {measured.map((figure) => (
        <li key={figure.id} className="figure-tile">
          <Tile figure={figure} />
        </li>
      ))}
    </ul>
  )
}

function Tile({ figure }: { figure: Measured }) {
  const t = useWords(words)
  const say = useSay()
  const units = useUnitWords()
  const { indicators } = useRegion()
  const { asOf } = useWhen()
  const note = indicators.find((one) => one.id === figure.id)?.note
  const course = useAnswer('GET /api/indicators/course', { query: { id: figure.id, asOf } })
  const values = course.data?.points.map((point) => (point.value === null ? null : Number(point.value)))
  return (
    <>
      <span className="tile-label">
        {say(figure.label)}
        {note ? <span className="soft small"> {say(note)}</span> : null}
      </span>
      <span className="tile-value">
        {figure.value === null ? (
          <span className="soft">{figure.shown}</span>
        ) : (
          <Figure target={targetOf(figure)} text={figure.shown} />
        )}
        <span className="unit">{units[figure.unit]}</span>
        <KnownOf coverage={figure.coverage} />
      </span>
      {values ? <SparkLine values={values} label={t.course(say(figure.label))} /> : null}
    </>
  )
}
