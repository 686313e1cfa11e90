import { useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual({ cancel: '取消' }, { cancel: 'Cancel' })

interface SayDialogProps {
  title: string
  /** What is to be written. */
  label: string
  act: string
  pending: boolean
  error: Error | null
  onSay: (text: string) => void
  onClose: () => void
}

/** A few words for the ledger: an answer, a decision, a reason. */
export function SayDialog({ title, label, act, pending, error, onSay, onClose }: SayDialogProps) {
  const t = useWords(words)
  const [text, setText] = useState('')
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={pending || text.trim() === ''}
            onClick={() => onSay(text.trim())}
          >
            {act}
          </button>
        </>
      }
    >
      <div className="stack">
        <label className="labelled">
          <span className="label">{label}</span>
          <textarea
            className="textarea"
            rows={4}
            maxLength={1_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {error ? <Failure error={error} /> : null}
      </div>
    </Dialog>
  )
}
