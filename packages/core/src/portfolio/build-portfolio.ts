import type { FactValue, Field, FieldId, Subject } from '../field/index.ts'
import { Dictionary, isLasting, type LedgerView, SAYS_FLAG, SAYS_NUMBER } from '../ledger/index.ts'
import { type ColumnBuilder, columnBuilder } from './column-builder.ts'
import { findFallback } from './fallback.ts'
import type { Column, Portfolio } from './portfolio.ts'

const DIVISION = 'division'

/**
 * The projects (or agreements) of all months as columns, as known at the view's entry. Every slot holds the value
 * that `LedgerView.findValue` gives, then, where there is none, that of the field's declared fallbacks.
 */
export function buildPortfolio(
  view: LedgerView,
  fields: readonly Field[],
  subject: Subject = 'project',
): Portfolio {
  const draft = new PortfolioDraft(view, fields, subject)
  draft.writeAsides()
  draft.writeReports()
  draft.writeCorrections()
  draft.carryLastingValues()
  draft.fillFallbacks()
  return draft.finish()
}

class PortfolioDraft {
  readonly #view: LedgerView
  readonly #fields: readonly Field[]
  /** Portfolio row → row of the ledger that holds. */
  readonly #rows: Int32Array
  /** Ledger row → portfolio row, −1 for rows that don't hold. */
  readonly #places: Int32Array
  readonly #subjects: Int32Array
  readonly #subjectCodes: readonly number[]
  readonly #builders = new Map<FieldId, ColumnBuilder>()
  /** Field code → builder. */
  readonly #byCode: (ColumnBuilder | undefined)[]
  /** Slots that a correction says are empty, per field code. */
  readonly #emptied = new Map<number, Set<number>>()
  readonly #unfit: { row: number; field: FieldId; entry: number }[] = []

