import { monthSpan, type Period } from '../calendar/index.ts'
import type { Field } from '../field/index.ts'
import type { Value } from '../language/index.ts'
import { type Portfolio, rowsBetween } from '../portfolio/index.ts'
import type { Binding } from './binding.ts'
import { type EnteredValues, NOTHING_ENTERED } from './entered-values.ts'
import { FieldValues } from './field-values.ts'
import { isPeriodName, periodName } from './period-names.ts'
import type { Records } from './records.ts'

/** The projects of a ledger as a rule set sees them: its inputs out of their fields, by the region's bindings. */
export class LedgerRecords implements Records {
  readonly #portfolio: Portfolio
  readonly #values: FieldValues
  readonly #bindings: ReadonlyMap<string, Binding>
  readonly #rules: string
  readonly #entered: EnteredValues
  /** Period → subject → its last row in it. */
  readonly #periods = new Map<number, ReadonlyMap<string, number>>()

  /** @param about the rule set's id, and what people entered for it */
  constructor(
    portfolio: Portfolio,
    fields: readonly Field[],
    bindings: ReadonlyMap<string, Binding>,
    about: { readonly rules?: string; readonly entered?: EnteredValues } = {},
  ) {
    this.#rules = about.rules ?? ''
    this.#entered = about.entered ?? NOTHING_ENTERED
    this.#portfolio = portfolio
    this.#values = new FieldValues(portfolio, fields)
    this.#bindings = bindings
  }

  subjects(period: Period): readonly string[] {
    return [...this.#rows(period).keys()]
  }

  isJudged(subject: string, period: Period): boolean {
    return this.#rows(period).has(subject)
  }

  /** Row of the portfolio in which a subject speaks for a period. */
  row(subject: string, period: Period): number | undefined {
    return this.#rows(period).get(subject)
  }

  value(subject: string, input: string, period: Period): Value {
    const row = this.row(subject, period)
    const binding = this.#bindings.get(input)
    if (row === undefined || !binding) return null
    if (binding.kind === 'field') return this.#values.get(binding.field, row)
    if (binding.kind === 'entered') return this.#entered.find(this.#rules, input, subject, period)
    if (binding.kind === 'indicator') return null
    return binding.value.evaluate({
      get: (name) => (isPeriodName(name) ? periodName(name, period) : this.#values.get(name, row)),
      back: () => undefined,
    })
  }

  #rows(period: Period): ReadonlyMap<string, number> {
    const known = this.#periods.get(period.ordinal)
    if (known) return known
    const { first, last } = monthSpan(period)
    const rows = new Map<string, number>()
    const { from, to } = rowsBetween(this.#portfolio, first, last)
    for (let row = from; row < to; row += 1) {
      rows.set(this.#portfolio.subjects[this.#portfolio.subject[row] ?? -1] ?? '', row)
    }
    this.#periods.set(period.ordinal, rows)
    return rows
  }
}
