import type { RuleDraft, RuleProposal } from '@groundbreak/contract'
import type { EntryDraft } from '@groundbreak/core/ledger'
import type { RuleInForce } from '@groundbreak/core/rule'
import { appendUnlessMoved } from './append-now.ts'
import type { Books } from './books.ts'
import { Refusal } from './refusal.ts'
import type { RuleBody, RuleBook } from './rule-book.ts'

/** Changed rules on their way to be in force (办法修订): written by one person, put in force by another. */
export class RuleDrafts {
  readonly #books: Books
  readonly #book: RuleBook
  readonly #clock: () => Date

  constructor(books: Books, book: RuleBook, clock: () => Date) {
    this.#books = books
    this.#book = book
    this.#clock = clock
  }

  async find(id: string): Promise<RuleDraft | undefined> {
    const kept = await this.#books.store.findDraft(this.#books.region, keyOf(id))
    return isDraft(kept) ? kept : undefined
  }

  /** Keeps a draft; nothing is judged by it. @throws Refusal when it cannot be read as a rule set of that id */
  async propose(id: string, { text, from, note, inForce }: RuleProposal, by: string): Promise<RuleDraft> {
    const draft: RuleDraft = {
      id,
      text,
      inForce: { ...inForce, from },
      ...(note ? { note } : {}),
      proposedBy: by,
      proposedAt: this.#clock().toISOString(),
    }
    const read = this.#read(draft)
    if (read.rules.id !== id) throw otherId(id, read.rules.id)
    await this.#books.store.putDraft(this.#books.region, keyOf(id), draft)
    return draft
  }

  async withdraw(id: string): Promise<void> {
    await this.#books.store.putDraft(this.#books.region, keyOf(id), null)
  }

  /** Puts a draft in force as an entry. @throws Refusal when the same person wrote it, or something is open in it */
  async putInForce(id: string, by: string): Promise<RuleInForce> {
    await this.#books.catchUp()
    const after = this.#books.last
    const draft = await this.find(id)
    if (!draft) throw noDraft(id)
    if (draft.proposedBy === by) throw ownDraft()
    const inForce = this.#read(draft)
    const body: RuleBody = { text: draft.text, inForce: draft.inForce, proposedBy: draft.proposedBy }
    const entry: EntryDraft = {
      kind: 'rule',
      by,
      ...(draft.note ? { reason: draft.note } : {}),
      body,
      facts: [],
    }
    await appendUnlessMoved(this.#books, entry, after, movedOn)
    await this.withdraw(id)
    return inForce
  }

  #read(draft: RuleDraft): RuleInForce {
    const { inForce, problems } = this.#book.read(draft, draft.id)
    if (inForce) return inForce
    const [first] = problems
    throw new Refusal('rule.problems', 'invalid', {
      words: {
        zh: `办法有 ${problems.length} 处问题：第 ${first?.line ?? 1} 行 ${first?.message.zh ?? ''}`,
        en: `the rule set has ${problems.length} problem(s): line ${first?.line ?? 1}: ${first?.message.en ?? ''}`,
      },
      remedy: first?.remedy ?? { zh: '改正后再试', en: 'mend it and try again' },
      details: { problems: problems.length },
    })
  }
}

const keyOf = (id: string): string => `rule ${id}`

function isDraft(kept: unknown): kept is RuleDraft {
  return typeof kept === 'object' && kept !== null && 'text' in kept && 'proposedBy' in kept
}

const otherId = (wanted: string, found: string): Refusal =>
  new Refusal('rule.other-id', 'invalid', {
    words: {
      zh: `文中的 id 是“${found}”，不是“${wanted}”`,
      en: `the text's id is "${found}", not "${wanted}"`,
    },
    remedy: { zh: '保持 id 不变，或另立一份办法', en: 'keep the id, or write a rule set of its own' },
  })

const noDraft = (id: string): Refusal =>
  new Refusal('rule.no-draft', 'missing', {
    words: { zh: `“${id}”没有修订稿`, en: `there is no draft of "${id}"` },
    remedy: { zh: '先提交修订稿', en: 'propose one first' },
  })

const ownDraft = (): Refusal =>
  new Refusal('rule.own-draft', 'conflict', {
    words: {
      zh: '修订稿须由起草人以外的人生效',
      en: 'a draft is put in force by somebody who did not write it',
    },
    remedy: { zh: '请另一人复核', en: 'ask a second person' },
  })

const movedOn = (): Refusal =>
  new Refusal('ledger.moved-on', 'conflict', {
    words: {
      zh: '账本刚有新的账目，办法尚未生效',
      en: 'the ledger has a new entry meanwhile; the rule is not in force',
    },
    remedy: { zh: '看过最新判定后再生效', en: 'look at the newest standings, then put it in force' },
  })
