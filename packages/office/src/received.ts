import type { Answers, ReceivedLine, ReceivedStage } from '@groundbreak/contract'
import type { Finding, Severity } from '@groundbreak/core/finding'
import type { Review } from '@groundbreak/core/report'
import type { Understanding } from '@groundbreak/core/workbook'
import type { OpenWorkbook } from './sheet-window.ts'

/** A file that was sent and is not accepted yet: it lives in memory only, and leaves without a trace. */
export interface Received {
  readonly id: string
  readonly name: string
  readonly sm3: string
  readonly size: number
  readonly receivedAt: string
  /** Let go once the file is accepted or cancelled. */
  bytes: Uint8Array | undefined
  stage: ReceivedStage
  answers: Answers
  understanding?: Understanding
  /** The sheets as written, while the file waits. */
  workbook?: OpenWorkbook
  /** Why the file cannot be read at all. */
  refusal?: readonly Finding[]
  review?: Review
  /** Ledger entry the review was made against. */
  against: number
  comparedAgain: boolean
  /** Somebody's acceptance is under way: nothing else may be done with it. */
  accepting: boolean
  entry?: number
  /** Settles when the file is ready, refused or cancelled. */
  settled: Promise<void>
}

/** Every finding about the file so far. */
export const findingsOf = (received: Received): readonly Finding[] =>
  received.refusal ?? received.review?.findings ?? received.understanding?.findings ?? []

export function receivedLine(received: Received): ReceivedLine {
  const { id, name, size, sm3, stage, receivedAt, review, refusal } = received
  const line: ReceivedLine = { id, file: name, bytes: size, sm3, stage, receivedAt }
  if (review === undefined && refusal === undefined) return line
  return {
    ...line,
    status: review?.status ?? 'refused',
    ...(review?.division === undefined ? {} : { division: review.division }),
    ...(review?.period === undefined ? {} : { period: review.period }),
    counts: countBySeverity(findingsOf(received)),
  }
}

function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, doubt: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
