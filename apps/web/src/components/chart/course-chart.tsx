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
  printTick?: (tick: number) => string
  /** The values stand at their points. */
  labelled?: boolean
}

const WIDTH = 720
const HEIGHT = 240
const PAD = { left: 70, right: 24, top: 22, bottom: 26 }

const printNumber = (tick: number): string => tick.toLocaleString('en-US')

/** Plan against done over the months, drawn to be printed. */
export function CourseChart(props: CourseChartProps) {
  const { title, unit, steps, courses, printTick = printNumber, labelled = false } = props
  const known = courses.flatMap((course) => course.values.map((value) => value ?? 0))
  const ticks = axisTicks(Math.max(0, ...known), Math.min(0, ...known))
  const x = linear([0, Math.max(1, steps.length - 1)], [PAD.left, WIDTH - PAD.right])
  const y = linear([ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1], [HEIGHT - PAD.bottom, PAD.top])
  return (
    <figure className="course-chart keep-together">
      <figcaption className="row apart">
        <strong>
          {title} <span className="soft small">{unit}</span>
        </strong>
        <span className="row small">
          {(courses.length > 1 ? courses : []).map((course) => (
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
              {printTick(tick)}
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
              {labelled ? <PointLabels points={points} shown={course.shown} /> : null}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

interface PointLabelsProps {
  points: readonly (readonly [number, number] | undefined)[]
  shown: readonly string[]
}

function PointLabels({ points, shown }: PointLabelsProps) {
  return points.map((point, index) =>
    point ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a step of the axis is its index
      <text key={index} className="chart-value" x={point[0]} y={point[1] - 8} textAnchor="middle">
        {shown[index]}
      </text>
    ) : null,
  )
}
