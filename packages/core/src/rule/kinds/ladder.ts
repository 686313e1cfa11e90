import type { Words } from '../../finding/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { JudgedScope, Outcome, Reading, SingleKind } from '../kind.ts'
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
  scope: JudgedScope,
  { id }: { id: string },
): Outcome<LadderDetail> {
  const before = scope.back(1)?.outcome(id)
  const standing = typeof before?.value === 'string' ? before.value : ''
  const held = (before?.detail as LadderDetail | undefined)?.taken ?? []
  const released = release.evaluate(scope) === true
  if (released) return { value: '', detail: { kind: 'ladder', entered: false, taken: [], released } }
  const inside: JudgedScope = withStanding(scope, id, standing)
  const now = [...steps]
    .reverse()
    .find((step) => !held.includes(step.id) && step.when.evaluate(inside) === true)
  const at = steps.findIndex((step) => step.id === standing)
  const entered = now !== undefined && steps.indexOf(now) > at
  const value = entered ? now.id : standing
  const taken = entered ? [...held, now.id] : held
  return { value, detail: { kind: 'ladder', entered, taken, released } }
}

const withStanding = (scope: JudgedScope, id: string, standing: string): JudgedScope => ({
  subject: scope.subject,
  period: scope.period,
  get: (name) => (name === id ? standing : scope.get(name)),
  back: (periods) => scope.back(periods),
  outcome: (decision) => scope.outcome(decision),
})
