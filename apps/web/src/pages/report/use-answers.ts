import type { Answers, ReceivedView } from '@groundbreak/contract'
import type { RowMatch } from '@groundbreak/core/report'
import type { UseMutationResult } from '@tanstack/react-query'
import { useAct } from '../../api/ask.ts'

type RowPlace = Pick<RowMatch, 'sheet' | 'row' | 'column'>

interface Answering {
  readonly answers: Answers
  readonly answer: (part: Answers) => void
  /** What the project of a row is: a known id or `new`; undefined takes an answer back. */
  readonly identify: (row: RowPlace, subject: string | undefined) => void
  readonly sending: Pick<UseMutationResult<unknown, Error>, 'isPending' | 'error'>
}

/** Answers to one file; the server holds those given so far. */
export function useAnswers({ id, answers }: ReceivedView): Answering {
  const sending = useAct('POST /api/received/:id/answers')
  const answer = (part: Answers) => sending.mutate({ params: { id }, body: { ...answers, ...part } })
  const identify = ({ sheet, row, column }: RowPlace, subject: string | undefined) => {
    const others = (answers.identities ?? []).filter(
      (one) => one.sheet !== sheet || one.row !== row || one.column !== column,
    )
    const place = column === undefined ? { sheet, row } : { sheet, row, column }
    answer({ identities: subject === undefined ? others : [...others, { ...place, subject }] })
  }
  return { answers, answer, identify, sending }
}
