import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  compare as compareFractions,
  divide,
  type Fraction,
  minus,
  plus,
  times,
} from '../../quantity/index.ts'
import { Decimal } from './decimal.ts'

const read = (text: string): Decimal => {
  const found = Decimal.parse(text)
  assert.ok(found, text)
  return found
}

/** Numbers of all lengths: short ones, long ones, near the edge of what a safe whole number holds. */
const anyDecimal = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -999n, max: 999n }),
      fc.bigInt({ min: -(2n ** 53n) - 3n, max: 2n ** 53n + 3n }),
      fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }),
    ),
    fc.integer({ min: -20, max: 12 }),
  )
  .map(([coefficient, exponent]) => Decimal.of(coefficient, exponent))

/** Whether a number is the exact one rounded half to even to 34 digits: off by half a unit of the last of them at most. */
function isRounded(found: Decimal, exact: Fraction): void {
  const length = (value: bigint): number => String(value < 0n ? -value : value).length
  const off = minus(found.toFraction(), exact)
  const twice = times({ top: off.top < 0n ? -off.top : off.top, bottom: off.bottom }, { top: 2n, bottom: 1n })
  assert.ok(length(found.coefficient) <= 34)
  // the first digit stands at this power of ten or one below
  const power = length(exact.top) - length(exact.bottom) - 33
  const [top, bottom] = power >= 0 ? [10n ** BigInt(power), 1n] : [1n, 10n ** BigInt(-power)]
  assert.ok(compareFractions(twice, { top, bottom }) <= 0, `${found} is not near enough`)
}

test('sums, differences and products are the exact ones, rounded to 34 digits', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      isRounded(a.plus(b), plus(a.toFraction(), b.toFraction()))
      isRounded(a.minus(b), minus(a.toFraction(), b.toFraction()))
      isRounded(a.times(b), times(a.toFraction(), b.toFraction()))
    }),
  )
})

test('a quotient is the exact one, rounded to 34 digits', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      const exact = divide(a.toFraction(), b.toFraction())
      const found = a.dividedBy(b)
      if (!exact) assert.equal(found, undefined)
      else if (found) isRounded(found, exact)
    }),
  )
})

test('a quotient still undivided is compared as if it had been divided', () => {
  const small = fc.integer({ min: -100_000, max: 100_000 })
  const quotient = fc
    .tuple(
      small,
      small.filter((n) => n !== 0),
    )
    .map(([top, bottom]) => {
      const found = Decimal.fromNumber(top).dividedBy(Decimal.fromNumber(bottom))
      assert.ok(found)
      return found
    })
  fc.assert(
    fc.property(quotient, fc.oneof(quotient, anyDecimal), (a, b) => {
      const [x, y] = [Decimal.of(a.coefficient, a.exponent), Decimal.of(b.coefficient, b.exponent)]
      assert.equal(a.compare(b), x.compare(y))
      assert.equal(b.compare(a), -x.compare(y) + 0)
      assert.equal(a.compare(b), compareFractions(x.toFraction(), y.toFraction()))
    }),
  )
})

test('addition and multiplication don’t mind the order; what is added can be taken away while digits last', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      assert.equal(a.plus(b).compare(b.plus(a)), 0)
      assert.equal(a.times(b).compare(b.times(a)), 0)
      assert.equal(a.minus(b).compare(b.minus(a).negated()), 0)
    }),
  )
  const whole = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }).map((n) => Decimal.of(n, -3))
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      assert.equal(a.plus(b).minus(b).compare(a), 0)
      assert.equal(
        a
          .plus(b)
          .plus(c)
          .compare(a.plus(b.plus(c))),
        0,
      )
      assert.equal(a.times(b.plus(c)).compare(a.times(b).plus(a.times(c))), 0)
    }),
  )
})

test('the order is total and agrees with the sign of the difference', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
      assert.equal(a.compare(b), a.minus(b).sign)
      assert.equal(a.compare(b), -b.compare(a) + 0)
      if (a.compare(b) <= 0 && b.compare(c) <= 0) assert.ok(a.compare(c) <= 0)
    }),
  )
})

