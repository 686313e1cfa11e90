import { bilingual, useWords } from '../../i18n/language.tsx'
import './feedback.css'

const words = bilingual({ loading: '正在读取……' }, { loading: 'Loading …' })

/** Stands where a table or a text will be. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useWords(words)
  return (
    <div role="status">
      <span className="only-read">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="skeleton" style={{ width: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
