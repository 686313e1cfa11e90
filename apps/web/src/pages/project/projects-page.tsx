import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Reported } from '../../components/feedback/reported.tsx'
import { Page } from '../../components/shell/page.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { ProjectList } from './project-list.tsx'
import './project.css'

const words = bilingual(
  { title: '项目', lead: (month: string) => `${month}报送的全部项目。可用汉字、拼音或拼音首字母查找。` },
  {
    title: 'Projects',
    lead: (month) => `All projects reported for ${month}. Search in Chinese, pinyin or initials.`,
  },
)

export default function ProjectsPage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/projects', { query: { month, asOf } })
  return (
    <Page title={t.title} lead={t.lead(printMonth(month, language))}>
      <Reported>
        <Answered query={query} lines={14}>
          {(table) => <ProjectList table={table} />}
        </Answered>
      </Reported>
    </Page>
  )
}
