import type { Answers, ReceivedView } from '@groundbreak/contract'
import { useCallback } from 'react'

const kept = new Map<string, Answers>()

/** Answers to one file. They are sent whole each time, so that what was answered before is sent along. */
export function useAnswers(received: ReceivedView): {
  readonly answers: Answers
  readonly change: (part: Answers) => Answers
} {
  const answers = kept.get(received.id) ?? {}
  const change = useCallback(
    (part: Answers) => {
      const next = { ...kept.get(received.id), ...part }
      kept.set(received.id, next)
      return next
    },
    [received.id],
  )
  return { answers, change }
}
