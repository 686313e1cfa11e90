import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Tabs } from '../../components/dialog/tabs.tsx'
import { Reported } from '../../components/feedback/reported.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import './bulletin.css'
import { DraftDesk } from './draft-desk.tsx'
import { IssuedBulletins } from './issued-bulletins.tsx'

const words = bilingual(
  {
    title: '通报',
    lead: '文字可改，数字由账本绑定；划线的数字都能点到来源。',
    draft: (month: string) => `${month}稿`,
    issued: '已发通报',
    which: '稿件或已发',
    check: '核对任意通报',
  },
  {
    title: 'Bulletin',
    lead: 'Prose may be edited; figures are bound to the ledger, and every underlined one opens its source.',
    draft: (month) => `Draft of ${month}`,
    issued: 'Issued',
    which: 'Draft or issued',
    check: 'Check any bulletin',
  },
)

export default function BulletinPage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month } = useWhen()
  const [tab, setTab] = useParameter('tab')
  const chosen = tab === 'issued' ? 'issued' : 'draft'
  return (
    <Page
      title={t.title}
      lead={t.lead}
      bare
      actions={
        <Go to="/bulletin/check" className="button">
          {t.check}
        </Go>
      }
    >
      <Tabs
        label={t.which}
        tabs={[
          { id: 'draft', label: t.draft(printMonth(month, language)) },
          { id: 'issued', label: t.issued },
        ]}
        chosen={chosen}
        onChoose={(id) => setTab(id === 'draft' ? undefined : id)}
      >
        {chosen === 'draft' ? (
          <Reported>
            <Draft />
          </Reported>
        ) : (
          <IssuedBulletins />
        )}
      </Tabs>
    </Page>
  )
}

function Draft() {
  const { month, asOf } = useWhen()
  const draft = useAnswer('GET /api/bulletins/draft', { query: { month, asOf } })
  return (
    <Answered query={draft} lines={18}>
      {(answer) => <DraftDesk draft={answer} />}
    </Answered>
  )
}
