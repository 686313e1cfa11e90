import type { ReceivedView } from '@groundbreak/contract'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { FindingList } from '../../components/finding/finding-list.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { AcceptBar } from './accept-bar.tsx'
import { Review } from './review.tsx'
import './report.css'
import { isWorking, progressOf, statusWords } from './status-words.ts'
import { useReceivedEvents } from './use-received-events.ts'

const words = bilingual(
  {
    title: '核对报送',
    back: '报送',
    refused: '这份文件不能读取',
    again: '账本刚有新内容，已按最新的重新比对。',
    cancelled: '这份文件已取消，什么都没有入账。',
  },
  {
    title: 'Review a report',
    back: 'Reports',
    refused: 'This file cannot be read',
    again: 'The ledger moved on meanwhile; the comparison was made again.',
    cancelled: 'This file was cancelled; nothing was stored.',
  },
)

const SOON_MS = 800

export default function ReceivedPage() {
  const t = useWords(words)
  const { id = '' } = useParams<{ id: string }>()
  const [working, setWorking] = useState(true)
  useReceivedEvents()
  const query = useAnswer('GET /api/received/:id', { params: { id } }, { every: working ? SOON_MS : false })
  const stillWorking = query.data === undefined ? !query.error : isWorking(query.data)
  if (working !== stillWorking) setWorking(stillWorking)
  return (
    <Page title={query.data?.file ?? t.title} lead={<Go to="/reports">{t.back}</Go>}>
      <Answered query={query} lines={16}>
        {(received) => <Received received={received} />}
      </Answered>
    </Page>
  )
}

function Received({ received }: { received: ReceivedView }) {
  const t = useWords(words)
  const stages = useWords(statusWords)
  if (isWorking(received)) {
    return (
      <p className="row" role="status">
        <progress value={progressOf(received)} aria-label={stages.stage[received.stage]} />{' '}
        {stages.stage[received.stage]}
      </p>
    )
  }
  if (received.stage === 'cancelled') return <Notice>{t.cancelled}</Notice>
  const { understanding, review } = received
  if (!understanding || understanding.sheets.length === 0) {
    return (
      <>
        <Notice tone="bad" title={t.refused} />
        <FindingList findings={review?.findings ?? understanding?.findings ?? []} />
        <AcceptBar received={received} />
      </>
    )
  }
  return (
    <>
      {received.comparedAgain ? <Notice tone="warn">{t.again}</Notice> : null}
      <Review received={received} understanding={understanding} review={review} />
      <AcceptBar received={received} />
    </>
  )
}
