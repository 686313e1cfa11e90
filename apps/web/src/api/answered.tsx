import { RefusedRequest } from '@groundbreak/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Notice } from '../components/feedback/notice.tsx'
import { Skeleton } from '../components/feedback/skeleton.tsx'
import { bilingual, useSay, useWords } from '../i18n/language.tsx'

const words = bilingual(
  { again: '重试', unreachable: '连不上服务器。', check: '请确认程序仍在运行，再试一次。' },
  {
    again: 'Try again',
    unreachable: 'The server cannot be reached.',
    check: 'See that the program is still running, then try again.',
  },
)

interface AnsweredProps<Answer> {
  query: UseQueryResult<Answer, Error>
  lines?: number
  children: (answer: Answer) => ReactNode
}

/**
 * Shows an answer once it is there; meanwhile a skeleton, and what to do when it was refused. While the server cannot be
 * reached the last answer stays: the head of the page says so.
 */
export function Answered<Answer>({ query, lines = 8, children }: AnsweredProps<Answer>) {
  const isStale = query.data !== undefined && !(query.error instanceof RefusedRequest)
  if (query.error && !isStale) return <Failure error={query.error} onAgain={() => query.refetch()} />
  if (query.data === undefined) return <Skeleton lines={lines} />
  return children(query.data)
}

export function Failure({ error, onAgain }: { error: Error; onAgain?: () => void }) {
  const t = useWords(words)
  const say = useSay()
  const refused = error instanceof RefusedRequest ? error.refused : undefined
  return (
    <Notice
      tone="bad"
      title={refused ? say(refused.message) : t.unreachable}
      actions={
        onAgain ? (
          <button type="button" className="button" onClick={onAgain}>
            {t.again}
          </button>
        ) : null
      }
    >
      <span>{refused ? say(refused.remedy) : t.check}</span>
    </Notice>
  )
}
