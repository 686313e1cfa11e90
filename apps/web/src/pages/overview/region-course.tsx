import type { IndicatorView } from '@groundbreak/contract'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { CourseChart } from '../../components/chart/course-chart.tsx'
import { useUnitWords } from '../../components/figure/measured-figure.tsx'
import { printShortMonth } from '../../i18n/dates.ts'
import { useLanguage, useSay } from '../../i18n/language.tsx'

/** One indicator of the whole region over the months, with its axis. */
export function RegionCourse({ indicator }: { indicator: IndicatorView }) {
  const say = useSay()
  const { language } = useLanguage()
  const units = useUnitWords()
  const { asOf } = useWhen()
  const course = useAnswer('GET /api/indicators/course', { query: { id: indicator.id, asOf } })
  const isShare = indicator.unit === 'percent'
  return (
    <Answered query={course} lines={6}>
      {({ points }) => (
        <CourseChart
          title={say(indicator.label)}
          unit={units[indicator.unit]}
          steps={points.map((point) => printShortMonth(point.month, language))}
          {...(isShare ? { printTick: (share: number) => `${Number((share * 100).toFixed(4))}%` } : {})}
          courses={[
            {
              label: say(indicator.label),
              style: 'done',
              values: points.map((point) => (point.value === null ? null : Number(point.value))),
              shown: points.map((point) => point.shown),
            },
          ]}
          labelled
        />
      )}
    </Answered>
  )
}
