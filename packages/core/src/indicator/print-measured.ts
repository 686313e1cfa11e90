import {
  type Fraction,
  fraction,
  MONEY_UNITS,
  printDecimal,
  printExact,
  printPercent,
  times,
} from '../quantity/index.ts'
import type { Show } from './indicator.ts'

/** Digits of an endless quotient that are kept in `value`. */
const KEPT = 20

/** What is printed where there is no value: never 0. */
export const NO_VALUE = '—'

/**
 * Exact text and printed text of a value. Amounts of money come in fen and go out in the unit shown; a percentage
 * comes as a ratio; points are a difference of two ratios, times 100.
 */
export function printMeasured(
  value: Fraction | undefined,
  show: Show,
): { value: string | null; shown: string } {
  if (value === undefined) return { value: null, shown: NO_VALUE }
  const { unit } = show
  switch (unit) {
    case 'percent':
      return { value: printExact(value, KEPT), shown: printPercent(value, show) }
    case 'points': {
      const points = times(value, fraction(100))
      return { value: printExact(points, KEPT), shown: printDecimal(points, show) }
    }
    case 'count':
      return { value: printExact(value, KEPT), shown: printDecimal(value, show) }
    default: {
      const amount = times(value, fraction(1, MONEY_UNITS[unit]))
      return { value: printExact(amount, KEPT), shown: printDecimal(amount, show) }
    }
  }
}
