import type { ReceivedView, ReviewView, UnderstandingView } from '@groundbreak/contract'
import type { Review } from '@groundbreak/core/report'
import { type Received, receivedLine } from './received.ts'

type LightCounts = ReviewView['lights']

/** Everything a person sees of a received file, but for the sheets' cells. */
export function receivedView(received: Received, lights: LightCounts): ReceivedView {
  const { answers, review, refusal, understanding, entry, comparedAgain } = received
  const looked = understandingView(received)
  return {
    ...receivedLine(received),
    answers,
    ...(looked ? { understanding: looked } : {}),
    ...(review ? { review: reviewView(review, received.against, lights) } : {}),
    ...(refusal && !understanding ? { review: refusedReview(received) } : {}),
    ...(entry === undefined ? {} : { entry }),
    ...(comparedAgain ? { comparedAgain } : {}),
  }
}

function understandingView({ understanding, workbook }: Received): UnderstandingView | undefined {
  if (!understanding) return undefined
  const { rows, ...rest } = understanding
  const sheets = (workbook?.sheets ?? []).map(({ name, rowCount, columnCount, hidden }) => ({
    name,
    rows: rowCount,
    columns: columnCount,
    hidden,
  }))
  return { ...rest, rowCount: rows.length, sheets }
}

function reviewView(review: Review, against: number, lights: LightCounts): ReviewView {
  const { division, period, subject, corrects, status, matches, events, changes, findings, facts } = review
  return {
    status,
    ...(division === undefined ? {} : { division }),
    ...(period === undefined ? {} : { period }),
    ...(subject === undefined ? {} : { subject }),
    ...(corrects === undefined ? {} : { corrects }),
    matches,
    events,
    changes,
    findings,
    factCount: facts.length,
    against,
    lights,
  }
}

const refusedReview = ({ refusal = [], against }: Received): ReviewView => ({
  status: 'refused',
  matches: [],
  events: [],
  changes: [],
  findings: refusal,
  factCount: 0,
  against,
  lights: [],
})
