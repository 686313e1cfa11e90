import type { Month } from '../calendar/index.ts'
import type { Subject } from '../field/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import { assign, type Candidate } from './assignment.ts'
import type { Checks } from './checks.ts'
import type { KnownLedger, KnownProject } from './known-ledger.ts'
import { MatchScale, type Weighed } from './match-weight.ts'
import { foldName } from './name-likeness.ts'
import { grouped, poolOf, repeated, singles, unique } from './project-pool.ts'
import { amountOf, type ReviewRow, textOf } from './review-row.ts'
import type { Roles } from './roles.ts'
import type {
  MatchedRow,
  PoolProject,
  Question,
  RowAnswer,
  RowPlace,
  Succession,
  TwinQuestion,
} from './row-matching.ts'
import { findSuccessions } from './succession.ts'
import { TraitReader } from './traits.ts'
import { findTwins } from './twin-rows.ts'

export interface MatchInput {
  readonly rows: readonly ReviewRow[]
  readonly known: KnownLedger
  readonly period: Month
  readonly roles: Roles
  readonly checks: Checks
  readonly subject: Subject
  /** Answers of a person, `undefined` where nobody answered. */
  readonly answer: (row: ReviewRow) => RowAnswer | undefined
}

export interface Matching {
  /** In the order of the rows. */
  readonly rows: readonly MatchedRow[]
  readonly questions: readonly Question[]
  readonly twinQuestions: readonly TwinQuestion[]
  readonly successions: readonly Succession[]
  /** Projects of the last report, or of the one that is corrected, that no row is about. */
  readonly missing: readonly PoolProject[]
  readonly scale: MatchScale
  readonly reader: TraitReader
}

/**
 * Finds the project of every row (对应项目): by a person's answer, by code, by the very name, as part of a split or
 * merger, by likeness within the division, then among other divisions' projects; what is left may repeat an earlier row of the
 * report, else it is new. A doubtful likeness becomes a question and the row counts as new until somebody answers.
 */
export function matchRows(input: MatchInput): Matching {
  const matching = new RowMatcher(input)
  matching.byAnswer()
  matching.byCode()
  matching.byName()
  const successions = matching.bySuccession()
  matching.byLikeness()
  matching.amongOthers()
  matching.amongEachOther()
  return { ...matching.result(), successions }
}

class RowMatcher {
  readonly #input: MatchInput
  readonly #own: readonly PoolProject[]
  readonly #matched = new Map<ReviewRow, MatchedRow>()
  readonly #taken = new Set<SubjectId>()
  readonly #questions: Question[] = []
  readonly #twins = new Map<ReviewRow, TwinQuestion>()
  #twinQuestions: readonly TwinQuestion[] = []
  #scale: MatchScale | undefined
  #reader: TraitReader | undefined

  constructor(input: MatchInput) {
    this.#input = input
    this.#own = poolOf(input.known)
  }

