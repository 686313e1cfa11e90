import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Decimal } from './decimal.ts'
import { exponential, logarithm, power, squareRoot } from './power.ts'

const read = (text: string): Decimal => Decimal.parse(text) ?? Decimal.ZERO

test('constants to 34 digits (OEIS A001113, A002392, A002193)', () => {
  assert.equal(String(exponential(read('1'))), '2.718281828459045235360287471352662')
  assert.equal(String(logarithm(read('10'))), '2.302585092994045684017991454684364')
  assert.equal(String(squareRoot(read('2'))), '1.414213562373095048801688724209698')
  assert.equal(String(power(read('2'), read('0.5'))), '1.414213562373095048801688724209698')
})

test('near what binary numbers give', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-5, max: 600, noNaN: true }), (x) => {
      const value = Decimal.fromNumber(x)
      const near = (found: Decimal | undefined, expected: number): void =>
        assert.ok(
          Math.abs((found?.toNumber() ?? Number.NaN) - expected) <= Math.abs(expected) * 1e-12 + 1e-14,
        )
      near(exponential(value), Math.exp(x))
      near(logarithm(value), Math.log(x))
      near(squareRoot(value), Math.sqrt(x))
    }),
  )
})

test('a root squared and a logarithm raised give the number back, to the last digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: -40, max: 10 }), (n, exponent) => {
      const value = Decimal.of(n, exponent)
      const tiny = value.times(Decimal.of(1n, -30))
      const root = squareRoot(value)
      const raised = exponential(logarithm(value) ?? Decimal.ZERO)
      for (const back of [root?.times(root), raised])
        assert.ok(back && back.minus(value).absolute().compare(tiny) <= 0)
    }),
  )
})

test('whole powers are exact while digits last', () => {
  assert.equal(String(power(read('1.1'), read('10'))), '2.5937424601')
  assert.equal(String(power(read('-2'), read('3'))), '-8')
  assert.equal(String(power(read('2'), read('-3'))), '0.125')
  assert.equal(String(power(read('2'), read('100'))), '1267650600228229401496703205376')
  assert.equal(String(power(read('10'), read('-6000'))), '1E-6000')
})

test('what has no answer', () => {
  assert.equal(power(read('0'), read('-1')), undefined)
  assert.equal(power(read('-2'), read('0.5')), undefined)
  assert.equal(power(read('10'), read('1e9')), undefined)
  assert.equal(power(read('1.5'), read('1e12')), undefined)
  assert.equal(squareRoot(read('-1')), undefined)
  assert.equal(logarithm(read('0')), undefined)
  assert.equal(exponential(read('1e9')), undefined)
  assert.equal(String(exponential(read('-1e9'))), '0')
})
