import type { Severity } from '@groundbreak/core/finding'
import { bilingual, useWords } from '../../i18n/language.tsx'
import './mark.css'

const words = bilingual(
  { error: '须改正', doubt: '须确认', info: '提示' },
  { error: 'Must be mended', doubt: 'To confirm', info: 'Note' },
)
const SIGN: Record<Severity, string> = { error: '✕', doubt: '？', info: 'i' }

/** How grave a finding is, as sign and word. */
export function SeverityMark({ severity, short = false }: { severity: Severity; short?: boolean }) {
  const t = useWords(words)
  return (
    <span className={`severity ${severity}`}>
      <span className="severity-sign" aria-hidden="true">
        {SIGN[severity]}
      </span>
      <span className={short ? 'only-read' : ''}>{t[severity]}</span>
    </span>
  )
}
