import type { Severity } from '@groundbreak/core/finding'
import type { EntryHead } from '@groundbreak/core/ledger'
import type { ProjectEvent, Review } from '@groundbreak/core/report'

/** Body of a `report` entry: what was decided when the workbook was accepted. */
export interface ReportBody {
  /** Rows that state a project or an agreement. */
  readonly rows: number
  /** Findings told, by class and severity. */
  readonly findings: readonly {
    readonly class: string
    readonly severity: Severity
    readonly count: number
  }[]
  /** Number of the entry this one corrects. */
  readonly corrects?: number
  readonly events: readonly ProjectEvent[]
  /** Rows that found their project otherwise than by code or name. */
  readonly matches: readonly {
    readonly sheet: string
    readonly row: number
    readonly column?: string
    readonly subject: string
    readonly by: string
  }[]
}

export function reportBody(review: Review): ReportBody {
  const counts = new Map<string, { class: string; severity: Severity; count: number }>()
  for (const finding of review.findings) {
    const key = `${finding.severity} ${finding.class}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { class: finding.class, severity: finding.severity, count: 1 })
  }
  return {
    rows: review.matches.length,
    findings: [...counts.values()],
    ...(review.corrects === undefined ? {} : { corrects: review.corrects }),
    events: review.events,
    matches: review.matches
      .filter(({ by }) => by === 'likeness' || by === 'person')
      .map(({ sheet, row, column, subject, by }) => ({
        sheet,
        row,
        ...(column === undefined ? {} : { column }),
        subject,
        by,
      })),
  }
}

/** The body as far as it is one: an entry written by an older version lacks parts. */
export function readReportBody(head: EntryHead): ReportBody {
  const body = typeof head.body === 'object' && head.body !== null ? (head.body as Partial<ReportBody>) : {}
  return {
    rows: body.rows ?? 0,
    findings: body.findings ?? [],
    ...(body.corrects === undefined ? {} : { corrects: body.corrects }),
    events: body.events ?? [],
    matches: body.matches ?? [],
  }
}
