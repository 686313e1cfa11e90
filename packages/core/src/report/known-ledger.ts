import { type Month, monthOrdinal } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { FactValue, FieldId, Subject } from '../field/index.ts'
import type { FileName, LedgerView, Statement, SubjectId } from '../ledger/index.ts'

/** A project (or agreement) as one report of the ledger states it. */
export interface KnownProject {
  readonly subject: SubjectId
  readonly division: DivisionCode | undefined
  readonly period: Month
  /** Place in that report, from 0. */
  readonly place: number
  /** As corrected since by a person. */
  readonly values: ReadonlyMap<FieldId, FactValue>
  /** Fields the report itself states. */
  readonly stated: ReadonlySet<FieldId>
}

/** What one division said about one month. */
export interface KnownReport {
  readonly division: DivisionCode | undefined
  readonly period: Month
  readonly entry: number
  readonly file: FileName | undefined
  readonly supersededFiles: readonly FileName[]
  readonly projects: readonly KnownProject[]
}

/** The part of the ledger a review looks at. */
export interface KnownLedger {
  /** Highest number given to a subject of this kind. */
  readonly highest: number
  has(subject: SubjectId): boolean
  /** The division's report of this very month: a new one corrects it. */
  readonly current: KnownReport | undefined
  /** The division's latest report of an earlier month. */
  readonly last: KnownReport | undefined
  /** Earlier reports of the division in the same year, latest first, `last` among them. */
  readonly sameYear: readonly KnownReport[]
  /** Projects of the division's earlier reports that stand neither in `last` nor in `current`, latest mention each. */
  readonly left: readonly KnownProject[]
  /** Projects of other divisions up to this month, latest mention each. */
  readonly others: readonly KnownProject[]
  /** The division whose report holds for the project in a month, of this very one when nothing is said. */
  holder(subject: SubjectId, period?: Month): DivisionCode | undefined
  /** The other division has already reported this very month. */
  hasReported(division: DivisionCode | undefined): boolean
}

/** How many months back a project that was left out is still looked for. */
const MEMORY = 13

/** @param division `undefined` when one report speaks for the whole region */
export function readKnownLedger(
  view: LedgerView,
  subject: Subject,
  division: DivisionCode | undefined,
  period: Month,
): KnownLedger {
  const statements = view.statements().filter((statement) => statement.subject === subject)
  const own = statements
    .filter((statement) => statement.division === division)
    .sort((one, other) => monthOrdinal(other.period) - monthOrdinal(one.period))
  const earlier = own.filter((statement) => isBefore(statement.period, period))
  const remembered = earlier.filter(
    (statement) => monthOrdinal(period) - monthOrdinal(statement.period) <= MEMORY,
  )
  const sameYear = earlier.filter((statement) => statement.period.slice(0, 4) === period.slice(0, 4))
  const reports = new Map<Statement, KnownReport>()
  const read = (statement: Statement): KnownReport => {
    const known = reports.get(statement) ?? readReport(view, statement)
    reports.set(statement, known)
    return known
  }
  const [latest] = earlier
  const same = own.find((statement) => statement.period === period)
  const last = latest && read(latest)
  const current = same && read(same)
  const reading = new Lazily(() => ({
    left: leftBehind(remembered.map(read), [last, current]),
    others: ofOthers(statements, division, period).flatMap((list) => leftBehind(list.map(read), [])),
    sameYear: sameYear.map(read),
  }))
  return {
    highest: highestNumber(view, subject),
    has: (id) => view.index.subjects.find(id) !== -1,
    current,
    last,
    holder: (id, month = period) => view.findDivision(id, month),
    hasReported: (other) => view.findStatement(subject, other, period) !== undefined,
    get sameYear() {
      return reading.value.sameYear
    },
    get left() {
      return reading.value.left
    },
    get others() {
      return reading.value.others
    },
  }
}

/** Made when first asked for: most reviews need only the last report. */
class Lazily<Value> {
  readonly #make: () => Value
  #made: { readonly value: Value } | undefined
  constructor(make: () => Value) {
    this.#make = make
  }
  get value(): Value {
    this.#made ??= { value: this.#make() }
    return this.#made.value
  }
}

