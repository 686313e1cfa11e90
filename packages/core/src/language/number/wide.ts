import { divideRounding } from './rounding.ts'

/** coefficient × 10^exponent, as wide as it comes: for the inside of a calculation that is rounded once at its end. */
export interface Wide {
  readonly coefficient: bigint
  readonly exponent: number
}

const POWERS: bigint[] = [1n]

/** 10^n. The first few hundred are kept. */
export function powerOfTen(exponent: number): bigint {
  if (exponent > 400) return 10n ** BigInt(exponent)
  for (let known = POWERS.length; known <= exponent; known += 1) POWERS.push((POWERS[known - 1] ?? 1n) * 10n)
  return POWERS[exponent] ?? 1n
}

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value)

/** Number of decimal digits of a whole number; 1 for zero. */
export function digitsOf(value: bigint): number {
  const size = Number(sizeOf(value))
  if (!(size < 1e15)) return String(sizeOf(value)).length
  let digits = 1
  for (let ten = 10; size >= ten; ten *= 10) digits += 1
  return digits
}

/** Rounded half to even to so many digits. */
export function toDigits(wide: Wide, digits: number): Wide {
  const { coefficient, exponent } = wide
  if (sizeOf(coefficient) < powerOfTen(digits)) return wide
  const extra = digitsOf(coefficient) - digits
  const rounded = divideRounding(coefficient, powerOfTen(extra), 'half-even')
  // 999… may have become 1000…
  return sizeOf(rounded) < powerOfTen(digits)
    ? { coefficient: rounded, exponent: exponent + extra }
    : { coefficient: rounded / 10n, exponent: exponent + extra + 1 }
}

/** Digits beyond which a far smaller summand is felt only in the direction of rounding. */
const FELT = 80
/** Powers of ten less than this apart, numbers of 34 digits cannot lie so far apart. */
const NEAR = FELT - 35

/** Exact sum; of two numbers very far apart a sum that rounds as the exact one does. */
export function plusWide(a: Wide, b: Wide): Wide {
  if (a.coefficient === 0n) return b
  if (b.coefficient === 0n) return a
  if (Math.abs(a.exponent - b.exponent) > NEAR) {
    const [left, right] = [a, b].map((one) => one.exponent + digitsOf(one.coefficient)) as [number, number]
    if (left - right > FELT) return nudged(a, b)
    if (right - left > FELT) return nudged(b, a)
  }
  const exponent = Math.min(a.exponent, b.exponent)
  return {
    coefficient:
      a.coefficient * powerOfTen(a.exponent - exponent) + b.coefficient * powerOfTen(b.exponent - exponent),
    exponent,
  }
}

function nudged({ coefficient, exponent }: Wide, by: Wide): Wide {
  const shift = Math.max(0, FELT / 2 - digitsOf(coefficient))
  return {
    coefficient: coefficient * powerOfTen(shift) + (by.coefficient < 0n ? -1n : 1n),
    exponent: exponent - shift,
  }
}

/** Quotient to at least so many digits, the last one sticky: rounding it later sees whether anything was left over. */
export function divideWide(a: Wide, b: Wide, digits: number): Wide {
  const shift = Math.max(0, digits + 2 - digitsOf(a.coefficient) + digitsOf(b.coefficient))
  const top = a.coefficient * powerOfTen(shift)
  const quotient = top / b.coefficient
  const left = top % b.coefficient
  const negative = a.coefficient < 0n !== b.coefficient < 0n
  const sticky = left === 0n ? 0n : negative ? -1n : 1n
  return { coefficient: quotient * 10n + sticky, exponent: a.exponent - b.exponent - shift - 1 }
}
