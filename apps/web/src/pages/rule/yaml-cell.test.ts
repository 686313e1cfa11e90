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
  const changed = withCell(TEXT, { decision: 'light', row: 1, column: 0 }, '>= 20%')
  assert.equal(changed, TEXT.replace('">= 10%"', '">= 20%"'))
})

test('a cell that is not there changes nothing', () => {
  assert.equal(withCell(TEXT, { decision: 'nowhere', row: 0, column: 0 }, 'x'), TEXT)
})
