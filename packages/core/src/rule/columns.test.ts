import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { mechanismFiles, readMechanism, workingDays } from '../../test/rule-files.ts'
import { demonstrationRegion } from '../../test/truth-portfolio.ts'
import { addPeriods, type Period, parsePeriod, printPeriod } from '../calendar/index.ts'
import { DayValue, Decimal, printValue, type Value, valueAt } from '../language/index.ts'
import { Evaluation } from './evaluation.ts'
import type { Records } from './records.ts'
import type { RuleSet } from './rule-set.ts'
import { recordsOf } from './run-examples.ts'

const surroundings = { workingDays: workingDays() }

/** Every decision of everybody: by columns, and one by one by somebody who has no columns yet. */
function compare(rules: RuleSet, records: Records, periods: readonly Period[]): number {
  const columns = new Evaluation(rules, records, surroundings)
  let judged = 0
  for (const { id } of rules.decisions) {
    const alone = new Evaluation(rules, records, surroundings)
    for (const period of periods) {
      const found = columns.column(id, period)
      for (const [at, subject] of records.subjects(period).entries()) {
        const one = alone.outcome(id, subject, period).value
        const what = `${rules.id} ${id} of ${subject} in ${printPeriod(period)}`
        assert.equal(printValue(valueAt(found, at)), printValue(one), what)
        judged += 1
      }
    }
  }
  return judged
}

const withOptions = (
  rules: RuleSet,
  choose: (options: readonly { id: string }[]) => string | undefined,
): RuleSet => ({
  ...rules,
  gaps: rules.gaps.map(({ decided: _, ...gap }) => {
    const option = choose(gap.options)
    return option === undefined ? gap : { ...gap, decided: { option, by: '', on: '', reason: '' } }
  }),
})

const periodOf = (text: string): Period => {
  const period = parsePeriod(text)
  assert.ok(period, text)
  return period
}

/** Values that occur, those beside them, and none. */
function poolOf(rules: RuleSet, input: string): Value[] {
  const stated = rules.examples.flatMap(({ subjects }) =>
    subjects.flatMap(({ given }) => [...given.values()].flatMap((values) => values.get(input) ?? [])),
  )
  const beside = stated.flatMap((value): Value[] => {
    if (value instanceof Decimal) {
      const step = Decimal.of(1n, -4)
      return [value.plus(step), value.minus(step), value.times(Decimal.of(3n)), value.negated()]
    }
    return value instanceof DayValue ? [new DayValue(value.days + 40), new DayValue(value.days - 400)] : []
  })
  return [null, ...stated, ...beside, Decimal.of(0n)].filter(
    (value) => !(value instanceof Decimal) || stated.some((one) => one instanceof Decimal),
  )
}

type Drawn = readonly (readonly (ReadonlyMap<string, Value> | null)[])[]

const PERIODS = 4

/** Up to seven subjects in four periods; some are not judged in all of them. */
const drawnOf = (rules: RuleSet): fc.Arbitrary<Drawn> => {
  const row = fc
    .record(Object.fromEntries(rules.inputs.map(({ id }) => [id, fc.constantFrom(...poolOf(rules, id))])))
    .map((values) => new Map<string, Value>(Object.entries(values)))
  const history = fc.array(fc.option(row, { freq: 6 }), { minLength: PERIODS, maxLength: PERIODS })
  return fc.array(history, { minLength: 1, maxLength: 7 })
}

function recordsOfDrawn(drawn: Drawn, last: Period): { records: Records; periods: Period[] } {
  const periods = Array.from({ length: PERIODS }, (_, at) => addPeriods(last, at - PERIODS + 1))
  const rowOf = (subject: string, period: Period) =>
    drawn[Number(subject)]?.[period.ordinal - last.ordinal + PERIODS - 1] ?? undefined
  return {
    periods,
    records: {
      subjects: (period) => [...drawn.keys()].map(String).filter((subject) => rowOf(subject, period)),
      isJudged: (subject, period) => rowOf(subject, period) !== undefined,
      value: (subject, input, period) => rowOf(subject, period)?.get(input) ?? null,
    },
  }
}

describe('judged by columns as one by one', () => {
  const sets = [
    ...mechanismFiles().map((file) => readMechanism(file).rules),
    ...demonstrationRegion().rules.inForce.map(({ rules }) => rules),
  ]
  for (const rules of sets) {
    test(`${rules.id}: its examples`, () => {
      for (const example of rules.examples) {
        const texts = example.subjects.flatMap(({ given }) => [...given.keys()])
        const periods = [...new Set([...texts, example.period])].map(periodOf)
        const supposed = withOptions(rules, (options) =>
          options.map(({ id }) => id).find((id) => Object.values(example.supposing).includes(id)),
        )
        assert.ok(compare(supposed, recordsOf(example), periods) > 0)
      }
    })

    test(`${rules.id}: whatever the ledger says`, () => {
      const last = periodOf(rules.examples[0]?.period ?? '2022-10')
      fc.assert(
        fc.property(drawnOf(rules), fc.nat({ max: 3 }), (drawn, option) => {
          const { records, periods } = recordsOfDrawn(drawn, last)
          compare(
            withOptions(rules, (options) => options[option]?.id),
            records,
            periods,
          )
        }),
        { numRuns: 20 },
      )
    })
  }
})
