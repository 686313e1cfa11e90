import type { Period } from '../calendar/index.ts'
import type { Vector } from '../language/index.ts'
import type { Judged, JudgedScope } from './kind.ts'
import type { EarlierRows, PeriodRows } from './period-rows.ts'
import type { RecordValue } from './record-value.ts'

/** What a period asks the evaluation it belongs to. */
export interface Judging {
  column(name: string, judged: JudgedPeriod): Vector
  scopeAt(at: number, judged: JudgedPeriod): JudgedScope
  isMember(name: string): boolean
  back(judged: JudgedPeriod, periods: number): JudgedPeriod
}

/** Everybody judged in one period, with what has been worked out so far. */
export class JudgedPeriod implements PeriodRows {
  readonly period: Period
  readonly subjects: readonly string[]
  /** Values for everybody, by name. */
  readonly columns = new Map<string, Vector>()
  /** 1 for those a decision speaks of. */
  readonly applying = new Map<string, Uint8Array>()
  /** Decisions whose details are asked for later: by the next period, or because all are decided at once. */
  readonly decided = new Map<string, Judged>()
  /** Decisions being worked out for everybody. */
  readonly underWay = new Set<string>()
  /** Subjects asked alone. */
  readonly alone = new Map<string, JudgedScope>()
  readonly lists = new Map<number, readonly RecordValue[]>()
  readonly #judging: Judging
  readonly #scopes = new Map<number, JudgedScope>()
  readonly #earlier = new Map<number, EarlierRows | undefined>()
  #places: ReadonlyMap<string, number> | undefined

  constructor(period: Period, subjects: readonly string[], judging: Judging) {
    this.period = period
    this.subjects = subjects
    this.#judging = judging
  }

  get size(): number {
    return this.subjects.length
  }

  column(name: string): Vector {
    return this.#judging.column(name, this)
  }

  scope(at: number): JudgedScope {
    const known = this.#scopes.get(at) ?? this.#judging.scopeAt(at, this)
    this.#scopes.set(at, known)
    return known
  }

  isMember(name: string): boolean {
    return this.#judging.isMember(name)
  }

  earlier(periods: number): EarlierRows<JudgedPeriod> | undefined {
    if (this.#earlier.has(periods)) return this.#earlier.get(periods) as EarlierRows<JudgedPeriod> | undefined
    const rows = this.#judging.back(this, periods)
    const found = rows.size === 0 ? undefined : { rows, places: rows.#placesOf(this.subjects) }
    this.#earlier.set(periods, found)
    return found
  }

  /** Place of a subject; −1 when it is not among them. */
  place(subject: string): number {
    this.#places ??= new Map(this.subjects.map((one, at) => [one, at]))
    return this.#places.get(subject) ?? -1
  }

  /** Lists of two periods are mostly alike: each is looked for behind the one before it first. */
  #placesOf(subjects: readonly string[]): Int32Array {
    const places = new Int32Array(subjects.length)
    let next = 0
    for (const [at, subject] of subjects.entries()) {
      const place = this.subjects[next] === subject ? next : this.place(subject)
      if (place >= 0) next = place + 1
      places[at] = place
    }
    return places
  }
}
