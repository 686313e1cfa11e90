import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withCell } from './yaml-cell.ts'

const TEXT = `decisions:
  # a remark that stays
  - { id: a, value: 1 }
  - id: light
    table:
      rows:
        - { when: ["< 10%", "-"], then: green } # so
        - { when: [">= 10%", "-"], then: red }
`

test('one cell changes, everything else stays to the letter', () => {
  const changed = withCell(TEXT, 'light', ['table', 'rows', 1, 'when', 0], '>= 20%')
  assert.equal(changed, TEXT.replace('">= 10%"', '">= 20%"'))
})

test('a cell that is not there changes nothing', () => {
  assert.equal(withCell(TEXT, 'nowhere', ['table', 'rows', 0, 'when', 0], 'x'), TEXT)
})

const SHEET = `decisions:
  - id: score
    score:
      items:
        - { id: a, full: 40, value: rate * 40, most: "40" } # kept
        - id: b
          items: [{ id: c, weight: 60%, value: x }]
      bonus: { value: 'if good then 2 else 0', most: "5" }
  - { id: light, table: { rows: [{ when: ["-"], then: 7 }, { when: ["-"], then: { value: plan } }, { when: ["-"], then: { one: red, two: true } }] } }
`

test('results of rows, marks, weights, caps and bonus change at their place', () => {
  const cases: readonly (readonly [
    decision: string,
    place: (string | number)[],
    value: string,
    from: string,
    to: string,
  ])[] = [
    ['score', ['score', 'items', 0, 'full'], '50', 'full: 40', 'full: 50'],
    ['score', ['score', 'items', 0, 'full'], 'many', 'full: 40', 'full: "many"'],
    ['score', ['score', 'items', 0, 'most'], '45', 'most: "40"', 'most: "45"'],
    ['score', ['score', 'items', 0, 'value'], 'rate * 50', 'value: rate * 40', 'value: "rate * 50"'],
    ['score', ['score', 'items', 1, 'items', 0, 'weight'], '50%', 'weight: 60%', 'weight: "50%"'],
    ['score', ['score', 'bonus', 'most'], '3', 'most: "5"', 'most: "3"'],
    ['light', ['table', 'rows', 0, 'then'], '8', 'then: 7', 'then: 8'],
    ['light', ['table', 'rows', 1, 'then'], 'plan * 2', '{ value: plan }', '{ value: "plan * 2" }'],
    ['light', ['table', 'rows', 2, 'then', 'one'], 'green', 'one: red', 'one: "green"'],
    ['light', ['table', 'rows', 2, 'then', 'two'], 'false', 'two: true', 'two: false'],
  ]
  for (const [decision, place, value, from, to] of cases) {
    assert.equal(withCell(SHEET, decision, place, value), SHEET.replace(from, to), to)
  }
})

const LADDER = `decisions:
  - id: step
    ladder:
      steps:
        - { id: letter, when: lag >= 30%, within: { days: "3", count: working } }
      release: lag < 10% # caught up
`

test('conditions, days and the release of a ladder change at their place', () => {
  const cases: readonly (readonly [place: (string | number)[], value: string, from: string, to: string])[] = [
    [['ladder', 'steps', 0, 'when'], 'lag >= 20%', 'when: lag >= 30%', 'when: "lag >= 20%"'],
    [['ladder', 'steps', 0, 'within', 'days'], '5', 'days: "3"', 'days: "5"'],
    [['ladder', 'release'], 'lag <= 0', 'release: lag < 10% #', 'release: "lag <= 0" #'],
  ]
  for (const [place, value, from, to] of cases)
    assert.equal(withCell(LADDER, 'step', place, value), LADDER.replace(from, to))
})
