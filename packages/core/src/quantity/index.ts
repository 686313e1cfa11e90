export type { DecimalStyle } from './decimal.ts'
export { parseDecimal, printDecimal, printExact, printPercent, round } from './decimal.ts'
export type { Dimension } from './dimension.ts'
export {
  describeDimension,
  differenceOfDimensions,
  dimensionOf,
  isLike,
  isPure,
  PLAIN,
  POINTS,
  productOf,
  quotientOf,
  SHARE,
  sumOfDimensions,
} from './dimension.ts'
export type { Fraction } from './fraction.ts'
export {
  absolute,
  compare,
  divide,
  fraction,
  fractionOf,
  minus,
  negative,
  plus,
  sumOf,
  times,
} from './fraction.ts'
export type { Fen, MoneyUnit } from './money.ts'
export { fenOf, MONEY_UNITS, printChineseMoney, printMoney } from './money.ts'
export type { Ratio, Rounding } from './ratio.ts'
export type { Measure, Unit } from './unit.ts'
export { findUnit } from './unit.ts'
