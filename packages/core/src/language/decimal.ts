/** A number of FEEL (DMN 1.5, 10.3.2.3.1): coefficient × 10^exponent, at most 34 digits, rounded half to even. */
export class Decimal {
  readonly coefficient: bigint
  readonly exponent: number

  private constructor(coefficient: bigint, exponent: number) {
    this.coefficient = coefficient
    this.exponent = exponent
  }

  static of(coefficient: bigint, exponent = 0): Decimal {
    return rounded(coefficient, exponent, (c, e) => new Decimal(c, e))
  }

  /** @throws RangeError when the number is not finite */
  static fromNumber(value: number): Decimal {
    if (Number.isSafeInteger(value)) return new Decimal(BigInt(value), 0)
    const found = Decimal.parse(String(value))
    if (!found) throw new RangeError(`no decimal: ${value}`)
    return found
  }

  /** `12`, `-0.5`, `.5`, `1e-7`; undefined for anything else. */
  static parse(text: string): Decimal | undefined {
    const match = /^([+-]?)([0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,4}))?$/.exec(text)
    if (!match) return undefined
    const [, sign, whole = '', decimals = '', power = '0'] = match
    if (whole === '' && decimals === '') return undefined
    const coefficient = BigInt(`${whole}${decimals}`)
    return Decimal.of(sign === '-' ? -coefficient : coefficient, Number(power) - decimals.length)
  }

  plus(other: Decimal): Decimal {
    const exponent = Math.min(this.exponent, other.exponent)
    return Decimal.of(scaled(this, exponent) + scaled(other, exponent), exponent)
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated())
  }

  negated(): Decimal {
    return new Decimal(-this.coefficient, this.exponent)
  }

  times(other: Decimal): Decimal {
    return Decimal.of(this.coefficient * other.coefficient, this.exponent + other.exponent)
  }

  /** Undefined when the divisor is zero. */
  dividedBy(other: Decimal): Decimal | undefined {
    if (other.coefficient === 0n) return undefined
    // Two digits more than kept, and a sticky last one, so that rounding sees whether anything is left over.
    const shift = Math.max(0, DIGITS + 2 - digitsOf(this.coefficient) + digitsOf(other.coefficient))
    const top = this.coefficient * 10n ** BigInt(shift)
    const quotient = top / other.coefficient
    const left = top % other.coefficient
    const negative = this.coefficient < 0n !== other.coefficient < 0n
    const sticky = left === 0n ? 0n : negative ? -1n : 1n
    return Decimal.of(quotient * 10n + sticky, this.exponent - other.exponent - shift - 1).trimmed()
  }

  compare(other: Decimal): number {
    if (this.exponent === other.exponent) return sign(this.coefficient - other.coefficient)
    const exponent = Math.min(this.exponent, other.exponent)
    return sign(scaled(this, exponent) - scaled(other, exponent))
  }

  get isWhole(): boolean {
    return this.trimmed().exponent >= 0
  }

  /** Without zeros at the end: 2.50 is 2.5. */
  trimmed(): Decimal {
    let { coefficient, exponent } = this
    if (coefficient === 0n) return new Decimal(0n, 0)
    while (exponent < 0 && coefficient % 10n === 0n) {
      coefficient /= 10n
      exponent += 1
    }
    return new Decimal(coefficient, exponent)
  }

  /** Rounded to so many decimals. */
  round(digits: number, mode: DecimalRounding): Decimal {
    if (-this.exponent <= digits) return this
    const unit = 10n ** BigInt(-this.exponent - digits)
    return new Decimal(divideRounding(this.coefficient, unit, mode), -digits).trimmed()
  }

  /** Nearest binary number: for showing and for columns, never for comparing at a threshold. */
  toNumber(): number {
    return Number(`${this.coefficient}e${this.exponent}`)
  }

  toString(): string {
    const { coefficient, exponent } = this.trimmed()
    if (exponent >= 0) return String(coefficient * 10n ** BigInt(exponent))
    const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(1 - exponent, '0')
    const whole = digits.slice(0, exponent)
    return `${coefficient < 0n ? '-' : ''}${whole}.${digits.slice(exponent)}`
  }
}

export type DecimalRounding = 'up' | 'down' | 'half-up' | 'half-down' | 'half-even' | 'floor' | 'ceiling'

const DIGITS = 34
const LIMIT = 10n ** BigInt(DIGITS)

function rounded<Result>(
  coefficient: bigint,
  exponent: number,
  make: (c: bigint, e: number) => Result,
): Result {
  const size = coefficient < 0n ? -coefficient : coefficient
  if (size < LIMIT) return make(coefficient, exponent)
  const extra = String(size).length - DIGITS
  return make(divideRounding(coefficient, 10n ** BigInt(extra), 'half-even'), exponent + extra)
}

/** Whole quotient, rounded as told. The divisor is above zero. */
function divideRounding(value: bigint, by: bigint, mode: DecimalRounding): bigint {
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

function scaled(value: Decimal, exponent: number): bigint {
  return value.coefficient * 10n ** BigInt(value.exponent - exponent)
}

const digitsOf = (value: bigint): number => String(value < 0n ? -value : value).length
const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0)
