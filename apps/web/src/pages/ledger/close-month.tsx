import { useState } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '../../api/answered.tsx'
import { useAct, useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/feedback/notice.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    open: '封账',
    title: (month: string) => `${month}封账`,
    text: '封账后，本月的数字固定下来，通报以此为准。之后的更正照常入账，与封账数并列显示，但不改动它。',
    missing: (names: string) => `尚未报送：${names}。`,
    despite: '仍要封账（须写明理由）',
    note: '说明',
    cancel: '取消',
    close: '确认封账',
    already: '本月已封账。',
  },
  {
    open: 'Close the month',
    title: (month) => `Close ${month}`,
    text: 'Closing freezes the figures of the month; the bulletin rests on them. Later corrections are still entered and shown beside the closed figures, but never change them.',
    missing: (names) => `Not yet reported: ${names}.`,
    despite: 'Close all the same (say why)',
    note: 'Note',
    cancel: 'Cancel',
    close: 'Close the month',
    already: 'This month is closed.',
  },
)

export function CloseMonth() {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const { months } = useRegion()
  return (
    <>
      <button type="button" className="button" disabled={months.length === 0} onClick={() => setOpen(true)}>
        {t.open}
      </button>
      {open ? <CloseDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function CloseDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { division } = useFieldWords()
  const { month } = useWhen()
  const [, navigate] = useLocation()
  const board = useAnswer('GET /api/board', { query: { month } })
  const close = useAct('POST /api/closes')
  const [note, setNote] = useState('')
  const [despite, setDespite] = useState(false)
  const missing = board.data?.rows.filter((row) => row.state === 'missing') ?? []
  const ready = board.data && !board.data.closed && (missing.length === 0 || (despite && note.trim() !== ''))
  const submit = () =>
    close.mutate(
      {
        body: {
          month,
          ...(note.trim() ? { note: note.trim() } : {}),
          ...(despite ? { despiteMissing: true } : {}),
        },
      },
      { onSuccess: () => navigate(`/ledger/closes/${month}`) },
    )
  return (
    <Dialog
      title={t.title(printMonth(month, language))}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!ready || close.isPending}
            onClick={submit}
          >
            {t.close}
          </button>
        </>
      }
    >
      <div className="stack">
        <p>{t.text}</p>
        {board.data?.closed ? <Notice tone="warn">{t.already}</Notice> : null}
        {missing.length > 0 ? (
          <Notice tone="warn" title={t.missing(missing.map((row) => division(row.division)).join('、'))}>
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
          <span className="label">{t.note}</span>
          <textarea
            className="textarea"
            rows={3}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {close.error ? <Failure error={close.error} /> : null}
      </div>
    </Dialog>
  )
}
