import type { ExcuseLine, ExcuseRequest } from '@groundbreak/contract'
import { lastMonth, monthOrdinal, parsePeriod } from '@groundbreak/core/calendar'
import type { EntryHead, LedgerView } from '@groundbreak/core/ledger'
import { type Excuse, type Excuses, isInForce } from '@groundbreak/core/rule'
import { appendNow } from './append-now.ts'
import type { Books } from './books.ts'
import { Refusal } from './refusal.ts'

/** Body of an `excuse` entry: an excuse as it is asked for, or the approval of an earlier one. */
type ExcuseBody = Omit<Excuse, 'by' | 'approvedBy'> | { readonly approves: number }

/** Excuses of lights (正当理由): asked for by one person, approved by another; both are entries of the ledger. */
export class ExcuseBook {
  readonly #books: Books

  constructor(books: Books) {
    this.#books = books
  }

  /** Newest first. */
  list(view: LedgerView = this.#books.view()): ExcuseLine[] {
    const heads = view.heads().filter(({ kind }) => kind === 'excuse')
    const approvals = new Map(heads.flatMap((head) => approvalOf(head) ?? []))
    return heads
      .flatMap((head) => {
        const body = head.body as ExcuseBody
        if ('approves' in body) return []
        const approvedBy = approvals.get(head.number)
        const { number: entry, by, at } = head
        const asked = body as ExcuseRequest
        return [{ ...asked, entry, by, at, ...(approvedBy !== undefined && { approvedBy }) }]
      })
      .reverse()
  }

  /** Approved ones, for judging. */
  at(view: LedgerView): Excuses {
    const approved = this.list(view).flatMap(({ approvedBy, ...line }): Excuse[] =>
      approvedBy === undefined ? [] : [{ ...line, approvedBy }],
    )
    return {
      find: (rules, decision, subject, period) =>
        approved.find(
          (one) =>
            one.rules === rules &&
            one.subject === subject &&
            (one.decision === undefined || one.decision === decision) &&
            isInForce({ from: one.from, ...(one.to !== undefined && { to: one.to }) }, period),
        ),
    }
  }

  async ask(request: ExcuseRequest, by: string): Promise<number> {
    const [first, last] = [request.from, request.to].map((text) =>
      text === undefined ? undefined : parsePeriod(text),
    )
    if (!first || (request.to !== undefined && !last)) throw noPeriod()
    if (last && monthOrdinal(lastMonth(last)) < monthOrdinal(lastMonth(first))) throw endsBefore()
    return appendNow(this.#books, { kind: 'excuse', by, reason: request.reason, body: request, facts: [] })
  }

  /** @throws Refusal when there is no such excuse, it is approved already, or the same person asked for it */
  async approve(entry: number, by: string): Promise<number> {
    const found = this.list().find((line) => line.entry === entry)
    if (!found) throw noExcuse(entry)
    if (found.approvedBy !== undefined) throw approvedAlready(found.approvedBy)
    if (found.by === by) throw ownExcuse()
    return appendNow(this.#books, { kind: 'excuse', by, body: { approves: entry }, facts: [] })
  }
}

const approvalOf = ({ body, by }: EntryHead): [number, string][] | undefined => {
  const held = body as ExcuseBody
  return 'approves' in held ? [[held.approves, by]] : undefined
}

const noPeriod = (): Refusal =>
  new Refusal('excuse.period', 'invalid', {
    words: { zh: '起止期写法有误', en: 'from and to are no periods' },
    remedy: { zh: '写作 2022-10', en: 'write 2022-10' },
  })

const endsBefore = (): Refusal =>
  new Refusal('excuse.period', 'invalid', {
    words: { zh: '截止期早于起始期', en: 'it ends before it begins' },
    remedy: { zh: '改正起止月份', en: 'correct the months' },
  })

const noExcuse = (entry: number): Refusal =>
  new Refusal('excuse.unknown', 'missing', {
    words: { zh: `第 ${entry} 号账目不是正当理由`, en: `entry ${entry} is no excuse` },
    remedy: { zh: '从列表中选择', en: 'choose one from the list' },
  })

const approvedAlready = (by: string): Refusal =>
  new Refusal('excuse.approved', 'conflict', {
    words: { zh: `已由 ${by} 批准`, en: `approved already by ${by}` },
    remedy: { zh: '无须再批', en: 'nothing is left to do' },
  })

const ownExcuse = (): Refusal =>
  new Refusal('excuse.own', 'conflict', {
    words: {
      zh: '正当理由须由申请人以外的人批准',
      en: 'an excuse is approved by somebody who did not ask for it',
    },
    remedy: { zh: '请另一人批准', en: 'ask a second person' },
  })
