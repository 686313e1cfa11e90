import { refusalWords } from '../../api/refusal.ts'
import { printBytes } from '../../i18n/dates.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import type { Upload } from './uploads.ts'

const words = bilingual(
  { cancel: '取消', away: '移去', sending: (name: string) => `正在上传 ${name}` },
  { cancel: 'Cancel', away: 'Remove', sending: (name) => `Sending ${name}` },
)

interface UploadListProps {
  uploads: readonly Upload[]
  onDrop: (upload: Upload) => void
}

/** Files still on their way. */
export function UploadList({ uploads, onDrop }: UploadListProps) {
  const t = useWords(words)
  const say = useSay()
  if (uploads.length === 0) return null
  return (
    <ul className="upload-list plain-list">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <span className="file-name">{upload.name}</span>
          {upload.error ? (
            <span className="upload-error" role="alert">
              {say(refusalWords(upload.error))}
            </span>
          ) : (
            <progress
              value={upload.sent}
              max={Math.max(1, upload.bytes)}
              aria-label={t.sending(upload.name)}
            />
          )}
          <span className="soft small">{printBytes(upload.bytes)}</span>
          <button type="button" className="button" onClick={() => onDrop(upload)}>
            {upload.error ? t.away : t.cancel}
          </button>
        </li>
      ))}
    </ul>
  )
}
