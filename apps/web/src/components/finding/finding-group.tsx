import type { Finding } from '@groundbreak/core/finding'
import { useState } from 'react'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { SeverityMark } from '../mark/severity-mark.tsx'
import { PlaceButton, placeText } from './place-button.tsx'

const words = bilingual(
  { more: (left: number) => `再看同类 ${left} 条` },
  { more: (left) => `Show ${left} more of this kind` },
)

const FIRST = 3
const AT_ONCE = 100

interface FindingGroupProps {
  findings: readonly Finding[]
  onPlace: ((sheet: string, cell: string) => void) | undefined
  actOn: ((finding: Finding) => { label: string; act: () => void } | undefined) | undefined
}

/** Findings of one kind: the first few, the others on demand. */
export function FindingGroup({ findings, onPlace, actOn }: FindingGroupProps) {
  const t = useWords(words)
  const [most, setMost] = useState(FIRST)
  return (
    <>
      <ul className="finding-list plain-list">
        {findings.slice(0, most).map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may stand at the same cell twice
          <FindingItem key={index} finding={finding} onPlace={onPlace} act={actOn?.(finding)} />
        ))}
      </ul>
      {findings.length > most ? (
        <button type="button" className="button finding-more" onClick={() => setMost(most + AT_ONCE)}>
          {t.more(findings.length - most)}
        </button>
      ) : null}
    </>
  )
}

interface FindingItemProps {
  finding: Finding
  onPlace: ((sheet: string, cell: string) => void) | undefined
  act: { label: string; act: () => void } | undefined
}

function FindingItem({ finding, onPlace, act }: FindingItemProps) {
  const say = useSay()
  const { sheet, cell, cells } = finding.at
  const first = cell ?? cells?.[0]
  return (
    <li className={`finding ${finding.severity}`}>
      <div className="row apart">
        <SeverityMark severity={finding.severity} />
        {first !== undefined && sheet !== undefined && onPlace ? (
          <PlaceButton sheet={sheet} cell={first} onPlace={onPlace} />
        ) : (
          <span className="mono soft">{placeText(sheet, first)}</span>
        )}
      </div>
      <p>{say(finding.message)}</p>
      <p className="soft small row apart">
        <span>{say(finding.remedy)}</span>
        {act ? (
          <button type="button" className="button" onClick={act.act}>
            {act.label}
          </button>
        ) : null}
      </p>
    </li>
  )
}
