import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHeading } from './heading.ts'
import { findTime } from './recognised-time.ts'

const TIMES: readonly (readonly [text: string, year: number | undefined, month: number | undefined])[] = [
  ['统计时间：2024年1月1日至8月30日', 2024, 8],
  ['2024年1月1日—2024年9月30日', 2024, 9],
  ['2024.1.1-2024.8.31', 2024, 8],
  ['2024/1/1-10/31', 2024, 10],
  ['2024年1-8月', 2024, 8],
  ['1月至本月累计完成投资', undefined, undefined],
  ['2024年1月至当月完成', 2024, undefined],
  ['截至2024年9月30日', 2024, 9],
  ['2024.10', 2024, 10],
]

for (const [text, year, month] of TIMES) {
  test(`${text} speaks of ${year ?? 'no year'}, ${month ?? 'no month'}`, () => {
    const found = findTime(text)
    assert.deepEqual([found?.year, found?.month], [year, month])
  })
}

test('1月至本月 is a stretch from January on, as 1-8月 is', () => {
  const [open, closed] = ['1月至本月累计完成投资（万元）', '1-8月累计完成投资（万元）'].map(readHeading)
  assert.equal(open?.key, closed?.key)
  assert.deepEqual([open?.firstMonth, open?.month, closed?.firstMonth, closed?.month], [1, undefined, 1, 8])
})
