import { lastMonth, type Month, monthSpan, type Period } from '../calendar/index.ts'
import type { Field } from '../field/index.ts'
import { Decimal, type Value } from '../language/index.ts'
import { type Portfolio, rowsBetween } from '../portfolio/index.ts'
import { type EnteredValues, NOTHING_ENTERED } from './entered-values.ts'
import { FieldValues } from './field-values.ts'
import { factorOf } from './given-value.ts'
import type { RuleInForce } from './in-force.ts'
import { isPeriodName, periodName } from './period-names.ts'
import type { Records } from './records.ts'

/** A measured figure of a division as an indicator prints it: exact text in its unit. */
export interface MeasuredFigure {
  readonly value: string | null
  readonly unit: string
}

export interface DivisionSources {
  readonly portfolio: Portfolio
  readonly fields: readonly Field[]
  /** Codes in the pack's order. */
  readonly divisions: readonly string[]
  /** Division → group inside which it is compared. */
  readonly groups: ReadonlyMap<string, string>
  readonly measure: (indicator: string, division: string, month: Month) => MeasuredFigure | undefined
  readonly entered?: EnteredValues
}

/** The divisions of a region as a rule set sees them: indicators, their projects, and what was entered. */
export class DivisionRecords implements Records {
  readonly #inForce: RuleInForce
  readonly #sources: DivisionSources
  readonly #values: FieldValues
  readonly #reporting = new Map<number, ReadonlyMap<string, readonly number[]>>()

  constructor(inForce: RuleInForce, sources: DivisionSources) {
    this.#inForce = inForce
    this.#sources = sources
    this.#values = new FieldValues(sources.portfolio, sources.fields)
  }

  /** Divisions that reported in the period, in the pack's order. */
  subjects(period: Period): readonly string[] {
    return this.#sources.divisions.filter((code) => this.isJudged(code, period))
  }

  isJudged(subject: string, period: Period): boolean {
    return this.#rows(period).has(subject)
  }

  value(subject: string, input: string, period: Period): Value {
    const binding = this.#inForce.bindings.get(input)
    switch (binding?.kind) {
      case 'indicator':
        return this.#measured(binding.indicator, subject, period)
      case 'formula':
        return binding.value.evaluate({
          get: (name) => this.#named(name, subject, period),
          back: () => undefined,
        })
      case 'entered':
        return (this.#sources.entered ?? NOTHING_ENTERED).find(this.#inForce.rules.id, input, subject, period)
      default:
        return null
    }
  }

  #named(name: string, division: string, period: Period): Value {
    if (isPeriodName(name)) return periodName(name, period)
    if (name === 'projects') return this.#projects(division, period)
    if (name === 'division group') return this.#sources.groups.get(division) ?? null
    return this.#measured(name, division, period)
  }

  #measured(indicator: string, division: string, period: Period): Value {
    const found = this.#sources.measure(indicator, division, lastMonth(period))
    const value = found?.value == null ? undefined : Decimal.parse(found.value)
    return value === undefined ? null : value.times(baseUnits(found?.unit))
  }

  #projects(division: string, period: Period): Value {
    return (this.#rows(period).get(division) ?? []).map((row) => new FieldRecord(this.#values, row))
  }

  /** Rows of the period's last reported month, by division. */
  #rows(period: Period): ReadonlyMap<string, readonly number[]> {
    const known = this.#reporting.get(period.ordinal)
    if (known) return known
    const { portfolio } = this.#sources
    const { first, last } = monthSpan(period)
    const column = portfolio.columns.get('division')
    const found = new Map<string, { month: number; rows: number[] }>()
    const { from, to } = rowsBetween(portfolio, first, last)
    for (let row = from; row < to && column?.kind === 'code'; row += 1) {
      const month = portfolio.month[row] ?? 0
      const division = column.words[column.codes[row] ?? -1] ?? ''
      const held = found.get(division)
      if (held?.month === month) held.rows.push(row)
      else found.set(division, { month, rows: [row] })
    }
    const made = new Map([...found].map(([division, { rows }]) => [division, rows]))
    this.#reporting.set(period.ordinal, made)
    return made
  }
}

/** What one unit of a measured figure is in expressions: yuan, or a ratio. */
const baseUnits = (unit: string | undefined): Decimal =>
  unit === 'points' ? Decimal.of(1n, -2) : (factorOf(unit) ?? Decimal.of(1n))

/** A project as a record: its fields are read when they are asked for. */
class FieldRecord extends Map<string, Value> {
  readonly #values: FieldValues
  readonly #row: number

  constructor(values: FieldValues, row: number) {
    super()
    this.#values = values
    this.#row = row
  }

  override has(name: string): boolean {
    return this.#values.field(name) !== undefined
  }

  override get(name: string): Value {
    return this.#values.get(name, this.#row)
  }
}
