import type { LightAnswer } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import type { LedgerView } from '@groundbreak/core/ledger'
import { appendNow } from './append-now.ts'
import type { Books } from './books.ts'
import { Refusal } from './refusal.ts'

/** Body of an `answer` entry: what the unit says to a light, or what is decided on an earlier answer. */
type AnswerBody =
  | { readonly subject: string; readonly rule: string; readonly text: string }
  | { readonly decides: number; readonly text: string }

/** Answers to lights (亮灯答复): the unit concerned answers, the city decides; both stand beside the light. */
export class AnswerBook {
  readonly #books: Books

  constructor(books: Books) {
    this.#books = books
  }

  /** Answers of a month by project, oldest first. */
  at(view: LedgerView, month: Month): ReadonlyMap<string, readonly LightAnswer[]> {
    const heads = view.heads().filter(({ kind, period }) => kind === 'answer' && period === month)
    const decisions = new Map<number, LightAnswer['decision']>()
    for (const { body, by, at } of heads) {
      const said = body as AnswerBody
      if ('decides' in said) decisions.set(said.decides, { by, at, text: said.text })
    }
    const bySubject = new Map<string, LightAnswer[]>()
    for (const { body, by, at, number: entry } of heads) {
      const said = body as AnswerBody
      if ('decides' in said) continue
      const decision = decisions.get(entry)
      const list = bySubject.get(said.subject) ?? []
      list.push({ entry, rule: said.rule, text: said.text, by, at, ...(decision && { decision }) })
      bySubject.set(said.subject, list)
    }
    return bySubject
  }

  async answer(
    said: { subject: string; month: Month; rule: string; text: string },
    by: string,
  ): Promise<number> {
    const { month, ...body } = said
    return appendNow(this.#books, { kind: 'answer', by, period: month, body, facts: [] })
  }

  /** @throws Refusal when there is no such answer, or it was decided already */
  async decide(entry: number, text: string, by: string): Promise<number> {
    const head = this.#books.view().heads()[entry - 1]
    const month =
      head?.kind === 'answer' && !('decides' in (head.body as AnswerBody)) ? head.period : undefined
    if (month === undefined) throw noAnswer(entry)
    const answers = [...this.at(this.#books.view(), month).values()].flat()
    if (answers.find((one) => one.entry === entry)?.decision) throw decidedAlready()
    return appendNow(this.#books, {
      kind: 'answer',
      by,
      period: month,
      body: { decides: entry, text },
      facts: [],
    })
  }
}

const noAnswer = (entry: number): Refusal =>
  new Refusal('answer.unknown', 'missing', {
    words: { zh: `第 ${entry} 号账目不是亮灯答复`, en: `entry ${entry} is no answer to a light` },
    remedy: { zh: '从项目的亮灯处进入', en: 'open it from the light of the project' },
  })

const decidedAlready = (): Refusal =>
  new Refusal('answer.decided', 'conflict', {
    words: { zh: '该答复已有处理意见', en: 'this answer was decided already' },
    remedy: { zh: '刷新后查看', en: 'reload to see it' },
  })
