import type { Measured } from '@groundbreak/core/indicator'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { SparkLine } from '../../components/chart/spark-line.tsx'
import { MeasuredFigure } from '../../components/figure/measured-figure.tsx'
import { useSay } from '../../i18n/language.tsx'

/** One small course for every member of a breakdown. */
export function SmallMultiples({ indicator, by }: { indicator: string; by: string }) {
  const say = useSay()
  const { month, asOf } = useWhen()
  const members = useAnswer('GET /api/indicators', { query: { month, by, asOf } })
  const course = useAnswer('GET /api/indicators/course', { query: { id: indicator, by, asOf } })
  return (
    <Answered query={course} lines={6}>
      {({ points }) => (
        <ul className="small-multiples plain-list">
          {members.data?.members.map((member) => (
            <li key={member.id}>
              <Multiple
                label={say(member.label)}
                points={points.filter((point) => point.member === member.id)}
                month={month}
                by={by}
              />
            </li>
          ))}
        </ul>
      )}
    </Answered>
  )
}

interface MultipleProps {
  label: string
  points: readonly Measured[]
  month: string
  by: string
}

function Multiple({ label, points, month, by }: MultipleProps) {
  const now = points.find((point) => point.month === month) ?? points[points.length - 1]
  return (
    <>
      <span className="row apart">
        <span>{label}</span>
        {now ? <MeasuredFigure figure={now} by={by} /> : '—'}
      </span>
      <SparkLine
        values={points.map((point) => (point.value === null ? null : Number(point.value)))}
        label={label}
      />
    </>
  )
}
