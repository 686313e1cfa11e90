import type { Answers } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import type { Finding } from '@groundbreak/core/finding'
import type { ProjectEvent, ReportStatus } from '@groundbreak/core/report'
import { acceptReport } from './acceptance.ts'
import { type Arrival, Arrivals, fetchBytes } from './arrivals.ts'
import type { Books } from './books.ts'
import type { Intake } from './intake.ts'
import { findingsOf, type Received } from './received.ts'
import { Refusal } from './refusal.ts'

export interface ImportSettings {
  /** Doubts are accepted with this reason, recorded in the ledger; without one they are not. */
  readonly reason?: string
  readonly answers?: Answers
  readonly by: string
  /** Told after each file that was read; reading comes first, for all files. */
  readonly onRead?: (read: number) => void
  /** Stops before the next file; a file under way is finished. */
  readonly signal?: AbortSignal
}

/** How often a file is judged afresh while others write. */
const ATTEMPTS = 5

/** What became of one file. */
export interface ImportedFile {
  readonly path: string
  readonly name: string
  readonly sm3: string
  readonly division?: string
  readonly period?: Month
  readonly subject?: string
  readonly status: ReportStatus
  readonly facts: number
  readonly rows: number
  readonly entry?: number
  readonly events: readonly ProjectEvent[]
  readonly findings: readonly Finding[]
  readonly columnsNotUnderstood: readonly {
    readonly sheet: string
    readonly column: string
    readonly path: readonly string[]
  }[]
}

/**
 * Imports files of many months and divisions in the order in which they would have been sent: by month, by division,
 * corrections last (批量导入). Each file is accepted whole or not at all.
 */
export async function* importFiles(
  books: Books,
  intake: Intake,
  divisions: readonly string[],
  paths: readonly string[],
  settings: ImportSettings,
): AsyncGenerator<ImportedFile> {
  const arrivals = await new Arrivals(intake, settings).read(paths, divisions)
  for (const arrival of arrivals) {
    if (settings.signal?.aborted) return
    yield await acceptOne(books, intake, arrival, settings)
  }
}

async function acceptOne(
  books: Books,
  intake: Intake,
  arrival: Arrival,
  { reason, by }: ImportSettings,
): Promise<ImportedFile> {
  const file = await fetchBytes(intake, arrival)
  for (let attempt = 1; ; attempt += 1) {
    await books.catchUp()
    intake.compareAgain(file)
    const told = describe(arrival, file)
    const { status } = told
    if (!isAcceptable(status, reason)) return told
    try {
      const doubts = status === 'accepted' ? undefined : reason
      const result = await acceptReport(books, intake, file, by, doubts)
      const entry = result.entry === undefined ? {} : { entry: result.entry }
      return { ...told, ...entry, status: result.status, facts: result.facts }
    } catch (error) {
      // somebody else wrote meanwhile and the comparison differs now: it is judged afresh
      if (!isMovedOn(error) || attempt >= ATTEMPTS) throw error
    }
  }
}

const isMovedOn = (error: unknown): boolean => error instanceof Refusal && error.code === 'ledger.moved-on'

function describe(arrival: Arrival, file: Received): ImportedFile {
  const { review } = file
  return {
    path: arrival.path,
    name: file.name,
    sm3: file.sm3,
    ...(review?.division === undefined ? {} : { division: review.division }),
    ...(review?.period === undefined ? {} : { period: review.period }),
    ...(review?.subject === undefined ? {} : { subject: review.subject }),
    status: review?.status ?? 'refused',
    facts: 0,
    rows: review?.matches.length ?? 0,
    events: review?.events ?? [],
    findings: findingsOf(file),
    columnsNotUnderstood: columnsNotUnderstood(file),
  }
}

const isAcceptable = (status: ReportStatus, reason: string | undefined): boolean =>
  status === 'accepted' || status === 'unchanged' || (status === 'needs-confirmation' && reason !== undefined)

function columnsNotUnderstood({ understanding }: Received): ImportedFile['columnsNotUnderstood'] {
  return (understanding?.tables ?? []).flatMap(({ sheet, columns }) =>
    columns
      .filter(({ by, path }) => by === 'none' && path.length > 0)
      .map(({ column, path }) => ({ sheet, column, path })),
  )
}
