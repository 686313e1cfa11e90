import type { Finding, Severity } from '@groundbreak/core/finding'
import { useState } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { Chips } from '../dialog/chips.tsx'
import { SeverityMark } from '../mark/severity-mark.tsx'
import './finding.css'
import { FindingGroup } from './finding-group.tsx'

const words = bilingual(
  { none: '没有发现问题', which: '只看', all: '全部' },
  { none: 'Nothing odd was found', which: 'Show only', all: 'all' },
)

const ORDER: readonly Severity[] = ['error', 'doubt', 'info']

interface FindingListProps {
  findings: readonly Finding[]
  /** Shows the cell of a finding; without it cells are only named. */
  onPlace?: ((sheet: string, cell: string) => void) | undefined
  /** What can be done about a finding at once. */
  actOn?: ((finding: Finding) => { label: string; act: () => void } | undefined) | undefined
}

/** Findings, gravest first and those of one kind together, each with what can be done about it. */
export function FindingList({ findings, onPlace, actOn }: FindingListProps) {
  const t = useWords(words)
  const [only, setOnly] = useState<Severity>()
  if (findings.length === 0) return <p className="soft">{t.none}</p>
  const present = ORDER.filter((severity) => findings.some((finding) => finding.severity === severity))
  return (
    <div className="stack tight">
      {present.length > 1 ? (
        <Chips
          label={t.which}
          chips={[
            { id: 'all', label: `${t.all} ${findings.length}` },
            ...present.map((severity) => ({
              id: severity,
              label: (
                <>
                  <SeverityMark severity={severity} />{' '}
                  {findings.filter((finding) => finding.severity === severity).length}
                </>
              ),
            })),
          ]}
          chosen={only ?? 'all'}
          onChoose={(id) => setOnly(id === 'all' ? undefined : id)}
        />
      ) : null}
      {groupsOf(findings, only).map((group) => (
        <FindingGroup
          key={`${group[0]?.severity}/${group[0]?.class}`}
          findings={group}
          onPlace={onPlace}
          actOn={actOn}
        />
      ))}
    </div>
  )
}

/** Findings of one severity and class together, gravest first, kinds in the order in which they were found. */
function groupsOf(findings: readonly Finding[], only: Severity | undefined): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const severity of ORDER) {
    if (only !== undefined && only !== severity) continue
    for (const finding of findings) {
      if (finding.severity !== severity) continue
      const key = `${severity} ${finding.class}`
      const group = groups.get(key)
      if (group) group.push(finding)
      else groups.set(key, [finding])
    }
  }
  return [...groups.values()]
}
