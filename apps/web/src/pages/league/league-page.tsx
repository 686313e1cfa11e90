import type { LeagueTable } from '@groundbreak/contract'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Chips } from '../../components/dialog/chips.tsx'
import { Empty } from '../../components/feedback/notice.tsx'
import { Reported } from '../../components/feedback/reported.tsx'
import { Page } from '../../components/shell/page.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import './league.css'
import { LeagueGroup } from './league-group.tsx'

const words = bilingual(
  {
    title: (month: string) => `${month}排行`,
    lead: '同数并列；分组排名；旁边是上月位次。',
    none: '地区包里没有排行',
    choose: '排行',
  },
  {
    title: (month) => `League tables, ${month}`,
    lead: 'Equal figures share a rank; counties and zones are ranked apart; last month’s place stands beside.',
    none: 'The region pack has no league',
    choose: 'League',
  },
)

export default function LeaguePage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/leagues', { query: { month, asOf } })
  return (
    <Page title={t.title(printMonth(month, language))} lead={t.lead} actions={<PrintButton />}>
      <Reported>
        <Answered query={query} lines={12}>
          {(leagues) => <Leagues leagues={leagues} />}
        </Answered>
      </Reported>
    </Page>
  )
}

function Leagues({ leagues }: { leagues: readonly LeagueTable[] }) {
  const t = useWords(words)
  const say = useSay()
  const [chosen, setChosen] = useParameter('league')
  const league = leagues.find((one) => one.id === chosen) ?? leagues[0]
  if (!league) return <Empty title={t.none} />
  return (
    <>
      <Chips
        label={t.choose}
        chips={leagues.map((one) => ({ id: one.id, label: say(one.label) }))}
        chosen={league.id}
        onChoose={setChosen}
      />
      <h2>{say(league.label)}</h2>
      {league.groups.map((group) => (
        <LeagueGroup key={group.group} group={group} />
      ))}
    </>
  )
}
