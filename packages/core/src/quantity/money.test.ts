import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fenOf, MONEY_UNITS, type MoneyUnit, printChineseMoney, printMoney } from './money.ts'

const half = (digits: number) => ({ digits, rounding: 'half-up', dropZeros: true }) as const

test('amounts in their units become fen exactly', () => {
  assert.equal(fenOf('10352', '万元'), 10_352_000_000)
  assert.equal(fenOf('0.1', '亿元'), 1_000_000_000)
  assert.equal(fenOf('12.34', '元'), 1234)
  assert.equal(fenOf('-3', '千元'), -300_000)
})

test('what is finer than a fen, too large or no number is not money', () => {
  assert.equal(fenOf('12.345', '元'), undefined)
  assert.equal(fenOf('0.1234567', '万元'), undefined)
  assert.equal(fenOf('9007199.254741', '亿元'), undefined)
  assert.equal(fenOf('12.345.678', '万元'), undefined)
})

test('any fen written in any unit is read back', () => {
  const units = Object.keys(MONEY_UNITS) as MoneyUnit[]
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...units), (fen, unit) => {
      assert.equal(fenOf(printMoney(fen, unit, half(10)), unit), fen === 0 ? 0 : fen)
    }),
  )
})

test('a text chooses 亿元, 万元 or 元 by size', () => {
  assert.equal(printChineseMoney(4_678_600_000_000, half(2)), '467.86亿元')
  assert.equal(printChineseMoney(9_200_000_000, { ...half(2), thousands: true }), '9,200万元')
  assert.equal(printChineseMoney(35_000, half(2)), '350元')
  assert.equal(printChineseMoney(0, half(2)), '0元')
  assert.equal(printChineseMoney(-32_000_000_000, half(2)), '-3.2亿元')
})

test('the unit is chosen by what is shown', () => {
  const fen = 9_999_999_900 // 9,999.9999 万元
  assert.equal(printChineseMoney(fen, half(2)), '1亿元')
  assert.equal(printChineseMoney(fen, { ...half(2), rounding: 'truncate' }), '9999.99万元')
})
