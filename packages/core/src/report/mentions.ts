import type { SubjectId } from '../ledger/index.ts'
import type { KnownLedger, KnownProject } from './known-ledger.ts'

/** Further mentions of projects that a report mentions more than once, handed out in order: one for each row that repeats. */
export class Mentions {
  readonly #known: KnownLedger
  readonly #handedOut = new Map<SubjectId, number>()

  constructor(known: KnownLedger) {
    this.#known = known
  }

  /** What the report that is corrected, and the last one, say on the row that repeats the project. */
  next(subject: SubjectId): [current: KnownProject | undefined, last: KnownProject | undefined] {
    const place = (this.#handedOut.get(subject) ?? 0) + 1
    this.#handedOut.set(subject, place)
    const { current, last } = this.#known
    const nth = (projects: readonly KnownProject[] = []) =>
      projects.filter((project) => project.subject === subject)[place]
    return [nth(current?.projects), nth(last?.projects)]
  }
}
