import { type Fraction, fraction } from './fraction.ts'
import type { Rounding } from './ratio.ts'

const DECIMAL = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/

/** How a number is printed (印出方式). */
export interface DecimalStyle {
  readonly digits: number
  readonly rounding: Rounding
  /** `92.50` → `92.5`. */
  readonly dropZeros?: boolean
  /** `12,345.6`. */
  readonly thousands?: boolean
}

/** Reads a decimal such as `-12.50` exactly; `undefined` for anything else (exponents, separators, `.5`). */
export function parseDecimal(text: string): Fraction | undefined {
  const found = DECIMAL.exec(text)
  if (found === null) return undefined
  const [, sign, whole = '', decimals = ''] = found
  const top = BigInt(whole + decimals)
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(decimals.length) }
}

/** Cut or rounded to so many decimals, still exact. */
export const round = (value: Fraction, digits: number, rounding: Rounding): Fraction =>
  fraction(scaled(value, digits, rounding), 10n ** BigInt(digits))

/** Decimal text of a fraction. What is printed as nothing has no sign: −0.04 with one digit is `0.0`. */
export function printDecimal(value: Fraction, style: DecimalStyle): string {
  const { digits, rounding, dropZeros = false, thousands = false } = style
  const units = scaled(value, digits, rounding)
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0')
  const whole = figures.slice(0, figures.length - digits)
  const decimals = digits === 0 ? '' : figures.slice(-digits)
  const shown = dropZeros ? decimals.replace(/0+$/, '') : decimals
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${units < 0n ? '-' : ''}${grouped}${shown === '' ? '' : `.${shown}`}`
}

/** `0.925` as `92.5%`. */
export const printPercent = (share: Fraction, style: DecimalStyle): string =>
  `${printDecimal({ top: share.top * 100n, bottom: share.bottom }, style)}%`

/**
 * The fraction as an exact decimal without superfluous zeros, e.g. `0.925`; when it has no end, cut after
 * `longest` decimals.
 */
export const printExact = (value: Fraction, longest = 20): string =>
  printDecimal(value, { digits: longest, rounding: 'truncate', dropZeros: true })

/** Whole units of 10^-digits that a fraction is cut or rounded to. */
function scaled(value: Fraction, digits: number, rounding: Rounding): bigint {
  const top = value.top * 10n ** BigInt(digits)
  if (rounding === 'truncate') return top / value.bottom
  const magnitude = ((top < 0n ? -top : top) * 2n + value.bottom) / (value.bottom * 2n)
  return top < 0n ? -magnitude : magnitude
}