  byAnswer(): void {
    const answered = this.#input.rows.flatMap((row) => {
      const answer = this.#input.answer(row)
      return answer === undefined ? [] : [{ row, answer }]
    })
    if (answered.length === 0) return
    const pool = new Map([...this.#own, ...this.#left()].map((project) => [project.subject, project]))
    for (const { row, answer } of answered) {
      if (typeof answer === 'object') {
        this.#answerTwin(row, answer)
        continue
      }
      if (answer === 'new') {
        this.#matched.set(row, { row, by: 'new', project: undefined, foreign: false, evidence: [] })
        continue
      }
      const foreign = pool.has(answer) ? undefined : this.#others().find(({ subject }) => subject === answer)
      const project = pool.get(answer) ?? foreign
      if (project) this.#take(row, project, 'person', foreign !== undefined)
    }
  }

  byCode(): void {
    const { roles } = this.#input
    const pool = singles(this.#free(this.#own), ({ best }) => textOf(best, roles, 'code'))
    const rows = grouped(this.#open(), (row) => textOf(row, roles, 'code'))
    for (const [code, holders] of rows) {
      const project = pool.get(code)
      if (!project) continue
      const name = foldName(textOf(project.best, roles, 'name') ?? '')
      const holder = holders.find((row) => foldName(row.name) === name) ?? holders[0]
      if (holder) this.#take(holder, project, 'code')
    }
  }

  byName(): void {
    const { roles } = this.#input
    const nameOf = (name: string | undefined) =>
      name === undefined ? undefined : foldName(name) || undefined
    const pool = singles(this.#free(this.#own), ({ best }) => nameOf(textOf(best, roles, 'name')))
    for (const [name, [row, ...more]] of grouped(this.#open(), (one) => nameOf(one.name))) {
      const project = pool.get(name)
      if (!project || !row || more.length > 0 || this.#contradicts(row, project.best)) continue
      this.#take(row, project, 'name')
    }
  }

  /** Splits and mergers; their rows are new projects, also the one that keeps the old code. */
  bySuccession(): readonly Succession[] {
    const { roles, checks, rows, subject } = this.#input
    // a register lists what was signed: what is not in it has not become something else
    if (subject !== 'project') return []
    const altered = [...this.#matched.values()].filter(
      ({ row, by, project }) => by === 'code' && project?.last !== undefined && this.#isAltered(row, project),
    )
    const free = this.#free(this.#own).filter(({ last }) => last !== undefined)
    const possible = new Set([...free, ...altered.flatMap(({ project }) => project ?? [])])
    const olds = this.#own.filter((project) => possible.has(project))
    const candidates = [...this.#open(), ...altered.map(({ row }) => row)]
    if (olds.length === 0 || candidates.length === 0) return []
    const successions = findSuccessions({
      olds,
      rows: rows.filter((row) => candidates.includes(row)),
      roles,
      reader: this.reader,
      words: checks.words,
      checks: checks.checks,
    })
    for (const { olds: gone, rows: parts } of successions) {
      for (const old of gone) this.#taken.add(old.subject)
      for (const row of parts) {
        this.#matched.set(row, { row, by: 'new', project: undefined, foreign: false, evidence: [] })
      }
    }
    return successions
  }

  byLikeness(): void {
    this.#likeness([...this.#free(this.#own), ...this.#free(this.#left())], false)
  }

  amongOthers(): void {
    if (this.#open().length === 0) return
    const { roles } = this.#input
    const free = this.#free(this.#others())
    const pool = singles(free, ({ best }) => textOf(best, roles, 'code'))
    for (const row of this.#open()) {
      const code = textOf(row, roles, 'code')
      const project = code === undefined ? undefined : pool.get(code)
      if (project && !this.#taken.has(project.subject)) this.#take(row, project, 'code', true)
    }
    this.#likeness(this.#free(free), true)
  }

  amongEachOther(): void {
    const { rows, period, checks } = this.#input
    const asked = new Set(this.#questions.map(({ row }) => row))
    const open = new Set(this.#open().filter((row) => !asked.has(row)))
    if (open.size === 0) return
    const { reader, scale } = this
    const { found, questions } = findTwins({ rows, open, period, reader, scale, weights: checks.weights })
    for (const twin of [...found, ...this.#knownTwins(open)]) this.#twins.set(twin.row, twin)
    this.#twinQuestions = questions.filter(({ row }) => !this.#twins.has(row))
  }

  /** Rows that were said to repeat another one in the report that is corrected, or in the last one. */
  *#knownTwins(open: ReadonlySet<ReviewRow>): Generator<TwinQuestion> {
    const { known, roles } = this.#input
    const twins = new Map<string, SubjectId>()
    for (const { projects } of [known.current, known.last].flatMap((report) => report ?? [])) {
      for (const one of repeated(projects)) twins.set(foldName(textOf(one, roles, 'name') ?? ''), one.subject)
    }
    const rows = new Map([...this.#matched].map(([row, { project }]) => [project?.subject, row]))
    for (const row of open) {
      const subject = twins.get(foldName(row.name))
      const twin = subject === undefined ? undefined : rows.get(subject)
      if (twin) yield { row, twin, evidence: [] }
    }
  }

  result(): Omit<Matching, 'successions'> {
    const { rows } = this.#input
    return {
      rows: rows.map((row) => this.#resolve(row)),
      questions: this.#questions,
      twinQuestions: this.#twinQuestions,
      missing: this.#free(this.#own).filter(
        ({ current, last }) => (this.#input.known.current ? current : last) !== undefined,
      ),
      scale: this.scale,
      reader: this.reader,
    }
  }

  get reader(): TraitReader {
    const { rows, roles, checks } = this.#input
    this.#reader ??= new TraitReader(roles, checks.words, [...rows, ...this.#own.map(({ best }) => best)])
    return this.#reader
  }

  get scale(): MatchScale {
    const { checks } = this.#input
    this.#scale ??= new MatchScale(checks.weights, checks.words, this.reader)
    return this.#scale
  }

  #likeness(pool: readonly PoolProject[], foreign: boolean): void {
    const rows = this.#open()
    if (rows.length === 0 || pool.length === 0) return
    const { weights } = this.#input.checks
    const knowns = pool.map(({ best }) => this.reader.read(best, best.period))
    const weighed = new Map<string, Weighed>()
    const candidates: Candidate[] = []
    rows.forEach((row, at) => {
      const now = this.reader.read(row, this.#input.period)
      knowns.forEach((known, place) => {
        const pair = this.scale.weigh(now, known)
        if (pair.weight < weights.ask) return
        weighed.set(`${at} ${place}`, pair)
        candidates.push({ row: at, known: place, weight: pair.weight })
      })
    })
    for (const { row: at, known, weight, lead } of assign(candidates)) {
      const [row, project] = [rows[at], pool[known]]
      if (!row || !project) continue
      const evidence = weighed.get(`${at} ${known}`)?.evidence ?? []
      if (weight >= weights.same && lead >= weights.margin) {
        this.#take(row, project, 'likeness', foreign, evidence)
      } else this.#questions.push({ row, project, foreign, evidence })
    }
  }

  /** A row that repeats another one has its project; of several the first speaks. */
  #resolve(row: ReviewRow): MatchedRow {
    const own = this.#matched.get(row)
    const link = this.#twins.get(row)
    const fresh = { row, by: own?.by ?? 'new', project: undefined, foreign: false, evidence: [] } as const
    if (!link) return own ?? fresh
    const first = this.#firstOf(link.twin)
    const { project, foreign } = this.#matched.get(first) ?? fresh
    return { row, by: own?.by ?? 'likeness', project, foreign, evidence: link.evidence, twin: first }
  }

  /** Links lead from later rows to earlier ones: they end. */
  #firstOf(row: ReviewRow): ReviewRow {
    const link = this.#twins.get(row)
    return link ? this.#firstOf(link.twin) : row
  }

  /** Of two rows said to be one the later follows the earlier, whichever the person pointed from. */
  #answerTwin(one: ReviewRow, place: RowPlace): void {
    const { rows } = this.#input
    const at = rows.findIndex(
      ({ sheet, row, column }) => sheet === place.sheet && row === place.row && column === place.column,
    )
    const [first, second] = [rows.indexOf(one), at].sort((a, b) => a - b)
    const [twin, row] = [rows[first ?? -1], rows[second ?? -1]]
    if (!twin || !row || twin === row) return
    this.#twins.set(row, { row, twin, evidence: [] })
    this.#matched.set(row, { row, by: 'person', project: undefined, foreign: false, evidence: [] })
  }

  #take(
    row: ReviewRow,
    project: PoolProject,
    by: MatchedRow['by'],
    foreign = false,
    evidence: MatchedRow['evidence'] = [],
  ): void {
    this.#matched.set(row, { row, by, project, foreign, evidence })
    this.#taken.add(project.subject)
  }

  #open(): ReviewRow[] {
    return this.#input.rows.filter((row) => !this.#matched.has(row))
  }

  #free(pool: readonly PoolProject[]): PoolProject[] {
    return pool.filter(({ subject }) => !this.#taken.has(subject))
  }

  #left(): PoolProject[] {
    return this.#input.known.left.map((best) => ({ subject: best.subject, best }))
  }

  #others(): PoolProject[] {
    const own = new Set(this.#own.map(({ subject }) => subject))
    return unique(this.#input.known.others)
      .filter(({ subject }) => !own.has(subject))
      .map((best) => ({ subject: best.subject, best }))
  }

  /** The same name, but another code, or another builder and another total: only all the evidence together may decide. */
  #contradicts(row: ReviewRow, known: KnownProject): boolean {
    const { roles } = this.#input
    const differ = (role: 'code' | 'company') => {
      const [now, before] = [textOf(row, roles, role), textOf(known, roles, role)]
      return now !== undefined && before !== undefined && now !== before
    }
    const [now, before] = [amountOf(row, roles, 'total'), amountOf(known, roles, 'total')]
    const otherTotal =
      now !== undefined && before !== undefined && Math.abs(now - before) * 20 > Math.max(now, before)
    return differ('code') || (differ('company') && otherTotal)
  }

  #isAltered(row: ReviewRow, project: PoolProject): boolean {
    const { roles } = this.#input
    const [now, before] = [amountOf(row, roles, 'total'), amountOf(project.best, roles, 'total')]
    const renamed = foldName(row.name) !== foldName(textOf(project.best, roles, 'name') ?? '')
    return renamed && now !== before
  }
}
