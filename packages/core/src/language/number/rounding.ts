/** Ways of rounding (DMN 1.5, 10.3.4.5 and IEEE 754-2008). `up` and `down` look at the size, `floor` and `ceiling` at the line. */
export type DecimalRounding = 'up' | 'down' | 'half-up' | 'half-down' | 'half-even' | 'floor' | 'ceiling'

/** Whole quotient, rounded as told. The divisor is above zero. */
export function divideRounding(value: bigint, by: bigint, mode: DecimalRounding): bigint {
  const quotient = value / by
  const left = value % by
  if (left === 0n) return quotient
  const negative = value < 0n
  const away = quotient + (negative ? -1n : 1n)
  const twice = (negative ? -left : left) * 2n
  switch (mode) {
    case 'down':
      return quotient
    case 'up':
      return away
    case 'floor':
      return negative ? away : quotient
    case 'ceiling':
      return negative ? quotient : away
    case 'half-up':
      return twice >= by ? away : quotient
    case 'half-down':
      return twice > by ? away : quotient
    case 'half-even':
      return twice > by || (twice === by && quotient % 2n !== 0n) ? away : quotient
  }
}
