import type { ReceivedView } from '@groundbreak/contract'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { useTime } from '../../api/time.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { FindingList } from '../../components/finding/finding-list.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { printBytes, printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
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
    <Page
      title={query.data?.file ?? t.title}
      lead={
        <>
          <Go to="/reports">{t.back}</Go>
          {query.data ? <Whose line={query.data} /> : null}
        </>
      }
    >
      <Answered query={query} lines={16}>
        {(received) => <Received key={received.id} received={received} />}
      </Answered>
    </Page>
  )
}

/** Whose report it is, of which month, how large, when it came. */
function Whose({ line }: { line: ReceivedView }) {
  const { language } = useLanguage()
  const printTime = useTime()
  const { division } = useFieldWords()
  const parts = [
    line.division === undefined ? undefined : division(line.division),
    line.period === undefined ? undefined : printMonth(line.period, language),
    printBytes(line.bytes),
    printTime(line.receivedAt),
  ]
  return <> · {parts.filter((part) => part !== undefined).join(' · ')}</>
}

function Received({ received }: { received: ReceivedView }) {
  const t = useWords(words)
  const stages = useWords(statusWords)
  const isWorkingNow = isWorking(received)
  if (isWorkingNow && !received.understanding) {
    return (
      <p className="row" role="status">
        <progress value={progressOf(received)} aria-label={stages.stage[received.stage]} />{' '}
        {stages.stage[received.stage]}
      </p>
    )
  }
  if (received.stage === 'cancelled') return <Notice>{t.cancelled}</Notice>
  const { understanding, review } = received
  if (received.stage === 'accepted') return <AcceptBar received={received} />
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
      {isWorkingNow ? (
        <p className="row working-again" role="status">
          <progress value={progressOf(received)} aria-label={stages.stage[received.stage]} />{' '}
          {stages.stage[received.stage]}
        </p>
      ) : null}
      <Review received={received} understanding={understanding} review={review} />
      <AcceptBar received={received} />
    </>
  )
}
