import type { CloseLine, CloseRequest, CloseView, ReportLine } from '@groundbreak/contract'
import { getMonth, type Month } from '@groundbreak/core/calendar'
import type { Breakdown, Measured } from '@groundbreak/core/indicator'
import type { AsOf, EntryHead, LedgerView } from '@groundbreak/core/ledger'
import { appendUnlessMoved } from './append-now.ts'
import { reportLine } from './board.ts'
import type { Books } from './books.ts'
import { changedValues } from './changed-values.ts'
import { type CloseBody, findClose, readCloseBody } from './close-entry.ts'
import type { Figures } from './figures.ts'
import { Refusal } from './refusal.ts'

/** Breakdown that is frozen beside the whole. */
const FROZEN: Breakdown = 'division'

/** Closing months (封账): the figures are frozen in the ledger; later corrections stand beside them and change nothing. */
export class Closing {
  readonly #books: Books
  readonly #figures: Figures
  readonly #divisions: readonly string[]

  constructor(books: Books, figures: Figures, divisions: readonly string[]) {
    this.#books = books
    this.#figures = figures
    this.#divisions = divisions
  }

  list(asOf?: AsOf): CloseLine[] {
    const view = this.#books.view(asOf)
    const closed = new Set(
      view.heads().flatMap(({ kind, period }) => (kind === 'close' && period ? [period] : [])),
    )
    return [...closed]
      .sort()
      .reverse()
      .map((month) => this.#line(view, this.#getClose(view, month)))
  }

  /** @throws Refusal when the month was not closed */
  view(month: Month, asOf?: AsOf): CloseView {
    const view = this.#books.view(asOf)
    const head = this.#getClose(view, month)
    const { figures } = readCloseBody(head)
    const now = new Map(this.#measure(month, view.asOf).map((one) => [keyOf(one), one]))
    return {
      ...this.#line(view, head),
      figures: figures.map((frozen) => {
        const today = now.get(keyOf(frozen)) ?? frozen
        return { frozen, now: today, changed: frozen.value !== today.value || frozen.shown !== today.shown }
      }),
      corrections: correctionsSince(view, head).map((later) => this.#correction(later)),
    }
  }

  /** @throws Refusal when nothing was reported, somebody is missing without a note, or the month is closed already */
  async close(request: CloseRequest, by: string): Promise<CloseView> {
    const { month, note } = request
    await this.#books.catchUp()
    const view = this.#books.view()
    this.#judge(view, request)
    const figures = this.#measure(month, view.asOf)
    const body: CloseBody = { upTo: view.asOf, figures }
    await appendUnlessMoved(
      this.#books,
      { kind: 'close', by, period: month, ...(note ? { reason: note } : {}), body, facts: [] },
      view.asOf,
      movedOn,
    )
    return this.view(month)
  }

  /** Whole and by division. */
  #measure(month: Month, asOf: AsOf): Measured[] {
    return [undefined, FROZEN].flatMap((by) => this.#figures.table(month, by, asOf).measured)
  }

  #judge(view: LedgerView, { month, note, despiteMissing }: CloseRequest): void {
    const close = findClose(view, month)
    if (close) {
      throw new Refusal('month.closed', 'conflict', {
        words: {
          zh: `${month} 已封账（第 ${close.number} 号账目）`,
          en: `${month} is closed already (entry ${close.number})`,
        },
        remedy: { zh: '以后的更正显示在封账数旁', en: 'later corrections are shown beside its figures' },
      })
    }
    const missing = this.#divisions.filter((code) => view.findStatement('project', code, month) === undefined)
    if (missing.length === this.#divisions.length) {
      throw new Refusal('month.empty', 'conflict', {
        words: { zh: `${month} 还没有任何报表`, en: `nobody has reported ${month}` },
        remedy: { zh: '先接收报表', en: 'accept reports first' },
      })
    }
    if (missing.length > 0 && !(despiteMissing && note)) {
      throw new Refusal('month.incomplete', 'conflict', {
        words: {
          zh: `${month} 还有 ${missing.length} 个单位未报：${missing.join('、')}`,
          en: `${missing.length} division(s) have not reported ${month}: ${missing.join(', ')}`,
        },
        remedy: { zh: '催报，或写明说明后仍封账', en: 'remind them, or close despite it with a note' },
        details: { missing: missing.length },
      })
    }
  }

  #line(view: LedgerView, head: EntryHead): CloseLine {
    return {
      month: head.period ?? getMonth(head.at.slice(0, 7)),
      entry: head.number,
      at: head.at,
      by: head.by,
      ...(head.reason === undefined ? {} : { note: head.reason }),
      upTo: readCloseBody(head).upTo,
      laterCorrections: correctionsSince(view, head).length,
    }
  }

  #correction(head: EntryHead): CloseView['corrections'][number] {
    const line: ReportLine = reportLine(head)
    return { ...line, changes: changedValues(this.#books, head) }
  }

  #getClose(view: LedgerView, month: Month): EntryHead {
    const head = findClose(view, month)
    if (head) return head
    throw new Refusal('month.open', 'missing', {
      words: { zh: `${month} 尚未封账`, en: `${month} is not closed` },
      remedy: { zh: '先封账', en: 'close it first' },
    })
  }
}

const correctionsSince = (view: LedgerView, close: EntryHead): EntryHead[] =>
  view
    .heads()
    .filter(
      ({ kind, period, number }) =>
        (kind === 'report' || kind === 'correction') && period === close.period && number > close.number,
    )

const keyOf = ({ id, member, month }: Measured): string => `${id} ${member ?? ''} ${month}`

const movedOn = (): Refusal =>
  new Refusal('ledger.moved-on', 'conflict', {
    words: {
      zh: '账本刚有新的账目，尚未封账',
      en: 'the ledger has a new entry meanwhile; the month is not closed',
    },
    remedy: { zh: '看过最新数据后再封账', en: 'look at the newest figures, then close' },
  })
