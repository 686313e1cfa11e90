import type { ReactNode } from 'react'
import { useRegion, useWhen } from '../../api/region.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { Go } from '../shell/go.tsx'
import { Empty } from './notice.tsx'

const words = bilingual(
  {
    never: '还没有报送',
    neverHelp: '先把各地的工作簿拖进“报送”，这里就有数了。',
    go: '去报送',
    notThen: (month: string) => `还没有${month}的报送`,
    notThenHelp: '换一个报告期，或换一个截至日期。',
    latest: (month: string) => `看${month}`,
    now: '回到现在',
  },
  {
    never: 'No reports yet',
    neverHelp: 'Drop the divisions’ workbooks into Reports and the figures appear here.',
    go: 'Go to Reports',
    notThen: (month) => `Nothing was reported for ${month}`,
    notThenHelp: 'Choose another month, or another day to look from.',
    latest: (month) => `See ${month}`,
    now: 'Back to now',
  },
)

/** Figures of the month looked at; where there are none, what to do instead. */
export function Reported({ children }: { children: ReactNode }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { months, month: latest } = useRegion()
  const { month, asOf } = useWhen()
  if (months.includes(month)) return children
  const isNever = months.length === 0 && asOf === undefined
  return (
    <Empty title={isNever ? t.never : t.notThen(printMonth(month, language))}>
      <p>{isNever ? t.neverHelp : t.notThenHelp}</p>
      <p className="row centred">
        {latest === undefined ? null : (
          <Go with={{ month: latest }}>{t.latest(printMonth(latest, language))}</Go>
        )}
        {asOf === undefined ? null : <Go with={{ asOf: undefined }}>{t.now}</Go>}
        {isNever ? <Go to="/reports">{t.go}</Go> : null}
      </p>
    </Empty>
  )
}
