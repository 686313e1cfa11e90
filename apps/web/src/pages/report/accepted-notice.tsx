import type { AcceptResult, ReceivedView } from '@groundbreak/contract'
import { useAnswer } from '../../api/ask.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { Go } from '../../components/shell/go.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    accepted: '已接收入账',
    acceptedAs: (entry: number, facts: number) => `账本第 ${entry} 条，${facts} 项数据。`,
    board: '回到报送',
    overview: '看总览',
    next: (file: string, left: number) => `下一份（还有 ${left} 份）：${file}`,
  },
  {
    accepted: 'Accepted',
    acceptedAs: (entry, facts) => `Ledger entry ${entry}, ${facts} facts.`,
    board: 'Back to Reports',
    overview: 'See the overview',
    next: (file, left) => `Next (${left} left): ${file}`,
  },
)

interface AcceptedNoticeProps {
  received: ReceivedView
  /** Absent when the page is opened after the acceptance. */
  result: AcceptResult | undefined
}

/** What was stored, and where to go from here. */
export function AcceptedNotice({ received, result }: AcceptedNoticeProps) {
  const t = useWords(words)
  const say = useSay()
  const waiting = useAnswer('GET /api/received', {})
  const left = waiting.data?.filter((line) => line.stage === 'ready') ?? []
  const entry = result?.entry ?? received.entry
  const [next] = left
  return (
    <Notice
      tone="good"
      title={result ? say(result.message) : t.accepted}
      actions={
        <span className="row">
          <Go to="/reports" className="button">
            {t.board}
          </Go>
          <Go to="/overview" with={{ month: received.period }} className="button">
            {t.overview}
          </Go>
          {next ? (
            <Go to={`/reports/${next.id}`} className="button primary">
              {t.next(next.file, left.length)}
            </Go>
          ) : null}
        </span>
      }
    >
      {entry === undefined ? null : t.acceptedAs(entry, result?.facts ?? received.review?.factCount ?? 0)}
    </Notice>
  )
}
