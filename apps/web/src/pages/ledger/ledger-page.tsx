import type { EntryLine } from '@groundbreak/contract'
import { useState } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { Empty } from '../../components/feedback/notice.tsx'
import { Page } from '../../components/shell/page.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { useAddress } from '../../view/address.ts'
import { CloseMonth } from './close-month.tsx'
import { Closes } from './closes.tsx'
import { EntryTable } from './entry-table.tsx'
import './ledger.css'
import { VerifyButton } from './verify-button.tsx'

const words = bilingual(
  {
    title: '账本',
    lead: '每一次报送、更正、封账和通报都是一条，只增不改，逐条以 SM3 相连。',
    none: '账本还是空的',
    older: '更早的',
    newest: '回到最新',
    count: (last: number) => `共 ${last} 条`,
  },
  {
    title: 'Ledger',
    lead: 'Every report, correction, close and bulletin is one entry: added, never changed, chained by SM3.',
    none: 'The ledger is empty',
    older: 'Older',
    newest: 'Back to the newest',
    count: (last) => plural(last, 'entry', 'entries'),
  },
)

const COUNT = '50'

export default function LedgerPage() {
  const t = useWords(words)
  const { asOf } = useAddress()
  const [before, setBefore] = useState<string>()
  const query = useAnswer('GET /api/ledger', { query: { before, count: COUNT, asOf } })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <VerifyButton />
          {asOf === undefined ? (
            <Permitted act="close">
              <CloseMonth />
            </Permitted>
          ) : null}
        </>
      }
    >
      <Closes />
      <Answered query={query} lines={14}>
        {(page) =>
          page.entries.length === 0 ? (
            <Empty title={t.none} />
          ) : (
            <section className="stack tight">
              <p className="soft">{t.count(page.last)}</p>
              <EntryTable entries={page.entries} />
              <div className="row no-print">
                {before !== undefined ? (
                  <button type="button" className="button" onClick={() => setBefore(undefined)}>
                    {t.newest}
                  </button>
                ) : null}
                <OlderButton entries={page.entries} label={t.older} onOlder={setBefore} />
              </div>
            </section>
          )
        }
      </Answered>
    </Page>
  )
}

interface OlderButtonProps {
  entries: readonly EntryLine[]
  label: string
  onOlder: (before: string) => void
}

function OlderButton({ entries, label, onOlder }: OlderButtonProps) {
  const oldest = entries[entries.length - 1]?.number
  if (oldest === undefined || oldest <= 1) return null
  return (
    <button type="button" className="button" onClick={() => onOlder(String(oldest))}>
      {label}
    </button>
  )
}
