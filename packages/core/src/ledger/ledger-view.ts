import { type Month, monthFromOrdinal, monthOrdinal } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { Field, FieldId, Subject } from '../field/index.ts'
import type { EntryHead, SubjectId } from './entry.ts'
import { getIdentity, type Identity, joinIdentities } from './identity.ts'
import { isLasting } from './lasting.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { Membership } from './membership.ts'
import { findStatements, type Statement, statementKey } from './statement.ts'
import type { Whence } from './whence.ts'

/**
 * The ledger as known at one entry (截至某账目). What counts as a value of (subject, field, month), first that is there:
 * 1. a correction typed after the report that holds, or of a field which that report does not state;
 * 2. the report that holds for the subject in that month;
 * 3. what the current report of another month says about it (months as columns);
 * 4. for lasting fields, what was last stated in an earlier month.
 */
export class LedgerView {
  /** Number of the last entry known. */
  readonly asOf: number
  readonly index: LedgerRows
  readonly membership: Membership
  /** Rows of corrections, in the order of entries. */
  readonly corrections: readonly number[]
  /** Rows in which current reports speak of another month than their own, in the order of entries. */
  readonly asides: readonly number[]
  /** Subject code → code of the subject that speaks for it. */
  readonly speakers: Int32Array
  readonly #identities: readonly (Identity & { readonly entry: number })[]
  readonly #statements: ReadonlyMap<string, Statement>
  readonly #correctionsOf: ReadonlyMap<string, readonly number[]>
  readonly #asidesOf: ReadonlyMap<string, readonly number[]>

  constructor(index: LedgerRows, asOf: number) {
    this.index = index
    this.asOf = asOf
    const heads = index.heads(asOf)
    const statements = findStatements(heads)
    this.#statements = new Map(
      statements.map((one) => [statementKey(one.subject, one.division, one.period), one]),
    )
    this.#identities = heads
      .filter(({ kind }) => kind === 'identity')
      .map(({ body, number }) => ({ ...getIdentity(body), entry: number }))
    this.speakers = findSpeakers(index, this.#identities)
    this.membership = new Membership(index, statements, this.speakers)
    this.corrections = heads.flatMap(({ kind, number }) =>
      kind === 'correction' ? rowsOf(index, number) : [],
    )
    this.asides = statements
      .map(({ current }) => current)
      .sort((one, other) => one - other)
      .flatMap((number) => asidesOf(index, number))
    this.#correctionsOf = this.#bySubjectAndMonth(this.corrections)
    this.#asidesOf = this.#bySubjectAndMonth(this.asides)
  }

  /** Code of the subject that speaks for this one, −1 for an unknown subject. */
  speaker(subject: SubjectId): number {
    return this.speakers[this.index.subjects.find(subject)] ?? -1
  }

  /** The id under which a subject is counted: its own, or that of the project it was found to be. */
  speakerId(subject: SubjectId): SubjectId {
    const code = this.speaker(subject)
    return code === -1 ? subject : this.index.subjects.word(code)
  }

  /** Months some division reported, ascending. */
  months(subject: Subject): readonly Month[] {
    const reported = new Set(
      this.statements().flatMap((statement) => (statement.subject === subject ? [statement.period] : [])),
    )
    return [...reported].sort()
  }

  statements(): readonly Statement[] {
    return [...this.#statements.values()]
  }

  /** `undefined` when the division has not reported that month. */
  findStatement(subject: Subject, division: DivisionCode | undefined, period: Month): Statement | undefined {
    return this.#statements.get(statementKey(subject, division, period))
  }

  /** Ids of the subjects in a month, each once, by division and place in its file. */
  members(subject: Subject, period: Month): readonly SubjectId[] {
    const month = monthOrdinal(period)
    const { index, membership, speakers } = this
    const found: SubjectId[] = []
    for (const row of membership.rows(subject)) {
      if (index.rowMonth.at(row) !== month) continue
      found.push(index.subjects.word(speakers[index.rowSubject.at(row)] as number))
    }
    return found
  }

  isMember(subject: SubjectId, period: Month): boolean {
    return this.membership.holder(this.speaker(subject), monthOrdinal(period)) !== -1
  }

  /** The row of a report is about a project that another row speaks for in that month. */
  isRepeated(row: number): boolean {
    const speaker = this.speakers[this.index.rowSubject.at(row)] ?? -1
    const holder = this.membership.holder(speaker, this.index.rowMonth.at(row))
    return holder !== -1 && holder !== row
  }

  /** The division whose report holds for the subject in that month. */
  findDivision(subject: SubjectId, period: Month): DivisionCode | undefined {
    const row = this.membership.holder(this.speaker(subject), monthOrdinal(period))
    return row === -1 ? undefined : this.index.head(this.index.rowEntry.at(row)).division
  }

  /**
   * What is stated for that month itself. `undefined`: nobody states the field; value null: the cell says nothing.
   */
  findStated(subject: SubjectId, field: FieldId, period: Month): Whence | undefined {
    const fact = this.#statedFact(
      this.speaker(subject),
      this.index.facts.fields.find(field),
      monthOrdinal(period),
    )
    return fact && this.whence(fact.fact, fact.row)
  }

