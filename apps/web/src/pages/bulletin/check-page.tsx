import { type DragEvent, useRef, useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Skeleton } from '../../components/feedback/skeleton.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
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
    against: '对照',
    ledger: (month: string) => `${month}的账本，以及文内前后`,
    alone: '只核对文内前后',
    checked: (file: string) => `已核对：${file}`,
  },
  {
    title: 'Check a bulletin',
    lead: 'Paste the text of any bulletin or drop a .docx: each figure is computed again and judged.',
    back: 'Bulletin',
    text: 'Text of the bulletin',
    check: 'Check',
    file: 'Choose a .docx',
    drop: 'or drop a .docx here',
    against: 'Against',
    ledger: (month) => `the ledger of ${month}, and the text itself`,
    alone: 'the text itself only',
    checked: (file) => `Checked: ${file}`,
  },
)

export default function BulletinCheckPage() {
  const t = useWords(words)
  const { month, asOf } = useWhen()
  const check = useAct('POST /api/bulletins/check')
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const [file, setFile] = useState<string>()
  const [alone, setAlone] = useState(false)
  const query = alone ? {} : { month, asOf }
  const input = useRef<HTMLInputElement>(null)
  const send = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen.name)
    const form = new FormData()
    form.set('file', chosen)
    check.mutate({ query, body: form })
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
            onClick={() => {
              setFile(undefined)
              check.mutate({ query, body: { text } })
            }}
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
            aria-label={t.file}
            onChange={(event) => {
              send(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <span className="soft">{t.drop}</span>
          <label className="labelled beside">
            <span className="label">{t.against}</span>
            <select
              className="select"
              value={alone ? 'alone' : 'ledger'}
              onChange={(event) => setAlone(event.target.value === 'alone')}
            >
              <option value="ledger">{t.ledger(printMonth(month, language))}</option>
              <option value="alone">{t.alone}</option>
            </select>
          </label>
        </div>
      </section>
      {check.isPending ? <Skeleton lines={6} /> : null}
      {check.error ? <Failure error={check.error} /> : null}
      {file !== undefined && check.data ? <p className="soft">{t.checked(file)}</p> : null}
      {check.data ? <CheckedText check={check.data} /> : null}
    </Page>
  )
}
