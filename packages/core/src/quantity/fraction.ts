import type { Ratio } from './ratio.ts'

/** An exact quotient of whole numbers, the denominator above zero (精确分数). For arithmetic; a `Ratio` is for keeping. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

/**
 * `top ÷ bottom`, exactly.
 * @throws RangeError when the denominator is zero or a number is not whole
 */
export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const below = BigInt(bottom)
  if (below === 0n) throw new RangeError('a fraction needs a denominator')
  return below < 0n ? { top: -BigInt(top), bottom: -below } : { top: BigInt(top), bottom: below }
}

/** @throws RangeError when the denominator is zero */
export const fractionOf = ({ numerator, denominator }: Ratio): Fraction => fraction(numerator, denominator)

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }

export const negative = (a: Fraction): Fraction => ({ top: -a.top, bottom: a.bottom })

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b))

export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
})

/** `undefined` when the divisor is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.top === 0n ? undefined : fraction(a.top * b.bottom, a.bottom * b.top)

export const absolute = (a: Fraction): Fraction => (a.top < 0n ? negative(a) : a)

/** Negative, zero or positive as `a` is below, equal to or above `b`. Thresholds are compared so, never in floating point. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const sumOf = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, { top: 0n, bottom: 1n })
