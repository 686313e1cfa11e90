import { type DragEvent, useRef, useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Skeleton } from '../../components/feedback/skeleton.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import './bulletin.css'
import { CheckedText } from './checked-text.tsx'

const words = bilingual(
  {
    title: '核对通报',
    lead: '粘贴任意通报文字，或拖入 .docx：逐个重算其中的数字，给出结论。',
    back: '通报',
    text: '通报文字',
    check: '核对',
    file: '选择 .docx',
    drop: '也可以把 .docx 拖到这里',
  },
  {
    title: 'Check a bulletin',
    lead: 'Paste the text of any bulletin or drop a .docx: each figure is computed again and judged.',
    back: 'Bulletin',
    text: 'Text of the bulletin',
    check: 'Check',
    file: 'Choose a .docx',
    drop: 'or drop a .docx here',
  },
)

export default function BulletinCheckPage() {
  const t = useWords(words)
  const { month, asOf } = useWhen()
  const check = useAct('POST /api/bulletins/check')
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const send = (file: File | undefined) => {
    if (!file) return
    const form = new FormData()
    form.set('file', file)
    check.mutate({ query: { month, asOf }, body: form })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    send(event.dataTransfer.files[0])
  }
  return (
    <Page
      title={t.title}
      lead={
        <>
          <Go to="/bulletin">{t.back}</Go> · {t.lead}
        </>
      }
    >
      <section
        className="check-input no-print"
        aria-label={t.text}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <label className="labelled">
          <span className="label">{t.text}</span>
          <textarea
            className="textarea"
            rows={7}
            lang="zh-CN"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={text.trim() === '' || check.isPending}
            onClick={() => check.mutate({ query: { month, asOf }, body: { text } })}
          >
            {t.check}
          </button>
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {t.file}
          </button>
          <input
            ref={input}
            type="file"
            accept=".docx"
            hidden
            onChange={(event) => send(event.target.files?.[0])}
          />
          <span className="soft">{t.drop}</span>
        </div>
      </section>
      {check.isPending ? <Skeleton lines={6} /> : null}
      {check.error ? <Failure error={check.error} /> : null}
      {check.data ? <CheckedText check={check.data} /> : null}
    </Page>
  )
}
