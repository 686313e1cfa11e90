import type { IndicatorView } from '@groundbreak/contract'
import type { Measured } from '@groundbreak/core/indicator'
import type { ReactNode } from 'react'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { SparkLine } from '../../components/chart/spark-line.tsx'
import { MeasuredFigure } from '../../components/figure/measured-figure.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { type FigureGroup, useFigureGroups } from './use-figure-groups.ts'

const words = bilingual(
  { course: (label: string) => `${label}逐月变化` },
  { course: (label) => `${label} month by month` },
)

interface FigureGroupsProps {
  measured: readonly Measured[]
  /** A last card beside the smaller groups. */
  children?: ReactNode
}

/** Figures in the pack's groups: the first stands over the others, headlines before the rest. */
export function FigureGroups({ measured, children }: FigureGroupsProps) {
  const [first, ...others] = useFigureGroups()
  const figures = new Map(measured.map((figure) => [figure.id, figure]))
  return (
    <div className="figure-groups">
      {first ? <Group group={first} figures={figures} leading /> : null}
      <div className="figure-cards">
        {others.map((group) => (
          <Group key={group.id} group={group} figures={figures} />
        ))}
        {children}
      </div>
    </div>
  )
}

interface GroupProps {
  group: FigureGroup
  figures: ReadonlyMap<string, Measured>
  leading?: boolean
}

function Group({ group, figures, leading = false }: GroupProps) {
  const id = `figures-${group.id}`
  const present = (indicators: readonly IndicatorView[]) =>
    indicators.flatMap((indicator) => figures.get(indicator.id) ?? [])
  return (
    <section className={`figure-group ${leading ? 'leading' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{group.label}</h2>
      {group.headline.length > 0 ? (
        <ul className="figure-tiles plain-list">
          {present(group.headline).map((figure) => (
            <li key={figure.id} className="figure-tile">
              <Tile figure={figure} />
            </li>
          ))}
        </ul>
      ) : null}
      {group.others.length > 0 ? (
        <ul className="figure-lines plain-list">
          {present(group.others).map((figure) => (
            <Line key={figure.id} figure={figure} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Tile({ figure }: { figure: Measured }) {
  const t = useWords(words)
  const say = useSay()
  const { asOf } = useWhen()
  const course = useAnswer('GET /api/indicators/course', { query: { id: figure.id, asOf } })
  const values = course.data?.points.map((point) => (point.value === null ? null : Number(point.value)))
  return (
    <>
      <span className="tile-label">{say(figure.label)}</span>
      <span className="tile-value">
        <MeasuredFigure figure={figure} withUnit />
      </span>
      {values ? <SparkLine values={values} label={t.course(say(figure.label))} /> : null}
    </>
  )
}

function Line({ figure }: { figure: Measured }) {
  const say = useSay()
  return (
    <li className="figure-line">
      <span className="tile-label">{say(figure.label)}</span>
      <span className="line-value">
        <MeasuredFigure figure={figure} withUnit />
      </span>
    </li>
  )
}
