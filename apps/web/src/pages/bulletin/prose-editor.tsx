import type { Paragraph } from '@groundbreak/core/bulletin'
import { useEffect, useRef, useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { fillEditor, readEditor } from './bound-prose.ts'

const words = bilingual(
  {
    title: '改文字',
    help: '灰底的数字绑定在账本上，不能改；文字可以改，数字可以连同文字换位置。',
    missing: (figures: string) => `少了绑定的数字：${figures}。请恢复后再保存。`,
    restore: '恢复原样',
    cancel: '取消',
    save: '保存',
    text: '段落文字',
  },
  {
    title: 'Edit prose',
    help: 'Shaded figures are bound to the ledger and cannot be changed; the prose around them can.',
    missing: (figures) => `Bound figures are missing: ${figures}. Restore them before saving.`,
    restore: 'Restore',
    cancel: 'Cancel',
    save: 'Save',
    text: 'Prose of the paragraph',
  },
)

interface ProseEditorProps {
  paragraph: Paragraph
  saving: boolean
  error: Error | null
  onClose: () => void
  onSave: (text: string) => void
}

/** Edits the prose of one paragraph; bound figures are islands that cannot be typed over. */
export function ProseEditor({ paragraph, saving, error, onClose, onSave }: ProseEditorProps) {
  const t = useWords(words)
  const box = useRef<HTMLDivElement>(null)
  const [missing, setMissing] = useState<readonly string[]>([])
  useEffect(() => {
    if (box.current) fillEditor(box.current, paragraph)
  }, [paragraph])
  const save = () => {
    if (!box.current) return
    const read = readEditor(box.current, paragraph)
    setMissing(read.missing)
    if (read.missing.length === 0) onSave(read.text)
  }
  const restore = () => {
    if (box.current) fillEditor(box.current, paragraph)
    setMissing([])
  }
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={restore}>
            {t.restore}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="button" className="button primary" disabled={saving} onClick={save}>
            {t.save}
          </button>
        </>
      }
    >
      <div className="stack tight">
        <p className="soft">{t.help}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a text box of the browser cannot hold protected islands */}
        <div
          ref={box}
          className="prose-editor"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-label={t.text}
          lang="zh-CN"
          onPaste={(event) => {
            event.preventDefault()
            document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
          }}
          onDrop={(event) => event.preventDefault()}
        />
        {missing.length > 0 ? (
          <p className="notice bad" role="alert">
            {t.missing(missing.join('、'))}
          </p>
        ) : null}
        {error ? <Failure error={error} /> : null}
      </div>
    </Dialog>
  )
}
