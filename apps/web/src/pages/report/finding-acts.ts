import type { Finding } from '@groundbreak/core/finding'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { map: '去指定', answer: '去认定', choose: '去选择' },
  { map: 'Map it', answer: 'Settle it', choose: 'Choose it' },
)

type Where = 'understood' | 'changed'

/** Classes of findings that a person can settle here, and where. */
const ACTS: Readonly<Record<string, readonly [Where, 'map' | 'answer' | 'choose']>> = {
  'layout.unknown-column': ['understood', 'map'],
  'layout.ambiguous-column': ['understood', 'map'],
  'layout.no-unit': ['understood', 'map'],
  'project.doubtful-identity': ['changed', 'answer'],
  'report.division-unknown': ['understood', 'choose'],
  'report.period-unknown': ['understood', 'choose'],
  'report.division-mismatch': ['understood', 'choose'],
  'report.period-mismatch': ['understood', 'choose'],
}

export interface FindingAct {
  readonly label: string
  readonly act: () => void
}

/** What can be done about a finding without leaving the page. */
export function useFindingActs(
  go: (where: Where, sheet: string | undefined, cell: string | undefined) => void,
): (finding: Finding) => FindingAct | undefined {
  const t = useWords(words)
  return (finding) => {
    const known = ACTS[finding.class]
    if (!known) return undefined
    const { sheet, cell, cells } = finding.at
    return { label: t[known[1]], act: () => go(known[0], sheet, cell ?? cells?.[0]) }
  }
}
