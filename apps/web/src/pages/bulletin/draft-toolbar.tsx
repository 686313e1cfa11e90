import { type BulletinDraft, pathTo } from '@groundbreak/contract'
import { Notice } from '../../components/feedback/notice.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useAddress } from '../../view/address.ts'

const words = bilingual(
  {
    closed: '本月已封账，数字为封账数。',
    open: '本月尚未封账，数字还会变。',
    past: '当时若印发，就是这个样子；过去的稿不能修改或印发。',
    edit: '改文字',
    editing: '停止修改',
    undoAll: '撤销全部修改',
    issue: '印发',
    draftFile: '下载稿件',
  },
  {
    closed: 'The month is closed: the figures are those of the close.',
    open: 'The month is not closed yet: the figures may still change.',
    past: 'So it would have been issued then; a draft of the past cannot be edited or issued.',
    edit: 'Edit prose',
    editing: 'Stop editing',
    undoAll: 'Undo all edits',
    issue: 'Issue',
    draftFile: 'Download the draft',
  },
)

const KINDS = ['docx', 'pdf', 'xlsx'] as const

interface DraftToolbarProps {
  draft: BulletinDraft
  editing: boolean
  onEditing: (editing: boolean) => void
  onUndoAll: () => void
  onIssue: () => void
}

/** What can be done with a draft. A draft of the past can be read, printed and saved, nothing else. */
export function DraftToolbar({ draft, editing, onEditing, onUndoAll, onIssue }: DraftToolbarProps) {
  const t = useWords(words)
  const { asOf } = useAddress()
  const { month, closed, edits } = draft
  const isPast = asOf !== undefined
  return (
    <div className="row apart toolbar">
      <Notice tone={closed && !isPast ? 'good' : 'warn'}>
        {isPast ? t.past : closed ? t.closed : t.open}
      </Notice>
      <span className="row">
        {isPast ? null : (
          <Permitted act="write-bulletin" quiet>
            <button
              type="button"
              className="button"
              aria-pressed={editing}
              onClick={() => onEditing(!editing)}
            >
              {editing ? t.editing : t.edit}
            </button>
            {Object.keys(edits).length > 0 ? (
              <button type="button" className="button" onClick={onUndoAll}>
                {t.undoAll}
              </button>
            ) : null}
          </Permitted>
        )}
        {KINDS.map((kind) => (
          <a
            key={kind}
            className="button"
            aria-label={`${t.draftFile} ${kind}`}
            href={pathTo('GET /api/bulletins/draft/file', { query: { month, kind, asOf } })}
            download
          >
            ↓ {kind}
          </a>
        ))}
        <PrintButton />
        {isPast ? null : (
          <Permitted act="issue-bulletin">
            <button type="button" className="button primary" onClick={onIssue}>
              {t.issue}
            </button>
          </Permitted>
        )}
      </span>
    </div>
  )
}
