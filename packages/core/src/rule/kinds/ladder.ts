import type { Words } from '../../finding/index.ts'
import { asTruths, type Vector, vectorOf } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { Judged, JudgedRows, Reading, SingleKind } from '../kind.ts'
import { readLabel } from '../read-label.ts'

export interface LadderStep {
  readonly id: string
  readonly label: Words
  readonly when: Expression
  /** What is done when the step is taken, and by when. */
  readonly action?: Words
  readonly within?: { readonly days: Expression; readonly count: 'working' | 'calendar' }
}

/** Consequences that rise (阶梯：提醒、督办、约谈): a state with memory for each subject. No step is taken twice in one climb. */
export interface LadderBody {
  readonly kind: 'ladder'
  /** From the mildest to the gravest. */
  readonly steps: readonly LadderStep[]
  /** Ends the climb: the next one begins at the foot. */
  readonly release: Expression
}

export interface LadderDetail {
  readonly kind: 'ladder'
  /** The step was taken in this very period: its action is due. */
  readonly entered: boolean
  /** Steps of this climb so far. */
  readonly taken: readonly string[]
  readonly released: boolean
}

export const ladderKind: SingleKind<LadderBody, LadderDetail> = {
  read: readLadder,
  decide: decideLadder,
  expressions: ({ steps, release }) => [
    release,
    ...steps.flatMap(({ when, within }) => (within ? [when, within.days] : [when])),
  ],
}

function readLadder(node: PackNode, reading: Reading): LadderBody {
  node.onlyKeys(['steps', 'release'])
  return {
    kind: 'ladder',
    release: reading.expression(node.at('release')),
    steps: node
      .at('steps')
      .items()
      .map((item) => {
        item.onlyKeys(['id', 'label', 'when', 'action', 'within'])
        return {
          id: item.at('id').text(),
          label: readLabel(item, item.at('id').text()),
          when: reading.expression(item.at('when'), reading.decision),
          ...(item.has('action') && { action: item.at('action').words() }),
          ...(item.has('within') && {
            within: {
              days: reading.expression(item.at('within').at('days')),
              count: item.at('within').at('count').oneOf(['working', 'calendar']),
            },
          }),
        }
      }),
  }
}

/** Value: the step it stands on, empty text at the foot. The step before is known to `when` under the ladder's own name. */
function decideLadder(
  { steps, release }: LadderBody,
  rows: JudgedRows,
  { id }: { id: string },
): Judged<LadderDetail> {
  const { size } = rows
  const truthsOf = (vector: Vector): Uint8Array => asTruths(vector, size)
  const before = rows.before(id)
  const earlier = Array.from({ length: size }, (_, at) => before(at))
  const standing = earlier.map((one) => (typeof one?.value === 'string' ? one.value : ''))
  const released = truthsOf(rows.of(release))
  const inside = rows.with(id, vectorOf(standing))
  const whens = steps.map(({ when }) => truthsOf(inside.of(when)))
  const climbs = standing.map((stood, at): Climb => {
    if (released[at] === TRUE) return { value: '', detail: RELEASED }
    const held = (earlier[at]?.detail as LadderDetail | undefined)?.taken ?? []
    const place = steps.findIndex((step) => step.id === stood)
    // browsers of offices are old: findLastIndex came with Chromium 97
    let now = steps.length - 1
    while (now >= 0 && (whens[now]?.[at] !== TRUE || held.includes(steps[now]?.id ?? ''))) now -= 1
    const step = now > place ? steps[now] : undefined
    const taken = step ? [...held, step.id] : held
    return {
      value: step?.id ?? stood,
      detail: { kind: 'ladder', entered: step !== undefined, taken, released: false },
    }
  })
  return { values: vectorOf(climbs.map(({ value }) => value)), detail: (at) => climbs[at]?.detail }
}

const TRUE = 1

interface Climb {
  readonly value: string
  readonly detail: LadderDetail
}

const RELEASED: LadderDetail = { kind: 'ladder', entered: false, taken: [], released: true }
