import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printExact } from '../../quantity/index.ts'
import { parseChineseNumber } from './chinese-number.ts'

test('Chinese numerals are read as they are spoken', () => {
  const numbers: readonly (readonly [text: string, value: string | undefined])[] = [
    ['五', '5'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['三百二十', '320'],
    ['一百零八', '108'],
    ['一千零五', '1005'],
    ['两千', '2000'],
    ['三万五千', '35000'],
    ['一亿二千万', '120000000'],
    ['二〇二二', '2022'],
    ['五点六', '5.6'],
    ['九十二点五', '92.5'],
    ['十点', undefined],
    ['五点六点七', undefined],
    ['三七十', undefined],
    ['', undefined],
    ['甲', undefined],
  ]
  for (const [text, value] of numbers) {
    const found = parseChineseNumber(text)
    assert.equal(found && printExact(found), value, text)
  }
})
