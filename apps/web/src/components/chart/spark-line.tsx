import { linear, linePath } from './scale.ts'
import './chart.css'

const WIDTH = 120
const HEIGHT = 30

/** A small course over the months beside a figure; the last month has a dot. */
export function SparkLine({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const known = values.filter((value): value is number => value !== null)
  if (known.length < 2) return null
  const x = linear([0, values.length - 1], [3, WIDTH - 4])
  const y = linear([Math.min(0, ...known), Math.max(...known)], [HEIGHT - 3, 4])
  const points = values.map((value, index) => (value === null ? undefined : ([x(index), y(value)] as const)))
  const last = points[points.length - 1]
  return (
    <svg className="spark-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={linePath(points)} />
      {last ? <circle cx={last[0]} cy={last[1]} r="2.6" /> : null}
    </svg>
  )
}
