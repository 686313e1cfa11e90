import type { LightAnswer } from '@groundbreak/contract'
import type { LitProject } from '@groundbreak/core/bulletin'
import {
  addWorkingDays,
  dayNumber,
  dayText,
  lastDay,
  type Month,
  periodWith,
} from '@groundbreak/core/calendar'
import type { RegionRules } from '@groundbreak/core/rule'

/** What was said to a light, as a bulletin prints it. */
export const repliesOf = (answers: readonly LightAnswer[] = []): Pick<LitProject, 'answers'> =>
  answers.length === 0
    ? {}
    : {
        answers: answers.map(({ text, decision }) => ({
          text,
          ...(decision && { decision: decision.text }),
        })),
      }

/** Day by which lights of a month are answered. */
export function answerDay({ answerWithin, workingDays }: RegionRules, month: Month): string | undefined {
  const from = dayNumber(lastDay(periodWith('month', month)))
  if (answerWithin === undefined || !workingDays || from === undefined) return undefined
  return dayText(addWorkingDays(workingDays, from, answerWithin).day)
}