function readReport(view: LedgerView, statement: Statement): KnownReport {
  const { index } = view
  const head = index.head(statement.current)
  const { from, to } = index.rowsOf(statement.current)
  const month = monthOrdinal(statement.period)
  const projects: KnownProject[] = []
  for (let row = from; row < to; row += 1) {
    if (index.rowMonth.at(row) !== month) continue
    projects.push(new Mention(view, statement, row, row - from))
  }
  return {
    division: statement.division,
    period: statement.period,
    entry: statement.current,
    file: head.file?.sm3,
    supersededFiles: statement.superseded.flatMap((entry) => index.head(entry).file?.sm3 ?? []),
    projects,
  }
}

/** A row of a report; most are looked up by their subject only, so that values wait until they are asked for. */
class Mention implements KnownProject {
  readonly subject: SubjectId
  readonly division: DivisionCode | undefined
  readonly period: Month
  readonly place: number
  readonly #view: LedgerView
  readonly #row: number
  #values: ReadonlyMap<FieldId, FactValue> | undefined
  #stated: ReadonlySet<FieldId> | undefined

  constructor(view: LedgerView, { division, period }: Statement, row: number, place: number) {
    this.subject = view.speakerId(view.index.subjects.word(view.index.rowSubject.at(row)))
    this.division = division
    this.period = period
    this.place = place
    this.#view = view
    this.#row = row
  }

  get values(): ReadonlyMap<FieldId, FactValue> {
    this.#values ??= valuesOf(this.#view, this.#row, this.subject)
    return this.#values
  }

  get stated(): ReadonlySet<FieldId> {
    this.#stated ??= new Set(fieldsOf(this.#view, this.#row))
    return this.#stated
  }
}

function* fieldsOf({ index }: LedgerView, row: number): Generator<FieldId> {
  for (let fact = index.rowFirst.at(row); fact < index.rowEnd(row); fact += 1) {
    yield index.facts.fields.word(index.facts.field.at(fact))
  }
}

/** What a row of a report says, and over it what a person corrected afterwards. */
function valuesOf(view: LedgerView, row: number, subject: SubjectId): Map<FieldId, FactValue> {
  const { index } = view
  const values = new Map<FieldId, FactValue>()
  const take = (from: number) => {
    for (let fact = index.rowFirst.at(from); fact < index.rowEnd(from); fact += 1) {
      values.set(index.facts.fields.word(index.facts.field.at(fact)), index.facts.value(fact))
    }
  }
  take(row)
  for (const correction of view.corrections) {
    if (index.rowEntry.at(correction) < index.rowEntry.at(row)) continue
    if (index.rowMonth.at(correction) !== index.rowMonth.at(row)) continue
    if (view.speakerId(index.subjects.word(index.rowSubject.at(correction))) === subject) take(correction)
  }
  return values
}

function leftBehind(
  reports: readonly KnownReport[],
  present: readonly (KnownReport | undefined)[],
): KnownProject[] {
  const seen = new Set(present.flatMap((report) => report?.projects.map(({ subject }) => subject) ?? []))
  const left: KnownProject[] = []
  for (const project of reports.flatMap(({ projects }) => projects)) {
    if (seen.has(project.subject)) continue
    seen.add(project.subject)
    left.push(project)
  }
  return left
}

/** Remembered statements of each other division up to the month, latest first. */
function ofOthers(
  statements: readonly Statement[],
  division: DivisionCode | undefined,
  period: Month,
): readonly (readonly Statement[])[] {
  const found = new Map<DivisionCode | undefined, Statement[]>()
  for (const statement of statements) {
    const age = monthOrdinal(period) - monthOrdinal(statement.period)
    if (statement.division === division || age < 0 || age > MEMORY) continue
    found.set(statement.division, [...(found.get(statement.division) ?? []), statement])
  }
  return [...found.values()].map((list) =>
    list.sort((one, other) => monthOrdinal(other.period) - monthOrdinal(one.period)),
  )
}

const isBefore = (one: Month, other: Month): boolean => monthOrdinal(one) < monthOrdinal(other)

const PREFIXES: Readonly<Record<Subject, string>> = { project: 'p_', agreement: 'a_' }

function highestNumber(view: LedgerView, subject: Subject): number {
  const prefix = PREFIXES[subject]
  return view.index.subjects.words.reduce((highest, id) => {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0
    return Number.isInteger(number) && number > highest ? number : highest
  }, 0)
}

/** `p_0001`, `a_0001`; more digits when four are used up. */
export const subjectId = (subject: Subject, number: number): SubjectId =>
  `${PREFIXES[subject]}${String(number).padStart(4, '0')}`
