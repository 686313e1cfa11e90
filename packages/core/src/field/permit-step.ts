import type { Words } from '../finding/index.ts'
import type { Field } from './field.ts'

/** State of one pre-construction procedure: done (已办), pending (在办), not needed (不涉及). */
export type PermitState = 'done' | 'pending' | 'not-needed'

/** One pre-construction procedure (前期手续), as far as workbooks speak of it. */
export interface PermitStep {
  readonly id: string
  readonly label: Words
  /** Headings of its column and its names inside a sentence. */
  readonly synonyms: readonly string[]
}

/** The steps in their order, the words offices use for their states, and headings under which all stand in one cell. */
export interface PermitSteps {
  readonly steps: readonly PermitStep[]
  readonly states: Readonly<Record<PermitState, readonly string[]>>
  readonly sentence: readonly string[]
}

/** The fields that permit steps are stated in: `permit.<step>` (state) and `permitDate.<step>`. */
export function permitFields(permits: PermitSteps): Field[] {
  const choices = (['done', 'pending', 'not-needed'] as const).map((state) => ({
    value: state,
    label: STATE_LABELS[state],
    synonyms: permits.states[state],
  }))
  return permits.steps.flatMap((step): Field[] => [
    {
      id: `permit.${step.id}`,
      subject: 'project',
      kind: 'permit',
      step: step.id,
      label: step.label,
      meaning: { zh: `${step.label.zh}手续的办理状态`, en: `State of the procedure: ${step.label.en}` },
      synonyms: step.synonyms,
      choices,
    },
    {
      id: `permitDate.${step.id}`,
      subject: 'project',
      kind: 'date',
      step: step.id,
      label: { zh: `${step.label.zh}办结时间`, en: `${step.label.en}: date granted` },
      meaning: { zh: `${step.label.zh}手续办结的日期`, en: `Day on which it was granted: ${step.label.en}` },
      synonyms: step.synonyms.flatMap((name) => [
        `${name}时间`,
        `${name}日期`,
        `${name}办结时间`,
        `${name}批复时间`,
      ]),
    },
  ])
}

const STATE_LABELS: Readonly<Record<PermitState, Words>> = {
  done: { zh: '已办', en: 'done' },
  pending: { zh: '在办', en: 'pending' },
  'not-needed': { zh: '不涉及', en: 'not needed' },
}
