import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DecimalStyle, parseDecimal, printDecimal, printExact, printPercent } from './decimal.ts'
import { compare, divide, type Fraction, fraction, minus, plus, times } from './fraction.ts'

const cut = (digits: number): DecimalStyle => ({ digits, rounding: 'truncate' })
const half = (digits: number): DecimalStyle => ({ digits, rounding: 'half-up' })
const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([top, bottom]): Fraction => ({ top, bottom }))

test('539 of 540 is 99% when cut and 100% when rounded', () => {
  assert.equal(printPercent(fraction(539, 540), cut(0)), '99%')
  assert.equal(printPercent(fraction(539, 540), half(0)), '100%')
})

test('halves go away from zero, cutting goes towards it', () => {
  assert.equal(printDecimal(fraction(5, 2), half(0)), '3')
  assert.equal(printDecimal(fraction(-5, 2), half(0)), '-3')
  assert.equal(printDecimal(fraction(-29, 10), cut(0)), '-2')
  assert.equal(printDecimal(fraction(1005, 1000), half(2)), '1.01')
})

test('what is printed as nothing has no sign', () => {
  assert.equal(printDecimal(fraction(-4, 100), half(1)), '0.0')
  assert.equal(printDecimal(fraction(-4, 100), cut(0)), '0')
})

test('zeros are dropped and thousands separated on demand', () => {
  assert.equal(printDecimal(fraction(925, 10), { ...half(2), dropZeros: true }), '92.5')
  assert.equal(printDecimal(fraction(100), { ...half(2), dropZeros: true }), '100')
  assert.equal(printDecimal(fraction(12345678, 10), { ...half(1), thousands: true }), '1,234,567.8')
  assert.equal(printDecimal(fraction(100), { ...half(0), dropZeros: true }), '100')
})

test('only plain decimals are read', () => {
  assert.deepEqual(parseDecimal('-12.50'), { top: -1250n, bottom: 100n })
  for (const text of ['', '.5', '5.', '1e3', '12.345.678', '１２', '1,000', ' 1', '0x1'])
    assert.equal(parseDecimal(text), undefined)
})

test('exact text of a share that ends, and of one that does not', () => {
  assert.equal(printExact(fraction(37, 40)), '0.925')
  assert.equal(printExact(fraction(1, 3), 4), '0.3333')
})

test('a decimal read and printed is itself', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat(12), (top, digits) => {
      const value = { top, bottom: 10n ** BigInt(digits) }
      const again = parseDecimal(printDecimal(value, cut(digits)))
      assert.equal(again && compare(again, value), 0)
    }),
  )
})

test('rounding is off by half a unit at most, cutting by less than one and never outwards', () => {
  fc.assert(
    fc.property(anyFraction, fc.nat(6), (value, digits) => {
      const unit = { top: 1n, bottom: 10n ** BigInt(digits) }
      const rounded = parseDecimal(printDecimal(value, half(digits))) as Fraction
      const off = minus(rounded, value)
      const size = off.top < 0n ? minus(value, rounded) : off
      assert.ok(compare(times(size, fraction(2)), unit) <= 0)
      const shorter = parseDecimal(printDecimal(value, cut(digits))) as Fraction
      const [inner, outer] =
        value.top < 0n ? [minus(fraction(0), shorter), minus(fraction(0), value)] : [shorter, value]
      assert.ok(compare(inner, outer) <= 0)
      assert.ok(compare(minus(outer, inner), unit) < 0)
    }),
  )
})

test('what is added can be taken away, what is multiplied can be divided', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      assert.equal(compare(minus(plus(a, b), b), a), 0)
      const back = divide(times(a, b), b)
      if (b.top !== 0n) assert.equal(back && compare(back, a), 0)
      else assert.equal(back, undefined)
    }),
  )
})
