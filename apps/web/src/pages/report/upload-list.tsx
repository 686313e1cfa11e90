import { refusalWords } from '../../api/refusal.ts'
import { printBytes } from '../../i18n/dates.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import type { Upload, Uploads } from './uploads.ts'

const words = bilingual(
  { cancel: '取消', away: '移去', again: '重试', sending: (name: string) => `正在上传 ${name}` },
  { cancel: 'Cancel', away: 'Remove', again: 'Try again', sending: (name) => `Sending ${name}` },
)

/** Files still on their way. */
export function UploadList({ uploads, send, drop }: Uploads) {
  const t = useWords(words)
  const say = useSay()
  if (uploads.length === 0) return null
  const again = (upload: Upload) => {
    drop(upload)
    send([upload.file])
  }
  return (
    <ul className="upload-list plain-list">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <span className="file-name">{upload.file.name}</span>
          {upload.error ? (
            <span className="upload-error" role="alert">
              {say(refusalWords(upload.error))}
            </span>
          ) : (
            <progress
              value={upload.sent}
              max={Math.max(1, upload.file.size)}
              aria-label={t.sending(upload.file.name)}
            />
          )}
          <span className="soft small">{printBytes(upload.file.size)}</span>
          {upload.error ? (
            <button type="button" className="button" onClick={() => again(upload)}>
              {t.again}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => drop(upload)}>
            {upload.error ? t.away : t.cancel}
          </button>
        </li>
      ))}
    </ul>
  )
}
