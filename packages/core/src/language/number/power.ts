import { Decimal } from './decimal.ts'
import { divideRounding } from './rounding.ts'
import { digitsOf, divideWide, powerOfTen, toDigits, type Wide } from './wide.ts'

/** Decimals of the fixed-point numbers that series are summed in. */
const PLACES = 80
const ONE = powerOfTen(PLACES)
/** Digits kept between two multiplications of a whole power. */
const WORKING = 60
/** Whole powers beyond this are gone through logarithms: either way only 34 digits are left. */
const MOST_SQUARINGS = 1_000_000_000

/** base ** exponent; undefined where there is no answer (0 to a negative power, a root of a negative number, too large). */
export function power(base: Decimal, exponent: Decimal): Decimal | undefined {
  if (exponent.isZero) return Decimal.of(1n)
  if (base.isZero) return exponent.sign < 0 ? undefined : Decimal.ZERO
  if (exponent.isWhole && exponent.absolute().compare(Decimal.fromNumber(MOST_SQUARINGS)) <= 0)
    return wholePower(base, exponent.toNumber())
  if (base.sign < 0) return undefined
  const logarithm = lnFixed(base)
  const { coefficient, exponent: places } = exponent
  const scaled =
    places >= 0
      ? logarithm * coefficient * powerOfTen(places)
      : divideRounding(logarithm * coefficient, powerOfTen(-places), 'half-even')
  return expFixed(scaled)
}

function wholePower(base: Decimal, exponent: number): Decimal | undefined {
  let result: Wide = { coefficient: 1n, exponent: 0 }
  let square: Wide = base.trimmed()
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(result, square)
    if (left > 1) square = product(square, square)
    if (Math.abs(result.exponent) > 100_000)
      return exponent > 0 === result.exponent > 0 ? undefined : Decimal.ZERO
  }
  const found = exponent > 0 ? result : divideWide({ coefficient: 1n, exponent: 0 }, result, WORKING)
  return finite(Decimal.ofWide(found))
}

const product = (a: Wide, b: Wide): Wide =>
  toDigits({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent }, WORKING)

/** e to the power of n; undefined when that is too large. */
export function exponential(value: Decimal): Decimal | undefined {
  if (value.compare(Decimal.fromNumber(20_000)) > 0) return undefined
  if (value.compare(Decimal.fromNumber(-20_000)) < 0) return Decimal.ZERO
  return expFixed(toFixed(value))
}

/** Natural logarithm; undefined for what is not above zero. */
export function logarithm(value: Decimal): Decimal | undefined {
  return value.sign <= 0 ? undefined : Decimal.of(lnFixed(value), -PLACES).trimmed()
}

/** Square root; undefined below zero. */
export function squareRoot(value: Decimal): Decimal | undefined {
  if (value.sign < 0) return undefined
  if (value.isZero) return Decimal.ZERO
  const { coefficient, exponent } = value
  // an even power of ten, and digits enough for 34 behind the root
  const shift = 80 - digitsOf(coefficient)
  const even = (exponent - shift) % 2 === 0 ? shift : shift + 1
  const radicand = coefficient * powerOfTen(even)
  const root = wholeRoot(radicand)
  const sticky = root * root === radicand ? 0n : 1n
  return Decimal.of(root * 10n + sticky, (exponent - even) / 2 - 1).trimmed()
}

function wholeRoot(value: bigint): bigint {
  let root = powerOfTen(Math.ceil(digitsOf(value) / 2))
  for (;;) {
    const next = (root + value / root) / 2n
    if (next >= root) return root
    root = next
  }
}

/** A number as whole units of 10^-PLACES. */
function toFixed(value: Decimal): bigint {
  const shift = PLACES + value.exponent
  return shift >= 0
    ? value.coefficient * powerOfTen(shift)
    : divideRounding(value.coefficient, powerOfTen(Math.min(-shift, 100)), 'half-even')
}

const LN_2 = atanhSeries(ONE / 3n) * 2n
const LN_10 = LN_2 * 3n + atanhSeries(ONE / 9n) * 2n

/** z + z³/3 + z⁵/5 …: half the logarithm of (1 + z) / (1 − z). */
function atanhSeries(z: bigint): bigint {
  const square = (z * z) / ONE
  let sum = 0n
  let term = z
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n
    term = (term * square) / ONE
  }
  return sum
}

/** ln of a number above zero: digits between 1 and 10, halved until they are near 1. */
function lnFixed(value: Decimal): bigint {
  const { coefficient, exponent } = value
  const digits = digitsOf(coefficient)
  let mantissa = coefficient * powerOfTen(PLACES + 1 - digits)
  let halvings = 0n
  while (mantissa * 4n > ONE * 5n) {
    mantissa /= 2n
    halvings += 1n
  }
  const z = ((mantissa - ONE) * ONE) / (mantissa + ONE)
  return atanhSeries(z) * 2n + halvings * LN_2 + BigInt(exponent + digits - 1) * LN_10
}

/** e to the power of a fixed-point number: whole logarithms of ten taken out, the rest by its series. */
function expFixed(value: bigint): Decimal | undefined {
  const tens = value / LN_10
  if (tens > 7000n) return undefined
  if (tens < -7000n) return Decimal.ZERO
  let term = ONE
  let sum = 0n
  const rest = value - tens * LN_10
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term
    term = (term * rest) / (ONE * n)
  }
  return finite(Decimal.of(sum, Number(tens) - PLACES).trimmed())
}

const finite = (value: Decimal): Decimal | undefined => (value === Decimal.BEYOND ? undefined : value)
