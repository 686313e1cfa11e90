import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationRegion, truthProjects } from '../../test/truth-portfolio.ts'
import { monthFromOrdinal, periodWith } from '../calendar/index.ts'
import { printValue } from '../language/index.ts'
import { Evaluation } from './evaluation.ts'
import { LedgerRecords } from './ledger-records.ts'
import { readRecords, writeRecords } from './records-table.ts'

test('records that travelled as a table are judged alike', () => {
  const region = demonstrationRegion()
  const portfolio = truthProjects()
  const lights = region.rules.inForce.find(({ rules }) => rules.id === 'lights')
  assert.ok(lights)
  const { rules, bindings } = lights
  const records = new LedgerRecords(portfolio, region.fields, bindings)
  const months = [...new Set(portfolio.month)].sort((a, b) => a - b)
  const periods = months.map((month) => periodWith('month', monthFromOrdinal(month)))
  const travelled = readRecords(rules, JSON.parse(JSON.stringify(writeRecords(rules, records, periods))))
  const [here, there] = [new Evaluation(rules, records), new Evaluation(rules, travelled)]
  let judged = 0
  for (const period of periods) {
    assert.deepEqual(there.subjects(period), here.subjects(period))
    for (const subject of here.subjects(period)) {
      for (const decision of rules.results) {
        const [one, other] = [here, there].map((evaluation) =>
          printValue(evaluation.outcome(decision, subject, period).value),
        )
        assert.equal(other, one)
        judged += 1
      }
    }
  }
  assert.ok(judged > 4_000)
})
