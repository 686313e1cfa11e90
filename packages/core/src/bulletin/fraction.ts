import type { Rounding } from '../quantity/index.ts'

/** An exact quotient of whole numbers, denominator above zero. Bulletins subtract and compare before they round. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const below = BigInt(bottom)
  if (below === 0n) throw new RangeError('a fraction needs a denominator')
  return below < 0n ? { top: -BigInt(top), bottom: -below } : { top: BigInt(top), bottom: below }
}

const DECIMAL = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/

/** Reads a decimal such as `-12.50`; `undefined` for anything else. */
export function readDecimal(text: string): Fraction | undefined {
  const found = DECIMAL.exec(text)
  if (found === null) return undefined
  const [, sign, whole = '', decimals = ''] = found
  const top = BigInt(whole + decimals)
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(decimals.length) }
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom })

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom)

/** `undefined` when the divisor is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.top === 0n ? undefined : fraction(a.top * b.bottom, a.bottom * b.top)

export const absolute = (a: Fraction): Fraction => (a.top < 0n ? { top: -a.top, bottom: a.bottom } : a)

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const sumOf = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, fraction(0))

/** The whole number of units of 10^-digits that a fraction is cut or rounded to. */
function scaled(value: Fraction, digits: number, rounding: Rounding): bigint {
  const top = value.top * 10n ** BigInt(digits)
  if (rounding === 'truncate') return top / value.bottom
  const magnitude = ((top < 0n ? -top : top) * 2n + value.bottom) / (value.bottom * 2n)
  return top < 0n ? -magnitude : magnitude
}

export const round = (value: Fraction, digits: number, rounding: Rounding): Fraction =>
  fraction(scaled(value, digits, rounding), 10n ** BigInt(digits))

/** Decimal text with exactly `digits` places. */
export function printDecimal(value: Fraction, digits: number, rounding: Rounding): string {
  const units = scaled(value, digits, rounding)
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0')
  const whole = figures.slice(0, figures.length - digits)
  const decimals = digits === 0 ? '' : `.${figures.slice(-digits)}`
  return `${units < 0n ? '-' : ''}${whole}${decimals}`
}

/** `9.20` → `9.2`, `9.0` → `9`. */
export const dropZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
