import { type Month, monthFromOrdinal, monthOfYear } from '../calendar/index.ts'
import type { Field, Subject } from '../field/index.ts'
import type { Portfolio } from '../portfolio/index.ts'
import { divide, type Fraction, fraction, minus } from '../quantity/index.ts'
import type { Amount, Breakdown, Coverage, Indicator, IndicatorId, Measured } from './indicator.ts'
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
    const { numerator, denominator, value, coverage } = this.#parts(indicator, at)
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
      ...(coverage && coverage.stated < coverage.of && { coverage }),
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

  #parts(indicator: Indicator, at: MeasuredAt): Parts {
    const { measure } = indicator
    switch (measure.kind) {
      case 'amount': {
        const { sum, coverage } = this.#amount(measure.amount, at)
        return { numerator: sum, value: sum === undefined ? undefined : fraction(sum), coverage }
      }
      case 'ratio':
        return quotient(this.#amountOf(measure.of, at), this.#amountOf(measure.to, at))
      case 'growth': {
        const parts = quotient(this.#amountOf(measure.of, at), this.#amountOf(measure.of, at, yearBefore))
        return { ...parts, value: parts.value && minus(parts.value, fraction(1)) }
      }
      case 'elapsed': {
        const numerator = monthOfYear(at.month)
        return { numerator, denominator: 12, value: fraction(numerator, 12) }
      }
      case 'lead': {
        const of = this.#byId.get(measure.of)
        const parts = of ? this.#parts(of, at) : {}
        return { ...parts, value: parts.value && minus(parts.value, fraction(monthOfYear(at.month), 12)) }
      }
    }
  }

  #amountOf(id: IndicatorId, at: MeasuredAt, turn?: (span: MonthSpan) => MonthSpan): Summed {
    const part = this.#byId.get(id)
    return part?.measure.kind === 'amount' ? this.#amount(part.measure.amount, at, turn) : {}
  }

  /** Nothing is summed where nobody reported, nobody states it, or fewer do than the indicator needs. */
  #amount(amount: Amount, at: MeasuredAt, turn: (span: MonthSpan) => MonthSpan = (span) => span): Summed {
    const span = spanOf(amount.window, at.month)
    if (!span) return {}
    const by = at.by === undefined || at.member === undefined ? [] : [at.by]
    const tally = this.#tallies[amount.subject]
    const found =
      amount.window === 'month' && amount.dated === undefined && turn(span).first === span.first
        ? sumOfMonth(tally, amount, by, at.member, span.first)
        : sumOfRows(tally, amount, by, at.member, turn(span))
    return isEnough(amount, found.coverage) ? found : { coverage: found.coverage }
  }

  #subject(indicator: Indicator): Subject {
    const { measure } = indicator
    if (measure.kind === 'amount') return measure.amount.subject
    if (measure.kind === 'elapsed') return 'project'
    const part = this.#byId.get(measure.of)
    return part ? this.#subject(part) : 'project'
  }
}

/** An exact sum, and how much is known of what was to be summed. */
interface Summed {
  readonly sum?: number | undefined
  readonly coverage?: Coverage | undefined
}

interface Parts {
  readonly numerator?: number | undefined
  readonly denominator?: number | undefined
  readonly value?: Fraction | undefined
  readonly coverage?: Coverage | undefined
}

/** Where rows were reported and none of them counts, the sum is 0. */
function sumOfMonth(
  tally: Tally,
  amount: Amount,
  by: readonly Breakdown[],
  member: string | undefined,
  month: number,
): Summed {
  const coverage = tally.coverage(amount, by, member, month)
  return coverage ? { sum: tally.sum(amount, by, member, month) ?? 0, coverage } : {}
}

function sumOfRows(
  tally: Tally,
  amount: Amount,
  by: readonly Breakdown[],
  member: string | undefined,
  span: MonthSpan,
): Summed {
  if (!tally.knows(by)) return {}
  const { field, ...counting } = amount
  const rows = tally.rows(amount, by, member, span)
  const anyRow: Amount = { subject: amount.subject, window: amount.window }
  if (rows.length === 0 && tally.rows(anyRow, [], undefined, span).length === 0) return {}
  const of = field === undefined ? rows.length : tally.rows(counting, by, member, span).length
  return { sum: rows.reduce((sum, row) => sum + row.amount, 0), coverage: { stated: rows.length, of } }
}

/** Nobody having said anything is never enough. */
function isEnough({ leastStated = 0 }: Amount, coverage: Coverage | undefined): boolean {
  if (!coverage || coverage.of === 0) return true
  return coverage.stated > 0 && coverage.stated * 100 >= coverage.of * leastStated
}

function quotient(of: Summed, to: Summed): Parts {
  const value =
    of.sum === undefined || to.sum === undefined ? undefined : divide(fraction(of.sum), fraction(to.sum))
  return { numerator: of.sum, denominator: to.sum, value, coverage: weaker(of.coverage, to.coverage) }
}

/** The one of which less is known. */
function weaker(a: Coverage | undefined, b: Coverage | undefined): Coverage | undefined {
  if (!a || !b) return a ?? b
  return a.stated * b.of <= b.stated * a.of ? a : b
}
