import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import type { Indicator } from './indicator.ts'
import { readIndicatorGroups } from './read-indicator-groups.ts'

const words = { zh: '', en: '' }
const known = ['plan', 'done'].map(
  (id): Indicator => ({
    id,
    label: words,
    meaning: words,
    measure: { kind: 'elapsed' },
    show: { unit: 'count', digits: 0, rounding: 'half-up' },
  }),
)

function read(text: string) {
  const problems: PackProblem[] = []
  const groups = readIndicatorGroups(readPackFile('indicators.yaml', text, problems), known)
  return { groups, problems: problems.map(({ line, message }) => `${line} ${message.en}`) }
}

test('groups keep their order; a pack may have none', () => {
  const text = 'groups:\n  - { id: a, label: { zh: 甲, en: A }, headline: [done], others: [plan] }\n'
  assert.deepEqual(read(text), {
    groups: [{ id: 'a', label: { zh: '甲', en: 'A' }, headline: ['done'], others: ['plan'] }],
    problems: [],
  })
  assert.deepEqual(read('indicators: []\n'), { groups: [], problems: [] })
})

test('an unknown or repeated indicator is a problem with its line', () => {
  const text = 'groups:\n  - id: a\n    label: A\n    headline:\n      - done\n      - gone\n      - done\n'
  assert.deepEqual(read(text).problems, [
    '6 there is no indicator "gone"',
    '7 indicator "done" stands in a group already',
  ])
})
