import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  demonstrationRegion,
  portfolioOf,
  truth,
  truthAgreements,
  truthProjects,
} from '../../test/truth-portfolio.ts'
import { getMonth } from '../calendar/index.ts'
import { Meter } from '../indicator/index.ts'
import { type League, rankDivisions } from './index.ts'

const region = demonstrationRegion()

/** Divisions that have done so many thousandths of their plan: places by hand. */
function ranks(
  done: readonly (number | null)[],
  ties: League['ties'],
  options: Partial<League> = {},
): (number | null)[] {
  const divisions = done.map((_, index) => {
    const code = String(100_000 + index)
    return { code, name: { zh: code, en: code }, short: { zh: code, en: code }, aliases: [], group: 'county' }
  })
  const rows = done.flatMap((cum, index) =>
    cum === null
      ? []
      : [
          {
            id: `p${index}`,
            period: '2022-10',
            division: String(100_000 + index),
            plan: 100_000,
            cum: cum * 100,
          },
        ],
  )
  const meter = new Meter(region.indicators, region.fields, {
    project: portfolioOf(rows),
    agreement: portfolioOf([]),
  })
  const league: League = {
    id: 'l',
    label: { zh: '', en: '' },
    indicator: 'completion_rate',
    tieBreak: [],
    equal: 'exact',
    ties,
    order: 'high-first',
    ...options,
  }
  const ranked = rankDivisions(league, divisions, meter, getMonth('2022-10'))
  return divisions.map(({ code }) => ranked.find(({ division }) => division.code === code)?.rank ?? null)
}

test('ties: 济宁 2015 shares the ninth place and skips the tenth', () => {
  assert.deepEqual(ranks([900, 800, 700, 700, 600], 'share-and-skip'), [1, 2, 3, 3, 5])
  assert.deepEqual(ranks([900, 800, 700, 700, 600], 'share-and-next'), [1, 2, 3, 3, 4])
  assert.deepEqual(ranks([900, 700, 800, 700, 600], 'list-order'), [1, 3, 2, 4, 5])
})

test('values that print alike are equal only where the pack says so', () => {
  // 78.70 % and 78.71 % both print 78.7 %
  assert.deepEqual(ranks([787, 787.1], 'share-and-skip', { equal: 'shown' }), [1, 1])
})

test('a division without a value has no place', () =>
  assert.deepEqual(ranks([500, null, 600], 'share-and-skip'), [2, null, 1]))

test('October: places follow done ÷ plan of truth.json, and last month’s place stands beside', () => {
  const meter = new Meter(region.indicators, region.fields, {
    project: truthProjects(),
    agreement: truthAgreements(),
  })
  const [league] = region.leagues
  assert.ok(league)
  const counties = region.divisions.filter(({ group }) => group === 'county')
  assert.equal(counties.length, 8)
  const ranked = rankDivisions(league, counties, meter, getMonth('2022-10'), getMonth('2022-09'))
  const order = (month: string) => {
    const own = truth.months[month]?.byDivision ?? {}
    const rate = (code: string) => (own[code]?.cum ?? 0) / (own[code]?.plan ?? 1)
    return counties.map(({ code }) => code).sort((a, b) => rate(b) - rate(a))
  }
  assert.deepEqual(
    ranked.map(({ division }) => division.code),
    order('2022-10'),
  )
  assert.deepEqual(
    ranked.map(({ rank }) => rank),
    [1, 2, 3, 4, 5, 6, 7, 8],
  )
  const before = order('2022-09')
  for (const { division, before: place } of ranked) assert.equal(place, before.indexOf(division.code) + 1)
})
