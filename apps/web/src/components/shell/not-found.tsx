import { bilingual, useWords } from '../../i18n/language.tsx'
import { Empty } from '../feedback/notice.tsx'
import { Go } from './go.tsx'
import { Page } from './page.tsx'

const words = bilingual(
  { title: '没有这一页', help: '链接可能写错了。', back: '回到总览' },
  { title: 'No such page', help: 'The link may be mistyped.', back: 'Back to the overview' },
)

export function NotFound() {
  const t = useWords(words)
  return (
    <Page title={t.title}>
      <Empty title={t.help}>
        <Go to="/overview">{t.back}</Go>
      </Empty>
    </Page>
  )
}
