import { monthOrdinal } from '../calendar/index.ts'
import type { Subject } from '../field/index.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { byMonthAndDivision, type Statement } from './statement.ts'

/** Row of a second report of the same project in the same month, and the row that is counted instead. */
export interface Duplicate {
  readonly row: number
  readonly counted: number
}

/**
 * Which project is in which month, and by which row (在库). A project is in a month when the current statement of some
 * division reports it. Reported by several (or twice by one) it counts once: the values of the division that was first
 * to report that month hold, also when that division sends its report again later.
 */
export class Membership {
  readonly duplicates: readonly Duplicate[]
  readonly #holders = new Map<number, Int32Array>()
  readonly #rows = new Map<Subject, Int32Array>()

  constructor(index: LedgerRows, statements: readonly Statement[], speakers: Int32Array) {
    const duplicates: Duplicate[] = []
    const holding = new Uint8Array(index.rowCount)
    for (const { period, current } of statements) {
      const month = monthOrdinal(period)
      const holders = this.#holdersOf(month, speakers.length)
      const { from, to } = index.rowsOf(current)
      for (let row = from; row < to; row += 1) {
        if (index.rowMonth.values[row] !== month) continue
        const speaker = speakers[index.rowSubject.values[row] as number] as number
        const counted = holders[speaker] as number
        if (counted === -1) {
          holders[speaker] = row
          holding[row] = 1
        } else duplicates.push({ row, counted })
      }
    }
    this.duplicates = duplicates
    for (const subject of ['project', 'agreement'] as const) {
      const own = statements.filter((statement) => statement.subject === subject).sort(byMonthAndDivision)
      this.#rows.set(subject, holdingRows(index, own, holding))
    }
  }

  /** The row that holds for a subject (by its speaker's code) in a month, −1 when it isn't in that month. */
  holder(speaker: number, month: number): number {
    return this.#holders.get(month)?.[speaker] ?? -1
  }

  /** Rows that count, by month, division and place in the file. */
  rows(subject: Subject): Int32Array {
    return this.#rows.get(subject) ?? new Int32Array(0)
  }

  /** Ordinals of the months somebody reported, ascending. */
  months(): readonly number[] {
    return [...this.#holders.keys()].sort((one, other) => one - other)
  }

  #holdersOf(month: number, subjectCount: number): Int32Array {
    const known = this.#holders.get(month)
    if (known) return known
    const made = new Int32Array(subjectCount).fill(-1)
    this.#holders.set(month, made)
    return made
  }
}

function holdingRows(index: LedgerRows, statements: readonly Statement[], holding: Uint8Array): Int32Array {
  const found = new Int32Array(holding.reduce((sum, held) => sum + held, 0))
  let count = 0
  for (const { current } of statements) {
    const { from, to } = index.rowsOf(current)
    for (let row = from; row < to; row += 1) {
      if (holding[row] !== 1) continue
      found[count] = row
      count += 1
    }
  }
  return found.slice(0, count)
}