  /**
   * The value that counts in a month. For a lasting field not stated (or left blank) in that month's report it is
   * what was last stated in an earlier month in which the subject was reported; `period` of the answer tells which.
   * A blank typed as a correction ends that.
   */
  findValue(subject: SubjectId, field: Field, period: Month): Whence | undefined {
    const speaker = this.speaker(subject)
    const code = this.index.facts.fields.find(field.id)
    const month = monthOrdinal(period)
    const own = this.#statedFact(speaker, code, month)
    const answer = own && this.whence(own.fact, own.row)
    if (!isLasting(field) || (own && (answer?.value !== null || this.#isCorrection(own.row)))) return answer
    const earlier = this.membership.months().filter((other) => other < month)
    for (const other of earlier.reverse()) {
      if (this.membership.holder(speaker, other) === -1) continue
      const found = this.#statedFact(speaker, code, other)
      if (!found) continue
      const before = this.whence(found.fact, found.row)
      if (before.value !== null) return before
      if (this.#isCorrection(found.row)) break
    }
    return answer
  }

  /** Everything known of where a fact of a row comes from. */
  whence(fact: number, row: number): Whence {
    const { index } = this
    const head = index.head(index.rowEntry.at(row))
    const cell = index.facts.source(fact)
    const fileName = head.file?.sm3 === cell?.file ? head.file?.name : undefined
    return {
      value: index.facts.value(fact),
      entry: head.number,
      at: head.at,
      by: head.by,
      period: monthFromOrdinal(index.rowMonth.at(row)),
      ...(cell ? { source: { ...cell, fileName: fileName ?? cell.file } } : {}),
    }
  }

  /** Whether a person typed it as a correction. */
  isTyped({ entry }: Whence): boolean {
    return this.index.head(entry).kind === 'correction'
  }

  /** All identities known, with the entries that say so. */
  identities(): readonly (Identity & { readonly entry: number })[] {
    return this.#identities
  }

  /** Heads of the entries known, oldest first. */
  heads(): readonly EntryHead[] {
    return this.index.heads(this.asOf)
  }

  #statedFact(
    speaker: number,
    field: number,
    month: number,
  ): { readonly fact: number; readonly row: number } | undefined {
    if (speaker === -1 || field === -1) return undefined
    const { index } = this
    const holder = this.membership.holder(speaker, month)
    const reported = holder === -1 ? -1 : index.findFact(holder, field)
    const since = reported === -1 ? 0 : index.rowEntry.at(holder)
    const key = `${speaker} ${month}`
    for (const row of [...(this.#correctionsOf.get(key) ?? [])].reverse()) {
      if (index.rowEntry.at(row) < since) break
      const fact = index.findFact(row, field)
      if (fact !== -1) return { fact, row }
    }
    if (reported !== -1) return { fact: reported, row: holder }
    for (const row of [...(this.#asidesOf.get(key) ?? [])].reverse()) {
      const fact = index.findFact(row, field)
      if (fact !== -1) return { fact, row }
    }
    return undefined
  }

  #isCorrection(row: number): boolean {
    return this.index.head(this.index.rowEntry.at(row)).kind === 'correction'
  }

  #bySubjectAndMonth(rows: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>()
    for (const row of rows) {
      const speaker = this.speakers[this.index.rowSubject.at(row)]
      const key = `${speaker} ${this.index.rowMonth.at(row)}`
      const known = found.get(key)
      if (known) known.push(row)
      else found.set(key, [row])
    }
    return found
  }
}

function findSpeakers(index: LedgerRows, identities: readonly Identity[]): Int32Array {
  const speakers = Int32Array.from({ length: index.subjects.size }, (_, code) => code)
  const order = (id: SubjectId): number => {
    const code = index.subjects.find(id)
    return code === -1 ? Number.POSITIVE_INFINITY : code
  }
  for (const [member, speaker] of joinIdentities(identities, order)) {
    const code = index.subjects.find(member)
    if (code !== -1) speakers[code] = index.subjects.find(speaker)
  }
  return speakers
}

function rowsOf(index: LedgerRows, entry: number): number[] {
  const { from, to } = index.rowsOf(entry)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function asidesOf(index: LedgerRows, entry: number): number[] {
  const { period } = index.head(entry)
  if (period === undefined) return []
  const own = monthOrdinal(period)
  return rowsOf(index, entry).filter((row) => index.rowMonth.at(row) !== own)
}
