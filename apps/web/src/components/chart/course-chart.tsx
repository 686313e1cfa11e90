import { axisTicks, linear, linePath } from './scale.ts'
import './chart.css'

export interface Course {
  readonly label: string
  /** One value for every step of the axis; null where nothing is known. */
  readonly values: readonly (number | null)[]
  /** The same values as they are printed. */
  readonly shown: readonly string[]
  readonly style: 'done' | 'plan' | 'other'
}

interface CourseChartProps {
  title: string
  /** Unit of the axis, as printed. */
  unit: string
  steps: readonly string[]
  courses: readonly Course[]
}

const WIDTH = 720
const HEIGHT = 240
const PAD = { left: 58, right: 14, top: 14, bottom: 26 }

/** Plan against done over the months, drawn to be printed. */
export function CourseChart({ title, unit, steps, courses }: CourseChartProps) {
  const greatest = Math.max(0, ...courses.flatMap((course) => course.values.map((value) => value ?? 0)))
  const ticks = axisTicks(greatest)
  const x = linear([0, Math.max(1, steps.length - 1)], [PAD.left, WIDTH - PAD.right])
  const y = linear([0, ticks[ticks.length - 1] ?? 1], [HEIGHT - PAD.bottom, PAD.top])
  return (
    <figure className="course-chart keep-together">
      <figcaption className="row apart">
        <strong>
          {title} <span className="soft small">{unit}</span>
        </strong>
        <span className="row small">
          {courses.map((course) => (
            <span key={course.label} className={`course-key ${course.style}`}>
              {course.label}
            </span>
          ))}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="chart-rule" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text className="chart-text" x={PAD.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick.toLocaleString('en-US')}
            </text>
          </g>
        ))}
        {steps.map((step, index) => (
          <text key={step} className="chart-text" x={x(index)} y={HEIGHT - 8} textAnchor="middle">
            {step}
          </text>
        ))}
        {courses.map((course) => {
          const points = course.values.map((value, index) =>
            value === null ? undefined : ([x(index), y(value)] as const),
          )
          return (
            <g key={course.label} className={`course ${course.style}`}>
              <path d={linePath(points)} />
              {points.map((point, index) =>
                point ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a step of the axis is its index
                  <circle key={index} cx={point[0]} cy={point[1]} r="3">
                    <title>{`${steps[index]} ${course.label} ${course.shown[index] ?? ''}`}</title>
                  </circle>
                ) : null,
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
