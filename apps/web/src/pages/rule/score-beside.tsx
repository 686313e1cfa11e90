import type { ScoredLineView } from '@groundbreak/contract'
import { addMonths } from '@groundbreak/core/calendar'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { Waterfall } from './waterfall.tsx'

const words = bilingual(
  { before: '上月', best: '组内最好' },
  { before: 'Last month', best: 'Best in the group' },
)

interface ScoreBesideProps {
  rules: string
  asked: { readonly subject: string; readonly decision: string; readonly best?: string }
  items: readonly ScoredLineView[]
}

/** The items of a score beside those of the month before and of the best in the group. */
export function ScoreBeside({ rules, asked, items }: ScoreBesideProps) {
  const t = useWords(words)
  const { months } = useRegion()
  const { month, asOf } = useWhen()
  const { subject, decision, best } = asked
  const before = addMonths(month, -1)
  const params = { id: rules }
  const last = useAnswer(
    'GET /api/rules/:id/explanation',
    { params, query: { month: before, asOf, decision, subject } },
    { enabled: months.includes(before), keep: false },
  )
  const leader = useAnswer(
    'GET /api/rules/:id/explanation',
    { params, query: { month, asOf, decision, subject: best ?? '' } },
    { enabled: best !== undefined, keep: false },
  )
  const beside = [
    ...(last.data?.items ? [{ label: t.before, items: last.data.items }] : []),
    ...(leader.data?.items ? [{ label: t.best, items: leader.data.items }] : []),
  ]
  return <Waterfall items={items} beside={beside} />
}
