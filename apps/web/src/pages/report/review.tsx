import type { ReceivedView, ReviewView, UnderstandingView } from '@groundbreak/contract'
import { useCallback, useState } from 'react'
import { Tabs } from '../../components/dialog/tabs.tsx'
import { FindingList } from '../../components/finding/finding-list.tsx'
import { type CellAt, findCell } from '../../components/sheet/sheet-model.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import { Changes } from './changes.tsx'
import { useFindingActs } from './finding-acts.ts'
import { SheetPane } from './sheet-pane.tsx'
import { Understood } from './understood.tsx'

const words = bilingual(
  { tabs: '核对内容', understood: '读懂了什么', changed: '变了什么', findings: '哪里不对' },
  { tabs: 'Review', understood: 'Understood', changed: 'What changed', findings: 'Findings' },
)

const TABS = ['understood', 'changed', 'findings'] as const
type TabId = (typeof TABS)[number]

interface ReviewProps {
  received: ReceivedView
  understanding: UnderstandingView
  review: ReviewView | undefined
}

/** Left the sheet as the clerk wrote it, right what was understood, what changed, what looks wrong. */
export function Review({ received, understanding, review }: ReviewProps) {
  const t = useWords(words)
  const [tab, setTab] = useParameter('tab')
  const first = understanding.tables[0]?.sheet ?? understanding.sheets[0]?.name ?? ''
  const [place, setPlace] = useState<{ sheet: string; cell: CellAt | undefined }>({
    sheet: first,
    cell: undefined,
  })
  const show = useCallback((sheet: string, address: string) => {
    setPlace({ sheet, cell: findCell(address) })
  }, [])
  const actOn = useFindingActs((goTo, sheet, cell) => {
    setTab(goTo)
    if (sheet !== undefined && cell !== undefined) show(sheet, cell)
  })
  const findings = review?.findings ?? understanding.findings
  const chosen: TabId =
    TABS.find((one) => one === tab) ??
    (findings.some((one) => one.severity !== 'info') ? 'findings' : 'understood')
  const changed = review
    ? review.events.length + review.changes.filter((change) => !change.expected).length
    : 0
  return (
    <div className="review">
      <SheetPane
        id={received.id}
        understanding={understanding}
        review={review}
        findings={findings}
        sheet={place.sheet}
        chosen={place.cell}
        onChoose={(cell) => setPlace({ sheet: place.sheet, cell })}
        onSheet={(sheet) => setPlace({ sheet, cell: undefined })}
      />
      <Tabs
        label={t.tabs}
        tabs={[
          { id: 'understood', label: t.understood },
          { id: 'changed', label: <Counted label={t.changed} count={changed} /> },
          { id: 'findings', label: <Counted label={t.findings} count={findings.length} /> },
        ]}
        chosen={chosen}
        onChoose={setTab}
      >
        {chosen === 'understood' ? (
          <Understood
            received={received}
            understanding={understanding}
            review={review}
            chosen={place}
            onPlace={show}
          />
        ) : null}
        {chosen === 'changed' && review ? (
          <Changes received={received} review={review} onPlace={show} />
        ) : null}
        {chosen === 'findings' ? <FindingList findings={findings} onPlace={show} actOn={actOn} /> : null}
      </Tabs>
    </div>
  )
}

function Counted({ label, count }: { label: string; count: number }) {
  return (
    <>
      {label} <span className="count">{count}</span>
    </>
  )
}
