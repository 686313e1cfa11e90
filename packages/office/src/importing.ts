import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Answers } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import type { Finding } from '@groundbreak/core/finding'
import type { ProjectEvent, ReportStatus } from '@groundbreak/core/report'
import { acceptReport } from './acceptance.ts'
import type { Books } from './books.ts'
import type { Intake } from './intake.ts'
import { findingsOf, type Received } from './received.ts'

export interface ImportSettings {
  /** Doubts are accepted with this reason, recorded in the ledger; without one they are not. */
  readonly reason?: string
  readonly answers?: Answers
  readonly by: string
}

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

/** A file name that says it replaces one already sent. */
const REVISION = /更正|订正|修订|修正|补正|revis|correct/i

/** Imports files of many months and divisions in the order in which they would have been sent: by month, by division, corrections last. */
export async function* importFiles(
  books: Books,
  intake: Intake,
  divisions: readonly string[],
  paths: readonly string[],
  settings: ImportSettings,
): AsyncGenerator<ImportedFile> {
  const received = await receiveAll(intake, paths, settings.answers ?? {})
  received.sort((one, other) => compareReceived(one, other, divisions))
  for (const { path, file } of received) yield await acceptOne(books, intake, path, file, settings)
}

interface Arrived {
  readonly path: string
  readonly file: Received
}

async function receiveAll(intake: Intake, paths: readonly string[], answers: Answers): Promise<Arrived[]> {
  const arrived: Arrived[] = []
  for (const path of paths) {
    arrived.push({ path, file: intake.receive(basename(path), await readFile(path), answers) })
  }
  for (const { file } of arrived) await file.settled
  return arrived
}

function compareReceived(one: Arrived, other: Arrived, divisions: readonly string[]): number {
  return compareKeys(sortKeys(one, divisions), sortKeys(other, divisions))
}

function sortKeys({ path, file }: Arrived, divisions: readonly string[]): string[] {
  const { division, period } = file.understanding ?? {}
  const place = divisions.indexOf(division?.value ?? '')
  return [
    period?.value ?? '9999-12',
    String(place < 0 ? divisions.length : place).padStart(6, '0'),
    REVISION.test(basename(path)) ? '1' : '0',
    path,
  ]
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [index, left] of one.entries()) {
    const right = other[index] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

async function acceptOne(
  books: Books,
  intake: Intake,
  path: string,
  file: Received,
  { reason, by }: ImportSettings,
): Promise<ImportedFile> {
  await books.catchUp()
  intake.compareAgain(file)
  const { review } = file
  const status = review?.status ?? 'refused'
  const acceptable =
    status === 'accepted' ||
    status === 'unchanged' ||
    (status === 'needs-confirmation' && reason !== undefined)
  const told = {
    path,
    name: file.name,
    sm3: file.sm3,
    ...(review?.division === undefined ? {} : { division: review.division }),
    ...(review?.period === undefined ? {} : { period: review.period }),
    ...(review?.subject === undefined ? {} : { subject: review.subject }),
    rows: review?.matches.length ?? 0,
    events: review?.events ?? [],
    findings: findingsOf(file),
    columnsNotUnderstood: columnsNotUnderstood(file),
  }
  if (!acceptable) {
    intake.cancel(file.id)
    return { ...told, status, facts: 0 }
  }
  const result = await acceptReport(books, intake, file, by, status === 'accepted' ? undefined : reason)
  return {
    ...told,
    status: result.status,
    facts: result.facts,
    ...(result.entry === undefined ? {} : { entry: result.entry }),
  }
}

function columnsNotUnderstood({ understanding }: Received): ImportedFile['columnsNotUnderstood'] {
  return (understanding?.tables ?? []).flatMap(({ sheet, columns }) =>
    columns
      .filter(({ by, path }) => by === 'none' && path.length > 0)
      .map(({ column, path }) => ({ sheet, column, path })),
  )
}
