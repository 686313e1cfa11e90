import type { Finding, Severity, Words } from '@groundbreak/core/finding'
import type { Language } from './language.ts'

const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { zh: '须改正', en: 'mend' },
  doubt: { zh: '须确认', en: 'confirm' },
  info: { zh: '提示', en: 'note' },
}

/** At most so many findings of one kind are written out for people; `--json` has all. */
const SHOWN = 20

/** Findings for people, the grave ones first. */
export function printFindings(findings: readonly Finding[], language: Language): string[] {
  const order: readonly Severity[] = ['error', 'doubt', 'info']
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const lines = sorted.slice(0, SHOWN).map((finding) => `  ${printFinding(finding, language)}`)
  const more = sorted.length - SHOWN
  if (more <= 0) return lines
  return [
    ...lines,
    language === 'zh' ? `  …… 另有 ${more} 项（见 --json）` : `  … and ${more} more (see --json)`,
  ]
}

function printFinding({ class: kind, severity, at, message, remedy }: Finding, language: Language): string {
  const place = [at.sheet, at.cell ?? at.cells?.[0]].filter((part) => part !== undefined).join('!')
  return `[${SEVERITIES[severity][language]}] ${kind} ${place} ${message[language]} → ${remedy[language]}`
}

/** The shape scripts read. */
export function jsonFinding({
  class: kind,
  severity,
  at,
  message,
  remedy,
  values,
  project,
}: Finding): object {
  return {
    class: kind,
    severity,
    ...(at.sheet === undefined ? {} : { sheet: at.sheet }),
    ...(at.cell === undefined ? {} : { cell: at.cell }),
    ...(at.cells === undefined ? {} : { cells: at.cells }),
    ...(project === undefined ? {} : { project }),
    message,
    remedy,
    values,
  }
}
