import { type DragEvent, useRef, useState } from 'react'
import { useBar } from '../../api/bar.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { droppedFiles } from './dropped-files.ts'
import { KINDS } from './kinds.ts'
import { ReceivedFiles } from './received-files.tsx'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './uploads.ts'

const words = bilingual(
  {
    title: '收文件',
    drop: '把工作簿拖到这里，一份或许多份',
    or: '或',
    choose: '选择文件',
    kinds: 'xlsx、xlsm、xls、ods、csv（UTF-8 或 GB18030）。接收之前什么都不入账。',
  },
  {
    title: 'Files in',
    drop: 'Drop workbooks here, one or many',
    or: 'or',
    choose: 'choose files',
    kinds: 'xlsx, xlsm, xls, ods, csv (UTF-8 or GB18030). Nothing is stored before you accept.',
  },
)

/** Where files come in: drop, progress, cancel, and the list of what waits for a person. */
export function Intake() {
  const t = useWords(words)
  const uploads = useUploads()
  const bar = useBar('report')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  if (bar !== undefined) {
    return (
      <section className="stack tight" aria-label={t.title}>
        <Notice>{bar}</Notice>
        <ReceivedFiles />
      </section>
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(uploads.send)
  }
  return (
    <section className="stack tight" aria-label={t.title}>
      <section
        aria-label={t.drop}
        className={`drop-zone no-print ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          <strong>{t.drop}</strong> {t.or}{' '}
          <button type="button" className="link-button" onClick={() => input.current?.click()}>
            {t.choose}
          </button>
        </p>
        <p className="soft small">{t.kinds}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={KINDS}
          aria-label={t.choose}
          onChange={(event) => {
            uploads.send([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </section>
      <UploadList {...uploads} />
      <ReceivedFiles />
    </section>
  )
}
