import { type Fraction, fraction } from '../../quantity/index.ts'
import { type DecimalRounding, divideRounding, divideRoundingShort } from './rounding.ts'
import { digitsOf, divideWide, plusWide, powerOfTen, toDigits, type Wide } from './wide.ts'

/** Digits a number keeps (IEEE 754-2008 decimal128). */
const DIGITS = 34
/** Powers of ten of the largest first digit and of the smallest last one. */
const LARGEST = 6144
const SMALLEST = -6176
const SAFE = Number.MAX_SAFE_INTEGER
const SAFE_BIG = BigInt(SAFE)
/** Below this binary numbers have fewer than their 15 digits. */
const TINY = 1e-290
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power)

/**
 * A number of FEEL (DMN 1.5, 10.3.2.3.1): at most 34 digits, rounded half to even after every operation.
 *
 * Most numbers are short: their coefficient is kept as a safe whole number and needs no big integer. A quotient of two
 * short numbers is kept undivided until its digits are wanted: comparing it needs none, and thresholds are what rules
 * are made of.
 */
export class Decimal {
  /** Coefficient when it is a safe whole number, else NaN. Of an undivided quotient: the dividend. */
  private readonly units: number
  private readonly power: number
  /** 1, or what the coefficient is still to be divided by. */
  private readonly divisor: number
  /** Coefficient when it is too long for `units`. */
  private readonly long: bigint
  private divided: Decimal | undefined
  private near: number

  private constructor(units: number, power: number, divisor: number, long: bigint) {
    this.units = units
    this.power = power
    this.divisor = divisor
    this.long = long
    this.divided = undefined
    this.near = Number.NaN
  }

  static readonly ZERO = new Decimal(0, 0, 1, 0n)
  /** What is too large to be a number: an operation that gives it has no answer. */
  static readonly BEYOND = new Decimal(Number.NaN, LARGEST + 1, 1, 1n)

  /** coefficient × 10^exponent, rounded to 34 digits. */
  static of(coefficient: bigint, exponent = 0): Decimal {
    return Decimal.ofWide({ coefficient, exponent })
  }

  static ofWide(wide: Wide): Decimal {
    let { coefficient, exponent } = toDigits(wide, DIGITS)
    if (exponent < SMALLEST) {
      coefficient = divideRounding(coefficient, powerOfTen(Math.min(SMALLEST - exponent, 40)), 'half-even')
      exponent = SMALLEST
    }
    if (coefficient === 0n) return Decimal.ZERO
    if (exponent > 0 && exponent + digitsOf(coefficient) - 1 > LARGEST) return Decimal.BEYOND
    return coefficient >= -SAFE_BIG && coefficient <= SAFE_BIG
      ? new Decimal(Number(coefficient), exponent, 1, 0n)
      : new Decimal(Number.NaN, exponent, 1, coefficient)
  }

  /** @throws RangeError when the number is not finite */
  static fromNumber(value: number): Decimal {
    if (Number.isSafeInteger(value)) return new Decimal(value + 0, 0, 1, 0n)
    const found = Decimal.parse(String(value))
    if (!found) throw new RangeError(`no decimal: ${value}`)
    return found
  }

