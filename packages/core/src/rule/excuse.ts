import type { Period } from '../calendar/index.ts'

/** Why a light does not count for somebody (正当理由): who said so, who approved it, for how long. */
export interface Excuse {
  readonly rules: string
  /** Absent: every decision of the rule set. */
  readonly decision?: string
  readonly subject: string
  /** First and last period, as written. */
  readonly from: string
  readonly to?: string
  readonly reason: string
  readonly by: string
  readonly approvedBy: string
}

/** Excuses that were approved. */
export interface Excuses {
  find(rules: string, decision: string, subject: string, period: Period): Excuse | undefined
}

export const NO_EXCUSES: Excuses = { find: () => undefined }
