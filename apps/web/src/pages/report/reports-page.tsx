import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Page } from '../../components/shell/page.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { AcceptedReports } from './accepted-reports.tsx'
import { BoardView } from './board-view.tsx'
import { Intake } from './intake.tsx'
import './report.css'

const words = bilingual(
  {
    title: '报送',
    lead: '把各地自己的工作簿原样拖进来。看过“读懂了什么、变了什么、哪里不对”，点“接收”之后才入账。',
    board: (month: string) => `${month}报送情况`,
  },
  {
    title: 'Reports',
    lead: 'Drop in the workbooks the divisions keep anyway. Nothing is stored until you have seen what was understood, what changed and what looks wrong, and press accept.',
    board: (month) => `Who has reported for ${month}`,
  },
)

export default function ReportsPage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month, asOf } = useWhen()
  const board = useAnswer('GET /api/board', { query: { month, asOf } })
  return (
    <Page title={t.title} lead={t.lead}>
      {asOf === undefined ? <Intake /> : null}
      <section className="stack tight">
        <h2>{t.board(printMonth(month, language))}</h2>
        <Answered query={board} lines={9}>
          {(answer) => <BoardView board={answer} />}
        </Answered>
      </section>
      <AcceptedReports />
    </Page>
  )
}
