import { monthOfYear } from '../calendar/index.ts'
import type { Indicator, Measured, Meter } from '../indicator/index.ts'
import { fraction, minus, printDecimal, printPercent, times } from '../quantity/index.ts'
import type { LeadArithmetic } from './trace.ts'

/** Enough to see why it rounds as it does. */
const STYLE = { digits: 4, rounding: 'half-up' } as const

/** What is taken from what in a lead, before it is cut; `undefined` for any other figure, and without a value. */
export function leadArithmetic(
  meter: Meter,
  { measure }: Indicator,
  { numerator, denominator, month }: Measured,
): LeadArithmetic | undefined {
  if (measure.kind !== 'lead' || numerator === null || !denominator) return undefined
  const rate = fraction(numerator, denominator)
  const months = monthOfYear(month)
  const elapsed = fraction(months, 12)
  return {
    of: meter.find(measure.of)?.label ?? { zh: measure.of, en: measure.of },
    rate: printPercent(rate, STYLE),
    months,
    elapsed: printPercent(elapsed, STYLE),
    points: printDecimal(times(minus(rate, elapsed), fraction(100)), STYLE),
  }
}