test('numbers near each other are told apart digit by digit, however small or large', () => {
  const pairs: [smaller: string, larger: string][] = [
    ['0.3333333333333333333333333333333333', '0.3333333333333333333333333333333334'],
    ['1e-322', '1.0001e-322'],
    ['1.0000000000000000000000001e400', '1.0000000000000000000000002e400'],
    ['123456789012345678901234567890', '123456789012345678901234567891'],
    ['1e-400', '1e-399'],
    ['-1e-320', '1e-330'],
    ['1e300', '1e301'],
  ]
  for (const [smaller, larger] of pairs) {
    assert.equal(read(smaller).compare(read(larger)), -1, `${smaller} < ${larger}`)
    assert.equal(read(larger).compare(read(smaller)), 1, `${larger} > ${smaller}`)
    assert.equal(read(larger).compare(read(larger)), 0)
  }
})

test('printing and reading give the number back', () => {
  fc.assert(
    fc.property(anyDecimal, fc.integer({ min: -6000, max: 6000 }), (a, power) => {
      assert.equal(read(a.toString()).compare(a), 0)
      const far = Decimal.of(a.coefficient, power)
      assert.equal(read(far.toString()).compare(far), 0)
    }),
  )
})

test('rounding goes where each way says (IEEE 754-2008, examples of DMN 1.5 table 78)', () => {
  const ways = ['up', 'down', 'half-up', 'half-down', 'half-even', 'floor', 'ceiling'] as const
  const table: [value: string, digits: number, ...results: string[]][] = [
    ['2.5', 0, '3', '2', '3', '2', '2', '2', '3'],
    ['3.5', 0, '4', '3', '4', '3', '4', '3', '4'],
    ['-2.5', 0, '-3', '-2', '-3', '-2', '-2', '-3', '-2'],
    ['1.121', 2, '1.13', '1.12', '1.12', '1.12', '1.12', '1.12', '1.13'],
    ['1.126', 2, '1.13', '1.12', '1.13', '1.13', '1.13', '1.12', '1.13'],
    ['-0.001', 0, '-1', '0', '0', '0', '0', '-1', '0'],
    ['1250', -2, '1300', '1200', '1300', '1200', '1200', '1200', '1300'],
    ['1e-50', 2, '0.01', '0', '0', '0', '0', '0', '0.01'],
  ]
  for (const [value, digits, ...results] of table) {
    ways.forEach((way, index) => {
      assert.equal(read(value).round(digits, way).toString(), results[index], `${value} ${digits} ${way}`)
    })
  }
})

test('what lies beyond the digits decides a half', () => {
  assert.equal(read('10000000000000000000000000000000000.5').toString(), `1${'0'.repeat(34)}`)
  assert.equal(read(`1${'0'.repeat(33)}.5${'0'.repeat(50)}1`).toString(), `1${'0'.repeat(32)}1`)
  assert.equal(read('1e6144').plus(read('1')).toString(), '1E+6144')
  assert.equal(read('1').plus(read('-1e-400')).toString(), '1')
  assert.equal(Decimal.parse('1e6145'), undefined)
  assert.equal(Decimal.of(1n, 6145), Decimal.BEYOND)
  assert.equal(read('1e-6200').toString(), '0')
})

test('only numbers are read', () => {
  for (const text of ['', '.', '5.', '1e', '1,000', ' 1', '0x1', '１２', 'NaN', '--1'])
    assert.equal(Decimal.parse(text), undefined, text)
  assert.equal(read('.5').toString(), '0.5')
  assert.equal(read('-0').toString(), '0')
  assert.equal(read('007.50').toString(), '7.5')
  assert.equal(Decimal.fromNumber(0.1).toString(), '0.1')
  assert.throws(() => Decimal.fromNumber(Number.NaN), RangeError)
})

test('nothing is printed as 0, whatever it came from', () => {
  for (const [zero, by] of [
    ['0', '0.01'],
    ['0', '-0.25'],
  ] as const)
    assert.equal(String(read(zero).dividedBy(read(by))), '0')
  assert.equal(String(read('0').times(read('1e3'))), '0')
})

test('a quotient is rounded the same before and after it is divided', () => {
  const modes = ['up', 'down', 'half-up', 'half-down', 'half-even', 'floor', 'ceiling'] as const
  const whole = fc.integer({ min: -2_000_000, max: 2_000_000 })
  fc.assert(
    fc.property(
      whole,
      whole,
      fc.integer({ min: -2, max: 6 }),
      fc.constantFrom(...modes),
      (top, by, digits, mode) => {
        const quotient = Decimal.fromNumber(top).dividedBy(Decimal.fromNumber(by))
        if (!quotient) return
        const divided = read(String(quotient))
        assert.equal(String(quotient.round(digits, mode)), String(divided.round(digits, mode)))
      },
    ),
    { numRuns: 3000 },
  )
})
