import type { RuleView } from '@groundbreak/contract'
import { lazy, Suspense } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Tabs } from '../../components/dialog/tabs.tsx'
import { Skeleton } from '../../components/feedback/skeleton.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { useIsPast, useParameter } from '../../view/address.ts'
import { EnteredInputs } from './entered-inputs.tsx'
import { RuleText } from './rule-text.tsx'
import { Standings } from './standings.tsx'
import './rule.css'

const RuleDesk = lazy(() => import('./rule-desk.tsx'))

const words = bilingual(
  {
    back: '全部办法',
    tabs: '办法',
    standings: (month: string) => `${month}判定`,
    entered: '填报要素',
    text: '条文与规则',
    desk: '修订与回测',
  },
  {
    back: 'All rules',
    tabs: 'Rule',
    standings: (month) => `Results, ${month}`,
    entered: 'Enter inputs',
    text: 'Clause and rule',
    desk: 'Change and back-test',
  },
)

type Tab = 'standings' | 'entered' | 'text' | 'desk'

export default function RulePage({ params }: { params: { id: string } }) {
  const t = useWords(words)
  const { month, asOf } = useWhen()
  const id = decodeURIComponent(params.id)
  const query = useAnswer('GET /api/rules/:id', { params: { id }, query: { month, asOf } })
  const say = useSay()
  return (
    <Page
      title={query.data ? say(query.data.label) : id}
      lead={
        <>
          <Go to="/rules">{t.back}</Go>
          {query.data ? <> · 《{query.data.source.title}》</> : null}
        </>
      }
      actions={<PrintButton />}
    >
      <Answered query={query} lines={14}>
        {(rule) => <RuleTabs rule={rule} />}
      </Answered>
    </Page>
  )
}

function RuleTabs({ rule }: { rule: RuleView }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month } = useWhen()
  const past = useIsPast()
  const [chosen, setChosen] = useParameter('tab')
  const tabs: { id: Tab; label: string }[] = [
    { id: 'standings', label: t.standings(printMonth(month, language)) },
    ...(rule.inputs.some(({ entered }) => entered) ? [{ id: 'entered' as const, label: t.entered }] : []),
    { id: 'text', label: t.text },
    ...(past ? [] : [{ id: 'desk' as const, label: t.desk }]),
  ]
  const tab = tabs.find(({ id }) => id === chosen)?.id ?? 'standings'
  return (
    <Tabs<Tab> label={t.tabs} tabs={tabs} chosen={tab} onChoose={setChosen}>
      {tab === 'standings' ? <Standings rule={rule} /> : null}
      {tab === 'entered' ? <EnteredInputs rule={rule} /> : null}
      {tab === 'text' ? <RuleText rule={rule} /> : null}
      {tab === 'desk' ? (
        <Suspense fallback={<Skeleton lines={10} />}>
          <RuleDesk key={rule.id} rule={rule} />
        </Suspense>
      ) : null}
    </Tabs>
  )
}