  /** `12`, `-0.5`, `.5`, `1e-7`; undefined for anything else and for what is too large. */
  static parse(text: string): Decimal | undefined {
    const match = /^([+-]?)([0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,6}))?$/.exec(text)
    if (!match) return undefined
    const [, sign, whole = '', decimals = '', power = '0'] = match
    if (whole === '' && decimals === '') return undefined
    const digits = `${whole}${decimals}`.replace(/^0+(?=[0-9])/, '')
    // What stands beyond 40 digits decides at most in which direction a half is rounded.
    const rest = digits.slice(40)
    const kept = rest === '' ? digits : `${digits.slice(0, 40)}${/[1-9]/.test(rest) ? 1 : 0}`
    const coefficient = BigInt(kept)
    const exponent = Number(power) - decimals.length + (digits.length - kept.length)
    const found = Decimal.of(sign === '-' ? -coefficient : coefficient, exponent)
    return found === Decimal.BEYOND ? undefined : found
  }

  /** The coefficient as it is kept: zeros at the end are not removed. */
  get coefficient(): bigint {
    const { units, long } = this.resolved()
    return Number.isNaN(units) ? long : BigInt(units)
  }

  /** Power of ten of the coefficient. */
  get exponent(): number {
    return this.resolved().power
  }

  /** −1, 0 or 1. */
  get sign(): number {
    if (!Number.isNaN(this.units)) return Math.sign(this.units)
    return this.long < 0n ? -1 : 1
  }

  get isZero(): boolean {
    return this.units === 0
  }

  get isWhole(): boolean {
    return (this.divisor === 1 && this.power >= 0) || this.trimmed().power >= 0
  }

  /** units × 10^power in safe whole numbers; undefined for longer numbers and for quotients. */
  get short(): { readonly units: number; readonly power: number } | undefined {
    return this.divisor === 1 && !Number.isNaN(this.units)
      ? { units: this.units, power: this.power }
      : undefined
  }

  /** Whether it is kept as one safe whole number, so that reckoning with it costs little. */
  get isShort(): boolean {
    return this.divisor === 1 && !Number.isNaN(this.units)
  }

  /** A number that is equal for numbers kept alike. */
  get hash(): number {
    return ((this.units % 65_536) | 0) ^ ((this.divisor % 65_536) | 0) ^ this.power
  }

  /** Whether another number is kept alike, digit by digit; numbers that are not may still be equal. */
  isSameAs(other: Decimal): boolean {
    if (this === other) return true
    if (this.power !== other.power || this.divisor !== other.divisor) return false
    return Number.isNaN(this.units)
      ? this.long === other.long && Number.isNaN(other.units)
      : this.units === other.units
  }

  /** Times a power of ten. */
  shifted(power: number): Decimal {
    if (power === 0 || this.units === 0) return this
    const moved = this.power + power
    return isMiddling(moved)
      ? new Decimal(this.units, moved, this.divisor, this.long)
      : Decimal.of(this.coefficient, this.exponent + power)
  }

  plus(other: Decimal): Decimal {
    if (this.power === other.power && this.divisor === 1 && other.divisor === 1) {
      const sum = this.units + other.units
      if (sum >= -SAFE && sum <= SAFE) return new Decimal(sum, this.power, 1, 0n)
    }
    return Decimal.ofWide(plusWide(this, other))
  }

  minus(other: Decimal): Decimal {
    if (this.power === other.power && this.divisor === 1 && other.divisor === 1) {
      const difference = this.units - other.units
      if (difference >= -SAFE && difference <= SAFE) return new Decimal(difference, this.power, 1, 0n)
    }
    return Decimal.ofWide(plusWide(this, other.negated()))
  }

  negated(): Decimal {
    return new Decimal(0 - this.units, this.power, this.divisor, -this.long)
  }

  absolute(): Decimal {
    return this.sign < 0 ? this.negated() : this
  }

  times(other: Decimal): Decimal {
    if (this.divisor === 1 && other.divisor === 1) {
      const product = this.units * other.units
      const power = this.power + other.power
      if (product >= -SAFE && product <= SAFE && isMiddling(power))
        return new Decimal(product + 0, power, 1, 0n)
    }
    const [a, b] = [this.resolved(), other.resolved()]
    return Decimal.ofWide({ coefficient: a.coefficient * b.coefficient, exponent: a.power + b.power })
  }

  /** Undefined when the divisor is zero. */
  dividedBy(other: Decimal): Decimal | undefined {
    if (other.isZero) return undefined
    const [top, by, power] = [this.units, other.units, this.power - other.power]
    // NaN fails the tests
    if (this.divisor === 1 && other.divisor === 1 && top <= SAFE && by <= SAFE && isMiddling(power)) {
      if (top % by === 0) return new Decimal(top / by + 0, power, 1, 0n)
      return by < 0 ? new Decimal(0 - top, power, -by, 0n) : new Decimal(top, power, by, 0n)
    }
    return Decimal.ofWide(divideWide(this, other, DIGITS)).trimmed()
  }

  /** Negative, zero or positive, as this number is below, equal to or above the other. */
  compare(other: Decimal): number {
    if (this.power === other.power && this.divisor === other.divisor) {
      const difference = this.units - other.units
      if (!Number.isNaN(difference)) return Math.sign(difference)
    }
    return this.crosswise(other) ?? this.compareFar(other)
  }

  /** Without zeros at the end: 2.50 is 2.5. */
  trimmed(): Decimal {
    const own = this.resolved()
    // of hundreds or hundredths there are none alike
    if (own.isZero) return Decimal.ZERO
    if (own.power >= 0) return own
    if (!Number.isNaN(own.units) && own.units % 10 !== 0) return own
    let { coefficient, power } = own
    for (const zeros of [16, 8, 4, 2, 1]) {
      const ten = powerOfTen(zeros)
      while (power + zeros <= 0 && coefficient % ten === 0n) {
        coefficient /= ten
        power += zeros
      }
    }
    return power === own.power ? own : Decimal.of(coefficient, power)
  }

  /** Rounded to so many decimals; a negative number of them rounds to tens, hundreds … */
  round(digits: number, mode: DecimalRounding): Decimal {
    const scaled = this.units * (TENS[this.power + digits] ?? Number.NaN)
    // NaN fails the tests; a quotient of safe numbers lies too far from a half to be rounded onto it at its 34th digit
    if (scaled >= -SAFE && scaled <= SAFE && this.divisor !== 1)
      return new Decimal(divideRoundingShort(scaled, this.divisor, mode), -digits, 1, 0n).trimmed()
    const own = this.resolved()
    const drop = -own.power - digits
    if (drop <= 0) return own
    // Further out than all its digits only the sign matters: a hundredth of a unit stands for them.
    if (drop > 40) return Decimal.of(divideRounding(BigInt(own.sign), 100n, mode), -digits)
    return Decimal.of(divideRounding(own.coefficient, powerOfTen(drop), mode), -digits).trimmed()
  }

  /** Nearest binary number: for showing and for columns, never for comparing at a threshold. */
  toNumber(): number {
    if (this.divisor === 1 && this.power === 0 && !Number.isNaN(this.units)) return this.units
    return Number(`${this.coefficient}e${this.exponent}`)
  }

  toFraction(): Fraction {
    const { coefficient, power } = this.trimmed()
    return power >= 0 ? fraction(coefficient * powerOfTen(power)) : fraction(coefficient, powerOfTen(-power))
  }

  /** All digits without superfluous zeros, e.g. `0.925`; with a power of ten where they would be very many. */
  toString(): string {
    const { coefficient, power } = this.trimmed()
    const sign = coefficient < 0n ? '-' : ''
    const figures = String(coefficient < 0n ? -coefficient : coefficient)
    if (power > 60 || power < -100) {
      const [first = '0', ...others] = figures.replace(/0+$/, '')
      const decimals = others.length > 0 ? `.${others.join('')}` : ''
      return `${sign}${first}${decimals}E${power > 0 ? '+' : ''}${power + figures.length - 1}`
    }
    if (power >= 0) return `${sign}${figures}${'0'.repeat(power)}`
    const padded = figures.padStart(1 - power, '0')
    return `${sign}${padded.slice(0, power)}.${padded.slice(power)}`
  }

  /** The number itself, a quotient divided. */
  private resolved(): Decimal {
    if (this.divisor === 1) return this
    this.divided ??= Decimal.ofWide(
      divideWide(
        { coefficient: BigInt(this.units), exponent: this.power },
        { coefficient: BigInt(this.divisor), exponent: 0 },
        DIGITS,
      ),
    ).trimmed()
    return this.divided
  }

  /**
   * Compares in safe whole numbers, where that is exact. It is right for undivided quotients too: when the cross
   * products are safe, two different quotients differ by more than 10^-16 of their size, and rounding them at the 34th
   * digit would neither part nor join them.
   */
  private crosswise(other: Decimal): number | undefined {
    const gap = this.power - other.power
    if (gap > 15 || gap < -15) return undefined
    const a = this.units * other.divisor * (gap > 0 ? (TENS[gap] ?? 1) : 1)
    const b = other.units * this.divisor * (gap < 0 ? (TENS[-gap] ?? 1) : 1)
    // NaN fails the tests
    return a >= -SAFE && a <= SAFE && b >= -SAFE && b <= SAFE ? Math.sign(a - b) : undefined
  }

  /** By binary numbers where they lie further apart than such numbers are wrong; only near each other digit by digit. */
  private compareFar(other: Decimal): number {
    const a = this.approximately
    const b = other.approximately
    const size = Math.abs(a) + Math.abs(b)
    if (size > TINY && Math.abs(a - b) > 1e-12 * size) return Math.sign(a - b)
    return signOf(plusWide(this, other.negated()).coefficient)
  }

  /** The number to about 15 digits. */
  private get approximately(): number {
    if (Number.isNaN(this.near)) {
      const whole = Number.isNaN(this.units) ? Number(this.long) : this.units / this.divisor
      this.near = whole * 10 ** this.power
    }
    return this.near
  }
}

/** Far from both ends of the powers, so that no check of them is needed. */
const isMiddling = (power: number): boolean => power > -6000 && power < 6000
const signOf = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0)
