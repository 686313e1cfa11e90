import type { BulletinDraft } from '@groundbreak/contract'
import { useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { useRegion } from '../../api/region.tsx'
import { parseDay } from '../../components/calendar/days.ts'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/feedback/notice.tsx'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { useChangeAddress } from '../../view/address.ts'

const words = bilingual(
  {
    title: '印发通报',
    text: '印发后，Word、PDF 和 Excel 原样留存，写入账本，不能再改。',
    open: '本月尚未封账：建议先在“账本”封账。',
    doubts: (count: number) => `编排时有 ${count} 条问题`,
    despite: '已核对，仍要印发',
    dated: '成文日期',
    form: '年-月-日',
    note: '说明（可不填）',
    cancel: '取消',
    issue: '印发',
    issued: (number: number) => `已印发第 ${number} 期`,
  },
  {
    title: 'Issue the bulletin',
    text: 'Once issued, Word, PDF and Excel are kept as they are, entered in the ledger, and cannot be changed.',
    open: 'The month is not closed: better close it first, under Ledger.',
    doubts: (count) => `${plural(count, 'finding')} while composing`,
    despite: 'Checked; issue all the same',
    dated: 'Date printed on it',
    form: 'YYYY-MM-DD',
    note: 'Note (optional)',
    cancel: 'Cancel',
    issue: 'Issue',
    issued: (number) => `Bulletin no. ${number} issued`,
  },
)

export function IssueDialog({ draft, onClose }: { draft: BulletinDraft; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const issue = useAct('POST /api/bulletins')
  const change = useChangeAddress()
  const { today } = useRegion()
  const [note, setNote] = useState('')
  const [dated, setDated] = useState(today)
  const day = parseDay(dated)
  const [despite, setDespite] = useState(false)
  const doubts = draft.document.findings.filter((finding) => finding.severity !== 'info').length
  const submit = () =>
    issue.mutate(
      {
        body: {
          month: draft.month,
          ...(note.trim() ? { note: note.trim() } : {}),
          ...(day === undefined ? {} : { dated: day }),
          ...(despite ? { despiteFindings: true } : {}),
        },
      },
      {
        onSuccess: (line) => {
          toast({ text: t.issued(line.number) })
          onClose()
          change({ tab: 'issued', number: String(line.number) })
        },
      },
    )
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={issue.isPending || day === undefined || (doubts > 0 && !despite)}
            onClick={submit}
          >
            {t.issue}
          </button>
        </>
      }
    >
      <div className="stack">
        <p>{t.text}</p>
        {draft.closed ? null : <Notice tone="warn">{t.open}</Notice>}
        {doubts > 0 ? (
          <Notice tone="warn" title={t.doubts(doubts)}>
            <label className="check">
              <input
                type="checkbox"
                checked={despite}
                onChange={(event) => setDespite(event.target.checked)}
              />
              {t.despite}
            </label>
          </Notice>
        ) : null}
        <label className="labelled">
          <span className="label">{t.dated}</span>
          <input
            className="input"
            placeholder={t.form}
            value={dated}
            aria-invalid={day === undefined}
            onChange={(event) => setDated(event.target.value)}
          />
        </label>
        <label className="labelled">
          <span className="label">{t.note}</span>
          <textarea
            className="textarea"
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {issue.error ? <Failure error={issue.error} /> : null}
      </div>
    </Dialog>
  )
}
