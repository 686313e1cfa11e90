import type { AcceptResult } from '@groundbreak/contract'
import type { EntryDraft } from '@groundbreak/core/ledger'
import type { Review } from '@groundbreak/core/report'
import { StaleLedger } from '@groundbreak/store'
import type { Books } from './books.ts'
import type { Intake } from './intake.ts'
import type { Received } from './received.ts'
import { Refusal } from './refusal.ts'
import { reportBody } from './report-body.ts'

/** How often a report is compared again while others append. */
const ATTEMPTS = 5

/**
 * Puts a received report into the ledger (接收入账): the file is kept, then one entry with all its facts is appended, whole or not at all.
 * When the ledger moved on since the review, the file is compared again; only if that says the same is it accepted.
 * @param reason why doubts are accepted; recorded
 * @throws Refusal when something must be mended, doubts have no reason, or the comparison now says otherwise
 */
export async function acceptReport(
  books: Books,
  intake: Intake,
  received: Received,
  by: string,
  reason?: string,
): Promise<AcceptResult> {
  received.accepting = true
  try {
    return await acceptAlone(books, intake, received, by, reason)
  } finally {
    received.accepting = false
  }
}

async function acceptAlone(
  books: Books,
  intake: Intake,
  received: Received,
  by: string,
  reason: string | undefined,
): Promise<AcceptResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await books.catchUp()
    if (received.against !== books.last) compareAgain(intake, received)
    const { review, bytes } = received
    if (review === undefined || bytes === undefined) throw refused(received)
    if (review.status === 'unchanged') return unchanged(intake, received)
    judgeReview(review, received, reason)
    const draft = await draftEntry(books, received, review, bytes, by, reason)
    try {
      const entry = await books.append(draft, received.against)
      intake.markAccepted(received, entry.number)
      return accepted(entry.number, review)
    } catch (error) {
      if (error instanceof RangeError) throw unkeepable(received, error)
      // somebody was quicker: look again
      if (!(error instanceof StaleLedger)) throw error
    }
  }
  throw movedOn(received)
}

function compareAgain(intake: Intake, received: Received): void {
  const before = received.review && gist(received.review)
  intake.compareAgain(received)
  if (received.review && gist(received.review) === before) return
  received.comparedAgain = true
  throw movedOn(received)
}

/** What a person decided upon: when it is the same, the decision stands. */
function gist(review: Review): string {
  const { status, corrects, findings, events, changes } = review
  const seen = findings.map((finding) => [finding.class, finding.severity, finding.at])
  const told = events.map((event) => event.kind)
  return JSON.stringify([status, corrects, seen, told, changes.length])
}

function judgeReview(review: Review, received: Received, reason: string | undefined): void {
  if (review.status === 'blocked' || review.status === 'refused') throw refused(received)
  if (review.division === undefined && review.subject !== 'agreement') throw refused(received)
  if (review.period === undefined) throw refused(received)
  if (review.status === 'needs-confirmation' && (reason === undefined || reason.trim() === '')) {
    throw new Refusal('received.reason-missing', 'invalid', {
      words: {
        zh: '有须确认的问题，接收时应写明理由',
        en: 'there are doubts: accepting them needs a reason',
      },
      remedy: { zh: '填写理由后再接收', en: 'write the reason, then accept' },
    })
  }
}

async function draftEntry(
  books: Books,
  received: Received,
  review: Review,
  bytes: Uint8Array,
  by: string,
  reason: string | undefined,
): Promise<EntryDraft> {
  const name = await books.store.keepFile(bytes)
  const { division, period, subject } = review
  return {
    kind: 'report',
    by,
    ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(division === undefined ? {} : { division }),
    ...(period === undefined ? {} : { period }),
    ...(subject === undefined ? {} : { subject }),
    file: { name: received.name, sm3: name, bytes: bytes.length },
    body: reportBody(review),
    facts: review.facts,
  }
}

function accepted(entry: number, review: Review): AcceptResult {
  const count = review.facts.length
  return {
    status: 'accepted',
    entry,
    facts: count,
    message: {
      zh: `已入账：第 ${entry} 号账目，${count} 项数值`,
      en: `accepted as entry ${entry} with ${count} values`,
    },
  }
}

function unchanged(intake: Intake, received: Received): AcceptResult {
  intake.markAccepted(received, undefined)
  return {
    status: 'unchanged',
    facts: 0,
    message: {
      zh: '与已接收的报表完全相同，账本没有变动',
      en: 'the same as the report already accepted: the ledger stays as it is',
    },
  }
}

function refused(received: Received): Refusal {
  return new Refusal('received.blocked', 'conflict', {
    words: {
      zh: `“${received.name}”有须改正的问题，不能接收`,
      en: `"${received.name}" has findings that must be mended and cannot be accepted`,
    },
    remedy: { zh: '在原表中改正后重新报送', en: 'mend the workbook and send it again' },
  })
}

/** A text that no ledger can keep, e.g. with a NUL in it; the store says which. */
function unkeepable(received: Received, { message }: RangeError): Refusal {
  return new Refusal('received.unkeepable', 'conflict', {
    words: {
      zh: `“${received.name}”中有无法入账的内容：${message}`,
      en: `"${received.name}" holds something that cannot be kept: ${message}`,
    },
    remedy: {
      zh: '删除单元格中的不可见字符，另存后重新报送',
      en: 'remove invisible characters from the cells, save and send it again',
    },
  })
}

function movedOn(received: Received): Refusal {
  return new Refusal('ledger.moved-on', 'conflict', {
    words: {
      zh: `账本刚有新的账目，“${received.name}”已重新比对，结果有变化`,
      en: `the ledger has a new entry meanwhile; "${received.name}" was compared again and the result differs`,
    },
    remedy: { zh: '看过新的比对结果后再接收', en: 'look at the new comparison, then accept' },
  })
}
