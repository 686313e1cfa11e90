import type { CloseView } from '@groundbreak/contract'
import { isMonth } from '@groundbreak/core/calendar'
import { useParams } from 'wouter'
import { useActorName } from '../../api/actor-name.ts'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useTime } from '../../api/time.ts'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useAddress } from '../../view/address.ts'
import { ClosedFigures } from './closed-figures.tsx'
import { LaterCorrections } from './later-corrections.tsx'
import './ledger.css'

const words = bilingual(
  {
    title: (month: string) => `${month}封账数`,
    lead: '左边是封账时的数，右边是今天所知的数。更正不改动封账数。',
    back: '账本',
    upTo: (entry: number) => `按第 ${entry} 条时的账本看全部页面`,
  },
  {
    title: (month) => `Closed figures of ${month}`,
    lead: 'Left: as closed. Right: as known today. A correction never changes the closed figure.',
    back: 'Ledger',
    upTo: (entry) => `See every page as of entry ${entry}`,
  },
)

export default function ClosePage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month = '' } = useParams<{ month: string }>()
  const { asOf } = useAddress()
  const query = useAnswer('GET /api/closes/:month', { params: { month }, query: { asOf } })
  return (
    <Page
      title={t.title(isMonth(month) ? printMonth(month, language) : month)}
      lead={
        <>
          <Go to="/ledger">{t.back}</Go> · {t.lead}
        </>
      }
      actions={<PrintButton />}
    >
      <Answered query={query} lines={14}>
        {(close) => <CloseStory close={close} />}
      </Answered>
    </Page>
  )
}

function CloseStory({ close }: { close: CloseView }) {
  const t = useWords(words)
  const printTime = useTime()
  const actorName = useActorName()
  return (
    <>
      <p className="soft">
        {[actorName(close.by), printTime(close.at), close.note].filter(Boolean).join(' · ')} ·{' '}
        <Go to="/overview" with={{ asOf: String(close.upTo), month: close.month }}>
          {t.upTo(close.upTo)}
        </Go>
      </p>
      <LaterCorrections corrections={close.corrections} />
      <ClosedFigures close={close} />
    </>
  )
}
