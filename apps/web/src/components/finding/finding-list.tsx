import type { Finding, Severity } from '@groundbreak/core/finding'
import { useState } from 'react'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { SeverityMark } from '../mark/severity-mark.tsx'
import './finding.css'

const words = bilingual(
  { none: '没有发现问题', more: (left: number) => `再看 ${left} 条`, cell: '看单元格' },
  { none: 'Nothing odd was found', more: (left) => `Show ${left} more`, cell: 'show the cell' },
)

const ORDER: readonly Severity[] = ['error', 'doubt', 'info']
const AT_ONCE = 80

interface FindingListProps {
  findings: readonly Finding[]
  /** Shows the cell of a finding; without it cells are only named. */
  onPlace?: (sheet: string, cell: string) => void
}

/** Findings, gravest first, each with what can be done about it. */
export function FindingList({ findings, onPlace }: FindingListProps) {
  const t = useWords(words)
  const [most, setMost] = useState(AT_ONCE)
  if (findings.length === 0) return <p className="soft">{t.none}</p>
  const ordered = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return (
    <>
      <ul className="finding-list plain-list">
        {ordered.slice(0, most).map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may stand at the same cell twice
          <FindingItem key={index} finding={finding} onPlace={onPlace} />
        ))}
      </ul>
      {ordered.length > most ? (
        <button type="button" className="button" onClick={() => setMost(most + AT_ONCE)}>
          {t.more(ordered.length - most)}
        </button>
      ) : null}
    </>
  )
}

interface FindingItemProps {
  finding: Finding
  onPlace: ((sheet: string, cell: string) => void) | undefined
}

function FindingItem({ finding, onPlace }: FindingItemProps) {
  const t = useWords(words)
  const say = useSay()
  const { sheet, cell, cells } = finding.at
  const first = cell ?? cells?.[0]
  return (
    <li className={`finding ${finding.severity}`}>
      <div className="row apart">
        <SeverityMark severity={finding.severity} />
        {first !== undefined && sheet !== undefined && onPlace ? (
          <button
            type="button"
            className="link-button mono"
            aria-label={`${t.cell} ${sheet} ${first}`}
            onClick={() => onPlace(sheet, first)}
          >
            {sheet}!{first}
          </button>
        ) : (
          <span className="mono soft">{[sheet, first].filter(Boolean).join('!')}</span>
        )}
      </div>
      <p>{say(finding.message)}</p>
      <p className="soft small">{say(finding.remedy)}</p>
    </li>
  )
}
