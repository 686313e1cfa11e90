import type { IndicatorView } from '@groundbreak/contract'
import type { Measured } from '@groundbreak/core/indicator'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import { DivisionMap } from './division-map.tsx'
import { RegionCourse } from './region-course.tsx'
import { SmallMultiples } from './small-multiples.tsx'

const words = bilingual(
  { months: '逐月变化', indicator: '指标' },
  { months: 'Month by month', indicator: 'Indicator' },
)

/** One indicator over the months: for the whole region, and small for every member of a breakdown. */
export function Courses({ by }: { by: string }) {
  const t = useWords(words)
  const say = useSay()
  const { indicators } = useRegion()
  const [chosen, setChosen] = useParameter('indicator')
  const indicator =
    indicators.find(({ id }) => id === chosen) ??
    indicators.find(({ unit }) => unit === 'percent') ??
    indicators[0]
  if (!indicator) return null
  return (
    <>
      <div className="row apart">
        <h2>{t.months}</h2>
        <label className="labelled beside no-print">
          <span className="label">{t.indicator}</span>
          <select className="select" value={indicator.id} onChange={(event) => setChosen(event.target.value)}>
            {indicators.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="overview-courses">
        <RegionCourse indicator={indicator} />
        <MemberCourses indicator={indicator} by={by} />
      </div>
    </>
  )
}

function MemberCourses({ indicator, by }: { indicator: IndicatorView; by: string }) {
  const say = useSay()
  const { month, asOf } = useWhen()
  const members = useAnswer('GET /api/indicators', { query: { month, by, asOf } })
  const course = useAnswer('GET /api/indicators/course', { query: { id: indicator.id, by, asOf } })
  return (
    <Answered query={course} lines={6}>
      {({ points }) => {
        const courseOf = (member: string): readonly Measured[] =>
          points.filter((point) => point.member === member)
        return by === 'division' ? (
          <DivisionMap label={say(indicator.label)} courseOf={courseOf} />
        ) : (
          <SmallMultiples members={members.data?.members ?? []} courseOf={courseOf} by={by} />
        )
      }}
    </Answered>
  )
}
