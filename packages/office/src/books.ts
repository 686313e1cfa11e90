import {
  type AsOf,
  type Entry,
  type EntryDraft,
  LedgerIndex,
  type LedgerView,
} from '@groundbreak/core/ledger'
import type { Store } from '@groundbreak/store'
import { Refusal } from './refusal.ts'

const ENTRIES_AT_ONCE = 8

/** The ledger of one region as this process knows it: the store is the record, the index in memory the lens. */
export class Books {
  readonly region: string
  readonly store: Store
  readonly #index = new LedgerIndex()
  #catchingUp: Promise<void> | undefined

  private constructor(store: Store, region: string) {
    this.store = store
    this.region = region
  }

  static async open(store: Store, region: string): Promise<Books> {
    const books = new Books(store, region)
    await books.catchUp()
    return books
  }

  /** Number of the last entry known here. */
  get last(): number {
    return this.#index.last
  }

  get index(): LedgerIndex {
    return this.#index
  }

  /** Takes in what others appended to the same ledger since. */
  async catchUp(): Promise<void> {
    this.#catchingUp ??= this.#takeIn().finally(() => {
      this.#catchingUp = undefined
    })
    await this.#catchingUp
  }

  /**
   * The ledger as it was known at an entry, a day or a time; as known now when nothing is said.
   * @throws Refusal when the text is neither
   */
  view(asOf?: AsOf): LedgerView {
    try {
      return this.#index.asOf(asOf)
    } catch (error) {
      // instantOf throws RangeError for what a person mistyped; anything else is our fault
      if (!(error instanceof RangeError)) throw error
      throw new Refusal('request.as-of', 'invalid', {
        words: { zh: `看不懂的时点“${asOf}”`, en: `"${asOf}" is no point in time` },
        remedy: {
          zh: '写日期 2022-06-30、ISO 时间或账目编号',
          en: 'write a day 2022-06-30, an ISO time or an entry number',
        },
      })
    }
  }

  /**
   * Appends one entry and takes it in.
   * @throws StaleLedger when somebody appended after entry `after`
   */
  async append(draft: EntryDraft, after: number): Promise<Entry> {
    const entry = await this.store.append(this.region, draft, after)
    if (entry.number === this.#index.last + 1) this.#index.apply(entry)
    else await this.catchUp()
    return entry
  }

  /** The entry with its facts, read from the store. */
  async getEntry(number: number): Promise<Entry> {
    const [entry] = await this.store.entries(this.region, number, 1)
    if (entry?.number === number) return entry
    throw new Refusal('ledger.no-entry', 'missing', {
      words: { zh: `没有第 ${number} 号账目`, en: `there is no entry ${number}` },
      remedy: { zh: '在账目列表中选择', en: 'choose one from the list of entries' },
      details: { entry: number },
    })
  }

  async #takeIn(): Promise<void> {
    const { number } = await this.store.last(this.region)
    if (number <= this.#index.last) return
    // a few at a time: all entries of a ledger at once take ten times the memory of their index
    while (this.#index.last < number) {
      const before = this.#index.last
      for (const entry of await this.store.entries(this.region, before + 1, ENTRIES_AT_ONCE)) {
        if (entry.number === this.#index.last + 1) this.#index.apply(entry)
      }
      if (this.#index.last === before) return
    }
  }
}