  constructor(view: LedgerView, fields: readonly Field[], subject: Subject) {
    const { index, membership, speakers } = view
    this.#view = view
    this.#fields = fields.filter((field) => field.subject === subject && !field.derived)
    this.#rows = membership.rows(subject)
    this.#places = new Int32Array(index.rowCount).fill(-1)
    this.#subjects = new Int32Array(this.#rows.length)
    const codes: number[] = []
    const seen = new Int32Array(speakers.length).fill(-1)
    this.#rows.forEach((row, place) => {
      this.#places[row] = place
      const speaker = speakers[index.rowSubject.values[row] as number] as number
      if (seen[speaker] === -1) seen[speaker] = codes.push(speaker) - 1
      this.#subjects[place] = seen[speaker] as number
    })
    this.#subjectCodes = codes
    this.#byCode = Array.from({ length: index.facts.fields.size })
    for (const field of this.#fields) {
      const builder = columnBuilder(field, this.#rows.length, index.facts.texts.words)
      this.#builders.set(field.id, builder)
      const code = index.facts.fields.find(field.id)
      if (code !== -1) this.#byCode[code] = builder
    }
  }

  /** What reports of other months say stands below everything else. */
  writeAsides(): void {
    for (const row of this.#view.asides) {
      const { place } = this.#holder(row)
      if (place !== -1) this.#writeRow(row, place)
    }
  }

  writeReports(): void {
    for (let place = 0; place < this.#rows.length; place += 1) {
      this.#writeRow(this.#rows[place] as number, place)
    }
  }

  /** A correction holds until a later report states the field anew. */
  writeCorrections(): void {
    const { index, corrections } = this.#view
    for (const row of corrections) {
      const { place, holder } = this.#holder(row)
      if (place === -1) continue
      const later = index.rowEntry.at(row) > index.rowEntry.at(holder)
      for (let fact = index.rowFirst.at(row); fact < index.rowEnd(row); fact += 1) {
        const field = index.facts.field.at(fact)
        if (!later && index.findFact(holder, field) !== -1) continue
        this.#writeFact(fact, row, place)
        this.#noteEmptied(field, place, index.facts.value(fact) === null)
      }
    }
  }

  /** Rows stand by month, so one walk carries each subject's last value forward. */
  carryLastingValues(): void {
    for (const field of this.#fields) {
      const builder = this.#builders.get(field.id)
      if (!builder || !isLasting(field)) continue
      const emptied = this.#emptied.get(this.#view.index.facts.fields.find(field.id))
      const last = new Int32Array(this.#subjectCodes.length).fill(-1)
      for (let place = 0; place < this.#rows.length; place += 1) {
        const subject = this.#subjects[place] as number
        const before = last[subject] as number
        if (builder.has(place)) last[subject] = place
        else if (emptied?.has(place)) last[subject] = -1
        else if (before !== -1) builder.copy(before, place)
      }
    }
  }

  fillFallbacks(): void {
    const permits = this.#fields.filter(({ kind }) => kind === 'permit').map(({ id }) => id)
    const previous = this.#previousPlaces()
    for (const field of this.#fields) {
      const builder = this.#builders.get(field.id)
      if (!builder || field.fallback === undefined) continue
      const emptied = this.#emptied.get(this.#view.index.facts.fields.find(field.id))
      for (let place = 0; place < this.#rows.length; place += 1) {
        if (builder.has(place) || emptied?.has(place)) continue
        const before = previous[place] as number
        const found = findFallback(field, permits, {
          now: (id) => this.#read(id, place),
          before: (id) => (before === -1 ? undefined : this.#read(id, before)),
          monthOfYear: (this.#monthAt(place) % 12) + 1,
        })
        if (typeof found?.value === 'boolean') builder.write(place, SAYS_FLAG, found.value ? 1 : 0)
        else if (found) builder.write(place, SAYS_NUMBER, found.value)
      }
    }
  }

  /** Row of the same subject one month before, −1 when it was not reported then. */
  #previousPlaces(): Int32Array {
    const last = new Int32Array(this.#subjectCodes.length).fill(-1)
    return this.#subjects.map((subject, place) => {
      const before = last[subject] as number
      last[subject] = place
      return before !== -1 && this.#monthAt(before) === this.#monthAt(place) - 1 ? before : -1
    })
  }

  #monthAt(place: number): number {
    return this.#view.index.rowMonth.at(this.#rows[place] as number)
  }

  /** A report that speaks for one division makes its rows that division's, whatever a column says of the place. */
  finish(): Portfolio {
    const { index, asOf } = this.#view
    const columns = new Map<FieldId, Column>()
    for (const [field, builder] of this.#builders) columns.set(field, builder.column)
    columns.set(DIVISION, this.#divisionColumn())
    return {
      rowCount: this.#rows.length,
      asOf,
      subjects: this.#subjectCodes.map((code) => index.subjects.word(code)),
      subject: this.#subjects,
      month: this.#rows.map((row) => index.rowMonth.at(row)),
      columns,
      ...(this.#unfit.length > 0 && { unfit: this.#unfit }),
    }
  }

  #divisionColumn(): Column {
    const { index } = this.#view
    const stated = this.#builders.get(DIVISION)
    const words = new Dictionary()
    const codes = this.#rows.map((row, place) => {
      const division = index.head(index.rowEntry.at(row)).division ?? stated?.value(place)
      return typeof division === 'string' ? words.add(division) : -1
    })
    return { kind: 'code', codes, words: words.words }
  }

  #writeRow(row: number, place: number): void {
    const { index } = this.#view
    const end = index.rowEnd(row)
    for (let fact = index.rowFirst.at(row); fact < end; fact += 1) this.#writeFact(fact, row, place)
  }

  #writeFact(fact: number, row: number, place: number): void {
    const { facts, rowEntry } = this.#view.index
    const field = facts.field.values[fact] as number
    const fits = this.#byCode[field]?.write(
      place,
      facts.kind.values[fact] as number,
      facts.payload.values[fact] as number,
    )
    if (fits === false) {
      this.#unfit.push({ row: place, field: facts.fields.word(field), entry: rowEntry.at(row) })
    }
  }

  #noteEmptied(field: number, place: number, isEmpty: boolean): void {
    const known = this.#emptied.get(field) ?? new Set<number>()
    this.#emptied.set(field, known)
    if (isEmpty) known.add(place)
    else known.delete(place)
  }

  #read(field: FieldId, place: number): FactValue | undefined {
    const value = this.#builders.get(field)?.value(place) ?? null
    if (value !== null) return value
    const code = this.#view.index.facts.fields.find(field)
    const stated = code !== -1 && this.#view.index.findFact(this.#rows[place] as number, code) !== -1
    return stated || this.#emptied.get(code)?.has(place) ? null : undefined
  }

  /** Where a row that doesn't itself hold belongs. */
  #holder(row: number): { readonly place: number; readonly holder: number } {
    const { index, membership, speakers } = this.#view
    const speaker = speakers[index.rowSubject.at(row)] ?? -1
    const holder = membership.holder(speaker, index.rowMonth.at(row))
    return { holder, place: holder === -1 ? -1 : (this.#places[holder] ?? -1) }
  }
}
