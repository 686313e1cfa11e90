import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { Reported } from '../../components/feedback/reported.tsx'
import { Page } from '../../components/shell/page.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { Breakdowns } from './breakdowns.tsx'
import { FigureGroups } from './figure-groups.tsx'
import { LightSummary } from './light-summary.tsx'
import './overview.css'

const words = bilingual(
  {
    title: (region: string, month: string) => `${region} ${month}总览`,
    lead: '点任何一个数字，就能看到口径、项目，直到各地报送表里的那一格。',
  },
  {
    title: (region, month) => `${region}, ${month}`,
    lead: 'Click any figure for its definition, its projects, and the very cell in the workbook it came from.',
  },
)

export default function OverviewPage() {
  const t = useWords(words)
  const say = useSay()
  const { language } = useLanguage()
  const region = useRegion()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/indicators', { query: { month, asOf } })
  return (
    <Page
      title={t.title(say(region.short), printMonth(month, language))}
      lead={t.lead}
      actions={<PrintButton />}
    >
      <Reported>
        <Answered query={query} lines={14}>
          {(table) => (
            <FigureGroups measured={table.measured}>
              <LightSummary />
            </FigureGroups>
          )}
        </Answered>
        <Breakdowns />
      </Reported>
    </Page>
  )
}
