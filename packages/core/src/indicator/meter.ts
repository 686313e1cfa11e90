import { type Month, monthFromOrdinal, monthOfYear, monthOrdinal } from '../calendar/index.ts'
import type { Field, Subject } from '../field/index.ts'
import type { Portfolio } from '../portfolio/index.ts'
import { divide, type Fraction, fraction, minus } from '../quantity/index.ts'
import type { Amount, Breakdown, Indicator, IndicatorId, Measured } from './indicator.ts'
import { printMeasured } from './print-measured.ts'
import { Tally } from './tally.ts'
import { type MonthSpan, spanOf, yearBefore } from './window.ts'

/** Where a figure is measured: a month, and a member of a breakdown unless it is the whole region's. */
export interface MeasuredAt {
  readonly month: Month
  readonly by?: Breakdown
  readonly member?: string
}

/** One side of a figure with the rows that entered it, for its trace. */
export interface Side {
  readonly side: 'numerator' | 'denominator'
  readonly indicator: Indicator
  readonly amount: Amount
  readonly span: MonthSpan
  readonly portfolio: Portfolio
  readonly rows: readonly { readonly row: number; readonly amount: number }[]
}

/** Measures a region's indicators over the ledger as known at one entry (指标计算). */
export class Meter {
  readonly indicators: readonly Indicator[]
  readonly #tallies: Readonly<Record<Subject, Tally>>
  readonly #byId: ReadonlyMap<IndicatorId, Indicator>

  constructor(
    indicators: readonly Indicator[],
    fields: readonly Field[],
    portfolios: Readonly<Record<Subject, Portfolio>>,
  ) {
    this.indicators = indicators
    this.#byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
    this.#tallies = {
      project: new Tally(portfolios.project, fields, 'project'),
      agreement: new Tally(portfolios.agreement, fields, 'agreement'),
    }
  }

  /** Months in which projects were reported, ascending. */
  months(): Month[] {
    return [...new Set(this.#tallies.project.portfolio.month)].sort((a, b) => a - b).map(monthFromOrdinal)
  }

  /** Members of a breakdown that occur in any month. */
  members(by: Breakdown): readonly string[] {
    return this.#tallies.project.members([by])
  }

  find(id: IndicatorId): Indicator | undefined {
    return this.#byId.get(id)
  }

  /** All indicators at one place. */
  measureAll(at: MeasuredAt): Measured[] {
    return this.indicators.map((indicator) => this.measure(indicator, at))
  }

  measure(indicator: Indicator, at: MeasuredAt): Measured {
    const { numerator, denominator, value } = this.#parts(indicator, at)
    return {
      id: indicator.id,
      label: indicator.label,
      month: at.month,
      ...(at.member !== undefined && { member: at.member }),
      numerator: numerator ?? null,
      denominator: denominator ?? null,
      ...printMeasured(value, indicator.show),
      unit: indicator.show.unit,
      subject: this.#subject(indicator),
    }
  }

  /** The rows behind a figure, side by side. */
  sides(indicator: Indicator, at: MeasuredAt): Side[] {
    const { measure } = indicator
    const side = (
      name: Side['side'],
      id: IndicatorId,
      turn: (span: MonthSpan) => MonthSpan = (span) => span,
    ): Side[] => {
      const part = this.#byId.get(id)
      if (part?.measure.kind !== 'amount') return []
      const { amount } = part.measure
      const span = spanOf(amount.window, at.month)
      if (!span) return []
      const tally = this.#tallies[amount.subject]
      const turned = turn(span)
      const rows = tally.rows(
        amount,
        at.by === undefined || at.member === undefined ? [] : [at.by],
        at.member,
        turned,
      )
      return [{ side: name, indicator: part, amount, span: turned, portfolio: tally.portfolio, rows }]
    }
    switch (measure.kind) {
      case 'amount':
        return side('numerator', indicator.id)
      case 'ratio':
        return [...side('numerator', measure.of), ...side('denominator', measure.to)]
      case 'growth':
        return [...side('numerator', measure.of), ...side('denominator', measure.of, yearBefore)]
      case 'lead': {
        const of = this.#byId.get(measure.of)
        return of ? this.sides(of, at) : []
      }
      case 'elapsed':
        return []
    }
  }

  #parts(
    indicator: Indicator,
    at: MeasuredAt,
  ): { numerator?: number | undefined; denominator?: number | undefined; value?: Fraction | undefined } {
    const { measure } = indicator
    switch (measure.kind) {
      case 'amount': {
        const numerator = this.#amount(measure.amount, at)
        return { numerator, value: numerator === undefined ? undefined : fraction(numerator) }
      }
      case 'ratio': {
        const numerator = this.#amountOf(measure.of, at)
        const denominator = this.#amountOf(measure.to, at)
        return { numerator, denominator, value: quotient(numerator, denominator) }
      }
      case 'growth': {
        const numerator = this.#amountOf(measure.of, at)
        const denominator = this.#amountOf(measure.of, at, yearBefore)
        const value = quotient(numerator, denominator)
        return { numerator, denominator, value: value && minus(value, fraction(1)) }
      }
      case 'elapsed': {
        const numerator = monthOfYear(at.month)
        return { numerator, denominator: 12, value: fraction(numerator, 12) }
      }
      case 'lead': {
        const of = this.#byId.get(measure.of)
        const { numerator, denominator, value } = of ? this.#parts(of, at) : {}
        return { numerator, denominator, value: value && minus(value, fraction(monthOfYear(at.month), 12)) }
      }
    }
  }

  #amountOf(id: IndicatorId, at: MeasuredAt, turn?: (span: MonthSpan) => MonthSpan): number | undefined {
    const part = this.#byId.get(id)
    return part?.measure.kind === 'amount' ? this.#amount(part.measure.amount, at, turn) : undefined
  }

  /** A count of a month that was reported is 0 when no row counts; a sum of no values is no value. */
  #amount(
    amount: Amount,
    at: MeasuredAt,
    turn: (span: MonthSpan) => MonthSpan = (span) => span,
  ): number | undefined {
    const tally = this.#tallies[amount.subject]
    const by = at.by === undefined || at.member === undefined ? [] : [at.by]
    const span = spanOf(amount.window, at.month)
    if (!span) return undefined
    if (amount.window === 'month' && amount.dated === undefined && turn(span).first === span.first) {
      const found = tally.sum(amount, by, at.member, span.first)
      if (found !== undefined) return found
      return tally.sum(ANY_ROW[amount.subject], by, at.member, monthOrdinal(at.month)) === undefined
        ? undefined
        : 0
    }
    const turned = turn(span)
    const rows = tally.rows(amount, by, at.member, turned)
    if (rows.length > 0) return rows.reduce((sum, row) => sum + row.amount, 0)
    return tally.rows({ ...ANY_ROW[amount.subject], window: amount.window }, [], undefined, turned).length ===
      0
      ? undefined
      : 0
  }

  #subject(indicator: Indicator): Subject {
    const { measure } = indicator
    if (measure.kind === 'amount') return measure.amount.subject
    if (measure.kind === 'elapsed') return 'project'
    const part = this.#byId.get(measure.of)
    return part ? this.#subject(part) : 'project'
  }
}

const ANY_ROW: Readonly<Record<Subject, Amount>> = {
  project: { subject: 'project', window: 'month' },
  agreement: { subject: 'agreement', window: 'month' },
}

function quotient(numerator: number | undefined, denominator: number | undefined): Fraction | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined
  return divide(fraction(numerator), fraction(denominator))
}
