import { bilingual, useWords } from '../../i18n/language.tsx'
import { Go } from '../shell/go.tsx'
import { Empty } from './notice.tsx'

const words = bilingual(
  { title: '还没有报送', text: '先把旗县的工作簿拖进“报送”，这里就有数了。', go: '去报送' },
  {
    title: 'No reports yet',
    text: 'Drop the divisions’ workbooks into Reports and the figures appear here.',
    go: 'Go to Reports',
  },
)

/** Where there are no figures because nothing was reported. */
export function NothingYet() {
  const t = useWords(words)
  return (
    <Empty title={t.title}>
      <p>{t.text}</p>
      <p>
        <Go to="/reports">{t.go}</Go>
      </p>
    </Empty>
  )
}
