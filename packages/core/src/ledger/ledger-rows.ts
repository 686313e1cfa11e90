import { monthOrdinal } from '../calendar/index.ts'
import { CHAIN_START } from './chain.ts'
import { Dictionary } from './dictionary.ts'
import type { Entry, EntryHead, Fact } from './entry.ts'
import { FactColumns } from './fact-columns.ts'
import { int32 } from './growing.ts'
import { getIdentity } from './identity.ts'

/**
 * Entries and their facts as columns. A *row* is what one entry says about one subject and one month; its facts
 * stand side by side.
 */
export class LedgerRows {
  readonly subjects = new Dictionary()
  readonly facts = new FactColumns()
  /** Row → entry number, subject code, month ordinal, first fact. Rows of one entry are consecutive. */
  readonly rowEntry = int32()
  readonly rowSubject = int32()
  readonly rowMonth = int32()
  readonly rowFirst = int32()
  readonly #heads: EntryHead[] = []
  readonly #firstRows: number[] = []

  /** Number of the last entry applied, 0 when empty. */
  get last(): number {
    return this.#heads.length
  }

  get lastHash(): string {
    return this.#heads.at(-1)?.hash ?? CHAIN_START
  }

  get rowCount(): number {
    return this.rowEntry.length
  }

  /**
   * Takes in the next entry.
   * @throws RangeError when entries were left out
   * @throws TypeError when an identity entry has no identity in it
   */
  apply(entry: Entry): void {
    if (entry.number !== this.last + 1) {
      throw new RangeError(`entry ${entry.number} cannot follow entry ${this.last}`)
    }
    if (entry.kind === 'identity') getIdentity(entry.body)
    const { facts, ...head } = entry
    this.#firstRows.push(this.rowCount)
    this.#heads.push({ ...head, factCount: facts.length })
    for (const group of groupsOf(facts)) this.#pushRow(entry.number, group)
  }

  /** @throws RangeError when there is no such entry */
  head(number: number): EntryHead {
    const head = this.#heads[number - 1]
    if (!head) throw new RangeError(`there is no entry ${number}`)
    return head
  }

  /** Heads of entries 1 to `count`. */
  heads(count: number): readonly EntryHead[] {
    return this.#heads.slice(0, count)
  }

  /** First row and the row after the last one of an entry. */
  rowsOf(number: number): { readonly from: number; readonly to: number } {
    return {
      from: this.#firstRows[number - 1] ?? this.rowCount,
      to: this.#firstRows[number] ?? this.rowCount,
    }
  }

  /** Index of the fact after the row's last one. */
  rowEnd(row: number): number {
    return row + 1 < this.rowCount ? this.rowFirst.at(row + 1) : this.facts.length
  }

  /** The fact of a row that states the field, −1 when it says nothing of it. When it is stated twice, the later one. */
  findFact(row: number, field: number): number {
    const first = this.rowFirst.at(row)
    const { values } = this.facts.field
    for (let fact = this.rowEnd(row) - 1; fact >= first; fact -= 1) if (values[fact] === field) return fact
    return -1
  }

  #pushRow(entry: number, [first, ...others]: readonly Fact[]): void {
    if (!first) return
    this.rowEntry.push(entry)
    this.rowSubject.push(this.subjects.add(first.subject))
    this.rowMonth.push(monthOrdinal(first.period))
    this.rowFirst.push(this.facts.length)
    this.facts.push(first)
    for (const fact of others) this.facts.push(fact)
  }
}

/**
 * Facts by subject and month, in order of first mention. Where the first field of a row is stated once more, another
 * row begins: the entry speaks twice of the subject.
 */
function groupsOf(facts: readonly Fact[]): Iterable<readonly Fact[]> {
  const rows: Fact[][] = []
  const groups = new Map<string, Fact[]>()
  let subject: string | undefined
  let period: string | undefined
  let current: Fact[] = []
  for (const fact of facts) {
    if (fact.subject !== subject || fact.period !== period) {
      subject = fact.subject
      period = fact.period
      const key = `${subject} ${period}`
      current = groups.get(key) ?? []
    }
    if (current.length === 0 || current[0]?.field === fact.field) {
      current = []
      rows.push(current)
      groups.set(`${subject} ${period}`, current)
    }
    current.push(fact)
  }
  return rows
}
