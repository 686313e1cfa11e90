import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPeriods, type Period, parsePeriod } from '../calendar/index.ts'
import { Decimal, printValue } from '../language/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { backTest, scoreAllLights, scoreLights } from './back-test.ts'
import { findTurns } from './counterfactual.ts'
import { Evaluation } from './evaluation.ts'
import { explain } from './explanation.ts'
import { readRuleSet } from './read-rule-set.ts'
import type { Records } from './records.ts'

const rulesOf = (limit: string, more = '') => {
  const problems: PackProblem[] = []
  const text = `
id: lag
label: lag
source: { title: t, text: t }
subject: project
period: month
inputs:
  - { id: plan, kind: money, unit: 万元, lever: { direction: down, step: "1" } }
  - { id: done, kind: money, unit: 万元, lever: { direction: up, step: "1" } }
  - { id: excused, kind: flag, otherwise: "false", lever: { direction: either, step: "1" } }
decisions:
  - { id: lag, value: (month * plan - 12 * done) / (12 * plan) }
  - id: light
    table:
      hit: F
      inputs: [excused, lag]
      rows:
        - { when: ["true", "-"], then: green }
        - { when: ["false", "< ${limit}"], then: green }
        - { when: ["false", ">= ${limit}"], then: red }
  - { id: behind, value: not(excused) and done < plan and lag > 50% }
  - { id: place, rank: { by: [{ value: lag, order: low-first }], ties: share-and-skip } }
${more}`
  const rules = readRuleSet(readPackFile('lag.yaml', text, problems))
  assert.deepEqual(problems, [])
  return rules
}

const OCTOBER = parsePeriod('2022-10') as Period
const wan = (amount: bigint): Decimal => Decimal.of(amount, 4)

/** Two projects of 12,000 万元 a year: in October 10,000 is in time. */
const RECORDS: Records = {
  subjects: () => ['a', 'b'],
  isJudged: () => true,
  value: (subject, input) => {
    if (input === 'plan') return wan(12_000n)
    if (input === 'done') return subject === 'a' ? wan(8_000n) : wan(9_500n)
    return null
  },
}

test('green again with another 801 万元: ten points of 12,000 are 1,200, and exactly ten points are still red', () => {
  const turns = findTurns(rulesOf('10%'), RECORDS, {
    decision: 'light',
    subject: 'a',
    period: OCTOBER,
    isWished: (value) => value === 'green',
  })
  const found = turns.map(({ input, change }) => [input, printValue(change)])
  // plan: 10/12 − 8000/x < 1/10 → x < 8000 × 60/44 = 10,909.09…, so 10,909 or less: 1,091 taken away
  assert.deepEqual(found, [
    ['plan', '-10910000'],
    ['done', '8010000'],
    ['excused', 'null'],
  ])
})

test('a place is gained by passing the next one, not by drawing level', () => {
  const turns = findTurns(rulesOf('10%'), RECORDS, {
    decision: 'place',
    subject: 'a',
    period: OCTOBER,
    isWished: (value) => value instanceof Decimal && value.compare(Decimal.of(1n)) === 0,
  })
  const done = turns.find(({ input }) => input === 'done')
  assert.equal(printValue(done?.change ?? null), '15000000')
})

test('what cannot be reached is not promised', () => {
  const turns = findTurns(rulesOf('10%'), RECORDS, {
    decision: 'light',
    subject: 'a',
    period: OCTOBER,
    isWished: (value) => value === 'violet',
  })
  assert.deepEqual(turns, [])
})

test('an explanation names rows, inputs and what is missing', () => {
  const evaluation = new Evaluation(rulesOf('10%'), {
    subjects: () => ['a'],
    isJudged: () => true,
    value: (_, input) => (input === 'plan' ? wan(12_000n) : null),
  })
  const told = explain(evaluation, 'light', 'a', OCTOBER)
  assert.equal(told?.value, null)
  assert.deepEqual(told?.missing, ['done'])
  assert.deepEqual(
    told?.uses.map(({ decision }) => decision),
    ['lag'],
  )
})

test('an explanation says which legs of a condition decided', () => {
  const told = explain(new Evaluation(rulesOf('10%'), RECORDS), 'behind', 'a', OCTOBER)
  assert.equal(told?.value, false)
  assert.deepEqual(told?.legs, [{ text: 'lag > 50%', value: false }])
})

test('back-test: a milder limit moves one project from red to green, in numbers', () => {
  const [before, after] = ['10%', '20%'].map((limit) => new Evaluation(rulesOf(limit), RECORDS))
  assert.ok(before && after)
  const found = backTest(before, after, { before: 'light', after: 'light' }, [OCTOBER])
  assert.deepEqual(found.confusion, [
    { before: 'red', after: 'green', count: 1 },
    { before: 'green', after: 'green', count: 1 },
  ])
  assert.deepEqual(
    found.moved.map(({ subject }) => subject),
    ['a'],
  )
})

/** b stands still too: by November it is 11/12 − 9,500/12,000 = 12.5 points behind and red as well. */
test('lights scored afterwards: lit in October, late in December is two months early', () => {
  const periods = [OCTOBER, addPeriods(OCTOBER, 1), addPeriods(OCTOBER, 2)]
  const score = scoreLights(
    new Evaluation(rulesOf('10%'), RECORDS),
    'light',
    'red',
    periods,
    (subject, period) => subject === 'a' && period.ordinal === OCTOBER.ordinal + 2,
  )
  assert.deepEqual(score, { lit: 2, litAndLate: 1, late: 1, lateAndLit: 1, early: [2] })
})

/** At the end a has 8,000 of 12,000 (67 %) and is late, b has 9,500 (79 %) and is not; b was green in October. */
test('every light is scored by what the rule itself calls late, in the last period', () => {
  const periods = [OCTOBER, addPeriods(OCTOBER, 1), addPeriods(OCTOBER, 2)]
  const scored = (more: string) =>
    scoreAllLights(
      new Evaluation(rulesOf('10%', more), RECORDS),
      'light',
      ['red', 'violet', 'green'],
      periods,
    )
  assert.deepEqual(scored('late: done < 75% * plan\n'), [
    { light: 'red', score: { lit: 2, litAndLate: 1, late: 1, lateAndLit: 1, early: [2] } },
    { light: 'green', score: { lit: 1, litAndLate: 0, late: 1, lateAndLit: 0, early: [] } },
  ])
  assert.equal(scored(''), undefined)
})
