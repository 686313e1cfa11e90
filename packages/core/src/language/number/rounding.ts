/** Ways of rounding (DMN 1.5, 10.3.4.5 and IEEE 754-2008). `up` and `down` look at the size, `floor` and `ceiling` at the line. */
export type DecimalRounding = 'up' | 'down' | 'half-up' | 'half-down' | 'half-even' | 'floor' | 'ceiling'

/** Whole quotient, rounded as told. The divisor is above zero. */
export function divideRounding(value: bigint, by: bigint, mode: DecimalRounding): bigint {
  const quotient = value / by
  const left = value % by
  if (left === 0n) return quotient
  const negative = value < 0n
  const twice = (negative ? -left : left) * 2n
  const half = twice > by ? 1 : twice < by ? -1 : 0
  const further = goesAway(mode, negative, half, quotient % 2n !== 0n)
  return further ? quotient + (negative ? -1n : 1n) : quotient
}

/** The same for safe whole numbers. */
export function divideRoundingShort(value: number, by: number, mode: DecimalRounding): number {
  const left = value % by
  const quotient = (value - left) / by
  if (left === 0) return quotient + 0
  const negative = value < 0
  const rest = by - Math.abs(left)
  const half = Math.sign(Math.abs(left) - rest)
  const further = goesAway(mode, negative, half, quotient % 2 !== 0)
  return (further ? quotient + (negative ? -1 : 1) : quotient) + 0
}

/**
 * Whether a quotient that leaves something over is rounded away from zero.
 * @param half what is left beside half of the divisor: below, equal, above
 */
function goesAway(mode: DecimalRounding, negative: boolean, half: number, odd: boolean): boolean {
  switch (mode) {
    case 'down':
      return false
    case 'up':
      return true
    case 'floor':
      return negative
    case 'ceiling':
      return !negative
    case 'half-up':
      return half >= 0
    case 'half-down':
      return half > 0
    case 'half-even':
      return half > 0 || (half === 0 && odd)
  }
}
