import type { Measured } from '@groundbreak/core/indicator'
import { SparkLine } from '../../components/chart/spark-line.tsx'
import { MeasuredFigure } from '../../components/figure/measured-figure.tsx'

interface MemberCourseProps {
  label: string
  points: readonly Measured[]
  month: string
  by: string
}

/** The figure of the month and its small course over the months. */
export function MemberCourse({ label, points, month, by }: MemberCourseProps) {
  const now = points.find((point) => point.month === month) ?? points[points.length - 1]
  return (
    <>
      {now ? <MeasuredFigure figure={now} by={by} /> : '—'}
      <SparkLine
        values={points.map((point) => (point.value === null ? null : Number(point.value)))}
        label={label}
      />
    </>
  )
}
