import { type Month, monthOfYear, monthOrdinal, yearOf } from '../calendar/index.ts'
import type { Field, FieldId } from '../field/index.ts'
import { cellOf, Decimal, type Scope, type Value } from '../language/index.ts'
import type { Portfolio } from '../portfolio/index.ts'

/** Names a rule may use beside the fields (see docs/how-to/new-rule.md). */
export const RULE_NAMES = ['monthOfYear', 'year', 'permitsPending', 'monthsSince', 'ago'] as const

/** Rows of a portfolio by subject and month, to look back. */
export class History {
  readonly portfolio: Portfolio
  readonly #rows = new Map<string, number>()

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio
    for (let row = 0; row < portfolio.rowCount; row += 1) {
      this.#rows.set(`${portfolio.subject[row]} ${portfolio.month[row]}`, row)
    }
  }

  find(subject: number, month: number): number | undefined {
    return this.#rows.get(`${subject} ${month}`)
  }
}

/** What a project says in a month, to expressions: fields by id or Chinese name, its history, the calendar. */
export class ProjectScope implements Scope {
  readonly #history: History
  readonly #row: number
  readonly #month: Month
  readonly #fields: ReadonlyMap<string, Field>
  /** Values tried instead of the stated ones. */
  readonly #instead: ReadonlyMap<FieldId, Value>

  constructor(
    history: History,
    row: number,
    month: Month,
    fields: ReadonlyMap<string, Field>,
    instead: ReadonlyMap<FieldId, Value> = new Map(),
  ) {
    this.#history = history
    this.#row = row
    this.#month = month
    this.#fields = fields
    this.#instead = instead
  }

  /** The same project with another value and perhaps another month. */
  changed(month: Month, field: FieldId, value: Value): ProjectScope {
    return new ProjectScope(
      this.#history,
      this.#row,
      month,
      this.#fields,
      new Map([...this.#instead, [field, value]]),
    )
  }

  get(name: string): Value {
    switch (name) {
      case 'monthOfYear':
        return Decimal.fromNumber(monthOfYear(this.#month))
      case 'year':
        return Decimal.fromNumber(yearOf(this.#month))
      case 'permitsPending':
        return this.#permitsPending()
      case 'monthsSince':
        return ([date]) => monthsSince(date ?? null, this.#month)
      case 'ago':
        return ([field, months]) => this.#ago(field ?? null, months ?? null)
      default:
        return this.#field(this.#fields.get(name)?.id ?? name, this.#row)
    }
  }

  #field(id: FieldId, row: number): Value {
    const instead = row === this.#row ? this.#instead.get(id) : undefined
    return instead ?? cellOf(this.#history.portfolio.columns.get(id), row)
  }

  /** Value so many months back; null when the project was not reported then. */
  #ago(field: Value, months: Value): Value {
    if (typeof field !== 'string' || !(months instanceof Decimal)) return null
    const { portfolio } = this.#history
    const month = monthOrdinal(this.#month) - months.toNumber()
    const row = this.#history.find(portfolio.subject[this.#row] ?? -1, month)
    return row === undefined ? null : this.#field(this.#fields.get(field)?.id ?? field, row)
  }

  /** Permits still open: by step where steps are stated, else required less done; null when neither is. */
  #permitsPending(): Value {
    let pending = 0
    let stated = 0
    for (const field of new Set(this.#fields.values())) {
      if (field.kind !== 'permit') continue
      const state = this.#field(field.id, this.#row)
      if (state === null) continue
      stated += 1
      if (state === 'pending') pending += 1
    }
    if (stated > 0) return Decimal.fromNumber(pending)
    const [required, done] = [
      this.#field('permitsRequired', this.#row),
      this.#field('permitsDone', this.#row),
    ]
    return required instanceof Decimal && done instanceof Decimal ? required.minus(done) : null
  }
}

/** Whole months from the month of a date to the end of the reported one; null for no date and for a bare year. */
function monthsSince(date: Value, month: Month): Value {
  const match = typeof date === 'string' ? /^([0-9]{4})-([0-9]{2})/.exec(date) : null
  if (!match) return null
  return Decimal.fromNumber(monthOrdinal(month) - (Number(match[1]) * 12 + Number(match[2]) - 1))
}
